"""The old fort and the night market of the town, and the waiting rock above them."""

from __future__ import annotations

from tools.pictures import houses, land, things
from tools.pictures.chance import Chance
from tools.pictures.palette import (
    BRICK,
    CREAM,
    HAZE,
    INK,
    LAMP,
    LEAF,
    MEADOW,
    NIGHT,
    PAPER,
    PINE,
    PINE_DARK,
    RICE,
    ROCK,
    ROCK_DARK,
    SLATE,
    STONE,
    TEAL,
    WOOD,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import WIDTH, Point, circle, curve, moved, path, polygon, rect, stroke

FAR = (
    (90, 130, 190),
    (260, 90, 250),
    (430, 120, 205),
    (600, 100, 265),
    (760, 120, 200),
    (930, 95, 255),
    (1110, 130, 215),
)


def vong_phu(x: float, y: float, size: float, colour: str) -> list[str]:
    """Draw the rock of Tô Thị, a woman with a child in her arms."""
    body: list[Point] = [
        (-16, 0),
        (-15, -26),
        (-9, -44),
        (-10, -54),
        (-4, -63),
        (5, -62),
        (8, -53),
        (13, -42),
        (20, -34),
        (15, -26),
        (17, 0),
    ]
    return [
        moved([path(curve(body) + "Z", colour), circle(-1, -60, 9, colour), circle(16, -40, 6, colour)], x, y, size)
    ]


def wall_stones(left: float, right: float, top: float, foot: float, seed: int) -> list[str]:
    """Build a dry wall of uneven blocks between two x positions."""
    chance = Chance(seed)
    items = [rect(left, top + 12, right - left, foot - top - 12, mix(STONE, ROCK, 0.5))]
    y = top
    while y < foot - 6:
        tall = 20 + chance.random() * 8
        x = left - chance.random() * 14
        while x < right:
            wide = 30 + chance.random() * 34
            if y > top or chance.random() > 0.28:
                end = min(x + wide, right)
                items.append(
                    rect(
                        max(x, left),
                        y,
                        end - max(x, left) - 2,
                        min(tall, foot - y) - 2,
                        mix(STONE, ROCK, chance.random() * 0.6),
                        4,
                    )
                )
            x += wide
        y += tall
    return items


def thanh_nha_mac() -> list[str]:
    """Show the stone wall and gate of the Mạc fort between two rocky hills."""
    items = [*land.sky("#f3d9a6", "#fbf1d8", 420), *land.sun(250, 170, 46)]
    items += land.karst(FAR, 400, mix(HAZE, CREAM, 0.35), HAZE, 31) + land.mist(370, 32, colour=PAPER)
    items += land.karst(((70, 260, 400), (1130, 290, 460)), 620, mix(ROCK, LEAF, 0.35), PINE_DARK, 35)
    items += vong_phu(1118, 172, 0.9, INK)
    items += [polygon([(150, 675), (240, 470), (960, 470), (1080, 675)], mix(MEADOW, RICE, 0.25))]
    for left, right, top in ((230, 520, 372), (680, 975, 366)):
        items += wall_stones(left, right, top, 492, left)
    arch = "M520,492V330H680V492H640V430a40,46 0 0 0 -80,0V492Z"
    items += [
        path(arch, STONE),
        *[rect(516 + 28 * i, 312, 17, 24, STONE) for i in range(6)],
        path("M556,492V430a44,50 0 0 1 88,0V492Z", ROCK_DARK, 0.85),
    ]
    items += [stroke([(520, y), (556, y)], ROCK, 2) for y in range(352, 492, 22)] + [
        stroke([(644, y), (680, y)], ROCK, 2) for y in range(352, 492, 22)
    ]
    for i in range(10):
        share = i / 9
        items.append(
            rect(
                560 - 110 * share,
                494 + 18 * i,
                80 + 220 * share,
                10 + 4 * share,
                mix(CREAM, STONE, 0.3 + 0.3 * (i % 2)),
            )
        )
    items += land.wood(520, 36, 120, 420, 22, LEAF) + land.wood(522, 37, 800, 1090, 24, LEAF)
    return [*items, *things.person(575, 560, 66, BRICK), *things.person(632, 600, 76, TEAL, hat=True)]


def stall(x: float, y: float, size: float, colour: str) -> list[str]:
    """Draw one market stall with a striped awning, cloth, fruit and a lamp."""
    items = [
        rect(10, -150, 8, 150, WOOD_DARK),
        rect(292, -150, 8, 150, WOOD_DARK),
        rect(18, -148, 274, 90, LAMP, 0, 0.28),
    ]
    items += [rect(30 + 44 * i, -146, 30, 62, c, 2) for i, c in enumerate((TEAL, BRICK, LAMP, PINE, CREAM, BRICK))]
    items += [rect(0, -60, 310, 60, WOOD), rect(0, -66, 310, 12, WOOD_DARK)]
    for i in range(9):
        items.append(circle(30 + 31 * i, -72, 15, (RICE, BRICK, MEADOW)[i % 3]))
    for i in range(8):
        top, low = 8 + 36.5 * i, -14 + 42 * i
        items.append(
            path(f"M{top:.1f},-200L{low:.1f},-152a21,16 0 0 0 42,0L{top + 36.5:.1f},-200Z", colour if i % 2 else PAPER)
        )
    return [moved([*items, *houses.glow(155, -120, 8)], x, y, size)]


def ky_lua_stalls() -> list[str]:
    """Draw the evening sky, the hills and the stalls of Kỳ Lừa."""
    items = [*land.sky(NIGHT, mix(BRICK, LAMP, 0.45), 420)]
    items += land.karst(FAR, 400, mix(NIGHT, SLATE, 0.35), NIGHT, 41)
    items += [
        rect(0, 400, WIDTH, 275, mix(NIGHT, INK, 0.4)),
        polygon([(420, 675), (560, 400), (650, 400), (800, 675)], mix(WOOD, NIGHT, 0.55)),
    ]
    return items


def cho_ky_lua() -> list[str]:
    """Walk through the night market of Kỳ Lừa under its lanterns."""
    items = ky_lua_stalls()
    for x, y, size, colour in (
        (455, 430, 0.55, TEAL),
        (655, 430, 0.55, BRICK),
        (240, 520, 0.9, LAMP),
        (720, 520, 0.9, PINE),
        (-60, 655, 1.35, BRICK),
        (850, 655, 1.35, TEAL),
    ):
        items += stall(x, y, size, colour)
    for line in (
        ((0, 90), (300, 190), (600, 150), (900, 190), (1200, 80)),
        ((0, 250), (250, 300), (600, 270), (950, 300), (1200, 240)),
    ):
        items.append(stroke(line, INK, 3, curved=True))
    for x, y, size in (
        (120, 148, 24),
        (300, 212, 22),
        (470, 190, 20),
        (600, 176, 19),
        (735, 190, 20),
        (900, 212, 22),
        (1090, 142, 24),
        (250, 318, 15),
        (600, 288, 14),
        (950, 318, 15),
    ):
        items += houses.lantern(x, y, size, BRICK if x % 4 else mix(LAMP, BRICK, 0.3))
    for x, y, size, coat, hat in (
        (580, 470, 60, PINE, False),
        (628, 476, 62, CREAM, True),
        (540, 545, 92, BRICK, False),
        (655, 560, 98, TEAL, True),
        (600, 640, 128, mix(PINE, INK, 0.3), False),
    ):
        items += things.person(x, y, size, coat, hat=hat)
    return items


PICTURES = {
    "thanh-nha-mac": thanh_nha_mac,
    "cho-ky-lua": cho_ky_lua,
}
