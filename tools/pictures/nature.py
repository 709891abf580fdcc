"""Mẫu Sơn, the rice of Bắc Sơn and the meadow of Hữu Liên."""

from __future__ import annotations

from tools.pictures import houses, land, things
from tools.pictures.chance import Chance
from tools.pictures.palette import (
    BRICK,
    CREAM,
    HAZE,
    INK,
    LAMP,
    LAMP_PALE,
    LEAF,
    MEADOW,
    MIST_BLUE,
    PAPER,
    PINE,
    PINE_DARK,
    RICE,
    RICE_YOUNG,
    ROCK,
    SLATE,
    TEAL,
    TEAL_LIGHT,
    WOOD,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import HEIGHT, WIDTH, Point, curve, ellipse, moved, path, polygon, rect, stroke
from tools.pictures.town import FAR


def mau_son_far() -> list[str]:
    """Draw the sky, the cloud and the far ridges of Mẫu Sơn."""
    items = [*land.sky("#a9c8dc", "#f9e6c4", 400), *land.sun(880, 210, 54)]
    for i in range(4):
        items.append(
            land.ridge(330 + 52 * i, 46 + 7 * i, 150 + 22 * i, 0.4 + 1.9 * i, mix(MIST_BLUE, SLATE, 0.1 + 0.27 * i))
        )
        items += land.mist(388 + 54 * i, 51 + i, 6, 0.55, PAPER)
    spine: list[Point] = [
        (0, 640),
        (120, 600),
        (230, 540),
        (330, 552),
        (440, 470),
        (560, 486),
        (660, 400),
        (760, 352),
        (820, 366),
        (900, 430),
        (1010, 446),
        (1200, 560),
    ]
    items.append(path(curve(spine) + f"L{WIDTH},{HEIGHT}L0,{HEIGHT}Z", mix(MEADOW, RICE_YOUNG, 0.4)))
    return items


def mau_son() -> list[str]:
    """Follow the grassy spine of Mẫu Sơn above a sea of cloud."""
    items = mau_son_far()
    shade: list[Point] = [
        (760, 352),
        (740, 420),
        (800, 470),
        (770, 540),
        (860, 610),
        (840, 675),
        (1200, 675),
        (1200, 560),
        (1010, 446),
        (900, 430),
        (820, 366),
    ]
    items.append(polygon(shade, PINE, 0.45))
    trail: list[Point] = [(150, 675), (250, 600), (345, 585), (440, 500), (560, 512), (660, 428), (752, 366)]
    items += [stroke(trail, CREAM, 7, 0.85, curved=True), stroke(trail, RICE, 2, 0.7, curved=True)]
    for x, y, size in ((60, 668, 96), (150, 700, 120), (1060, 640, 110), (1150, 680, 140), (985, 690, 90)):
        items += land.pine(x, y, size, mix(PINE, PINE_DARK, 0.4))
    items += things.person(562, 512, 46, BRICK) + things.person(600, 490, 42, LAMP) + things.person(752, 366, 34, TEAL)
    return [
        *items,
        stroke([(770, 356), (770, 312)], WOOD_DARK, 3),
        polygon([(770, 312), (800, 321), (770, 331)], BRICK),
    ]


def fields(seed: int, top: float) -> list[str]:
    """Lay a patchwork of ripe and green rice over the valley floor."""
    chance = Chance(seed)
    items = [rect(0, top, WIDTH, HEIGHT - top, RICE_YOUNG)]
    rows = [top, top + 22, top + 56, top + 104, top + 170, HEIGHT + 6]
    for i in range(len(rows) - 1):
        high, low = rows[i], rows[i + 1]
        wide = 104 + 48 * i
        x = -180 - chance.random() * 60
        while x < WIDTH + 120:
            across = wide * (0.8 + chance.random() * 0.7)
            lean = (x + across / 2 - 600) * 0.16
            right = (x + across - 600) * 0.16
            colour = (RICE, RICE_YOUNG, mix(RICE, LAMP, 0.4), MEADOW, mix(RICE, RICE_YOUNG, 0.5))[
                int(chance.random() * 5)
            ]
            corners = [
                (x, high),
                (x + across - 4, high),
                (x + across - 6 + right * 0.55, low - 4),
                (x + lean * 0.55 - 30, low - 4),
            ]
            if x < WIDTH + 60 and x + across > -60:
                items += land.field(corners, colour, 1 + i if i > 1 else 1, mix(colour, PINE, 0.25))
            x += across
    return items


def bac_son() -> list[str]:
    """See the rice of Bắc Sơn from above, with the river winding through the valley."""
    items = [*land.sky("#9fcbdc", "#fdeecb", 330), *land.sun(220, 120, 44)]
    items += land.karst(FAR, 330, MIST_BLUE, HAZE, 81) + land.mist(318, 82)
    items += land.karst(
        ((20, 130, 230), (190, 90, 150), (1010, 100, 170), (1160, 140, 260), (560, 80, 110), (700, 70, 80)),
        395,
        mix(SLATE, LEAF, 0.5),
        PINE,
        83,
    )
    items += fields(84, 388)
    left: list[Point] = [(640, 392), (520, 420), (700, 470), (560, 540), (300, 590), (180, 690)]
    right: list[Point] = [(652, 392), (548, 420), (752, 470), (650, 548), (450, 612), (440, 690)]
    items += land.river(left, right, TEAL, TEAL_LIGHT)
    items += land.wood(400, 85, -10, 520, 11, LEAF) + land.wood(402, 86, 700, 1210, 11, LEAF)
    for x, y, width in ((820, 470, 74), (905, 462, 66), (980, 480, 80), (870, 500, 88)):
        items += houses.stilt_house(x, y, width)
    items += land.wood(486, 87, 800, 850, 12, LEAF) + land.wood(506, 88, 980, 1090, 13, LEAF)
    ledge: list[Point] = [(700, 690), (800, 610), (900, 590), (1000, 560), (1100, 572), (1220, 540)]
    items += [path(curve(ledge) + "L1220,690Z", mix(ROCK, PINE_DARK, 0.4)), *land.tree(1120, 590, 120, LEAF)]
    return [*items, *things.person(985, 574, 74, BRICK), *things.person(1030, 572, 68, LAMP_PALE)]


def horse(x: float, y: float, size: float, colour: str, *, mirror: bool = False) -> str:
    """Draw a grazing horse."""
    legs = [stroke([(a, -34), (a + b, 0)], colour, 7) for a, b in ((-26, -3), (-16, 3), (22, -3), (32, 4))]
    body = [
        ellipse(3, -44, 42, 19, colour),
        stroke([(38, -52), (60, -30), (66, -12)], colour, 15),
        ellipse(70, -8, 12, 7, colour),
        stroke([(-38, -52), (-52, -30), (-50, -14)], mix(colour, INK, 0.4), 6, curved=True),
        stroke([(36, -62), (56, -40)], mix(colour, INK, 0.4), 6),
    ]
    return moved([*legs, *body], x, y, size, mirror=mirror)


def huu_lien_land() -> list[str]:
    """Draw the mountains and the water of Đồng Lâm."""
    items = [
        *land.sky("#a6d3e0", "#f4f1d8", 350),
        *[
            ellipse(x, y, a, b, PAPER, 0.8)
            for x, y, a, b in ((240, 90, 90, 18), (300, 78, 60, 20), (820, 120, 110, 18), (890, 106, 64, 20))
        ],
    ]
    items += land.karst(FAR, 350, MIST_BLUE, HAZE, 91)
    items += land.karst(
        ((60, 170, 300), (270, 120, 190), (930, 130, 210), (1130, 170, 330)), 420, mix(SLATE, LEAF, 0.55), PINE, 93
    )
    items += land.wood(424, 94, -10, 1210, 15, LEAF)
    lake: list[Point] = [
        (-20, 450),
        (300, 430),
        (640, 428),
        (900, 440),
        (1000, 470),
        (760, 520),
        (500, 530),
        (240, 560),
        (-20, 575),
    ]
    items += [rect(0, 424, WIDTH, 251, mix(MEADOW, RICE_YOUNG, 0.35)), path(curve(lake) + "Z", TEAL_LIGHT)]
    items += [
        polygon([(0, 450), (60, 452), (110, 540), (30, 566), (0, 568)], LEAF, 0.35),
        polygon([(200, 440), (330, 434), (270, 505)], LEAF, 0.3),
        *[
            stroke([(a, b), (a + c, b)], PAPER, 3, 0.6)
            for a, b, c in ((350, 462, 90), (520, 490, 120), (150, 510, 110), (690, 455, 80))
        ],
    ]
    return items


def huu_lien() -> list[str]:
    """Rest on the meadow of Đồng Lâm beside its clear water."""
    items = huu_lien_land()
    shore: list[Point] = [(-20, 600), (240, 566), (500, 536), (760, 526), (1010, 474), (1220, 470)]
    items += [
        path(curve(shore) + f"L1220,{HEIGHT}L-20,{HEIGHT}Z", MEADOW),
        path(
            curve([(-20, 650), (400, 610), (800, 600), (1220, 560)]) + f"L1220,{HEIGHT}L-20,{HEIGHT}Z",
            mix(MEADOW, LEAF, 0.35),
        ),
    ]
    items += [
        horse(700, 585, 1, mix(WOOD, BRICK, 0.25)),
        horse(860, 560, 0.8, CREAM, mirror=True),
        horse(980, 610, 1.15, WOOD_DARK, mirror=True),
        horse(560, 600, 0.75, mix(WOOD, CREAM, 0.3)),
    ]
    raft = [
        stroke([(380, 506), (500, 500)], WOOD, 8),
        stroke([(384, 512), (504, 506)], WOOD_DARK, 5),
        stroke([(470, 505), (500, 420)], WOOD_DARK, 3),
    ]
    items += [
        *raft,
        *things.person(440, 504, 58, BRICK, hat=True),
        *houses.stilt_house(1010, 470, 120),
        *land.tree(1160, 500, 110),
    ]
    return [
        *items,
        polygon([(180, 640), (250, 555), (320, 640)], LAMP),
        polygon([(250, 555), (320, 640), (262, 640)], BRICK),
    ]


PICTURES = {
    "mau-son": mau_son,
    "bac-son": bac_son,
    "huu-lien": huu_lien,
}
