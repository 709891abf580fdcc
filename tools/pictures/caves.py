"""The two caves of the town, Tam Thanh and Nhị Thanh."""

# ruff: noqa: PLR0913, PLR0917  (a shape is made of its coordinates)

from __future__ import annotations

from tools.pictures import houses, land, things
from tools.pictures.chance import Chance
from tools.pictures.palette import (
    BRICK,
    BRICK_DARK,
    HAZE,
    INK,
    LAMP,
    LAMP_PALE,
    LEAF,
    PAPER,
    PINE,
    PINE_DARK,
    ROCK,
    ROCK_DARK,
    SLATE,
    STONE,
    TEAL,
    TEAL_LIGHT,
    mix,
)
from tools.pictures.svg import HEIGHT, WIDTH, Point, circle, curve, ellipse, path, polygon, rect, stroke
from tools.pictures.town import FAR, vong_phu


def spikes(seed: int, top: float, longest: float, first: float, last: float, colour: str) -> list[str]:
    """Hang stalactites from a height between two x positions."""
    chance = Chance(seed)
    items: list[str] = []
    x = first
    while x < last:
        width = 16 + chance.random() * 34
        drop = longest * (0.25 + chance.random() * 0.75)
        items.append(
            polygon(
                [(x, top), (x + width * 0.42, top + drop), (x + width * 0.58, top + drop * 0.9), (x + width, top)],
                colour,
            )
        )
        x += width * 0.86
    return items


def pierced(data: str, fill: str) -> str:
    """Draw a path whose inner outlines are holes."""
    return path(data, fill).replace("<path ", '<path fill-rule="evenodd" ', 1)


def tam_thanh_view() -> list[str]:
    """Draw what can be seen through the mouth of Tam Thanh."""
    view = [*land.sky("#bfe0e4", "#f7edd2", 380), *land.sun(700, 150, 40)]
    view += land.karst(FAR, 430, mix(HAZE, TEAL, 0.2), SLATE, 3) + land.mist(395, 4)
    view += land.karst(((380, 120, 220), (820, 140, 260), (600, 110, 150)), 520, mix(LEAF, SLATE, 0.35), PINE, 8)
    view += vong_phu(822, 268, 0.85, PINE_DARK) + land.wood(530, 5, 260, 980, 26, LEAF)
    return view


def stone_buddha() -> list[str]:
    """Draw the Buddha that is carved into the rock, with his lamp."""
    return [
        ellipse(150, 410, 66, 96, mix(ROCK_DARK, INK, 0.6)),
        circle(150, 360, 36, LAMP, 0.5),
        circle(150, 362, 18, PAPER),
        path("M104,470C104,410 128,392 150,388C172,392 196,410 196,470Z", PAPER),
        ellipse(150, 472, 58, 12, LAMP),
    ]


def tam_thanh_ceiling() -> list[str]:
    """Hang the stalactites of Tam Thanh."""
    return spikes(13, 0, 70, -10, 1200, mix(ROCK_DARK, ROCK, 0.35)) + spikes(
        12, 0, 150, -10, 430, mix(ROCK_DARK, INK, 0.4)
    )


def tam_thanh() -> list[str]:
    """Look out of the cave of Tam Thanh, past the lamps and the steps."""
    view = tam_thanh_view()
    mouth: list[Point] = [
        (300, 560),
        (236, 430),
        (262, 300),
        (330, 190),
        (450, 118),
        (590, 92),
        (740, 104),
        (870, 168),
        (950, 270),
        (985, 400),
        (930, 560),
    ]
    hole = curve(mouth) + "Z"
    wall = pierced(f"M0,0H{WIDTH}V{HEIGHT}H0Z{hole}", ROCK_DARK)
    rim = stroke(mouth, mix(ROCK_DARK, LAMP, 0.28), 16, 0.7, curved=True)
    floor = [polygon([(0, 675), (0, 590), (300, 548), (930, 548), (1200, 585), (1200, 675)], mix(ROCK_DARK, INK, 0.35))]
    steps = [rect(470 - 14 * i, 548 + 15 * i, 300 + 28 * i, 9, mix(STONE, ROCK_DARK, 0.16 * i)) for i in range(6)]
    lake = [ellipse(980, 628, 170, 26, mix(TEAL, INK, 0.4)), ellipse(970, 624, 110, 10, TEAL, 0.8)]
    hang = tam_thanh_ceiling()
    hang += spikes(14, 0, 165, 790, 1210, mix(ROCK_DARK, INK, 0.4))
    niche = stone_buddha()
    lamps = houses.glow(330, 470, 9) + houses.glow(905, 455, 9) + houses.glow(150, 520, 8) + houses.glow(1080, 420, 8)
    return [
        *view,
        wall,
        rim,
        *floor,
        *steps,
        *lake,
        *hang,
        *niche,
        *lamps,
        *things.person(560, 560, 74, BRICK),
        *things.person(606, 566, 66, TEAL),
    ]


def nhi_thanh_hall() -> list[str]:
    """Draw the hall of Nhị Thanh, its shaft of light and its rock."""
    return [rect(0, 0, WIDTH, HEIGHT, mix(ROCK_DARK, INK, 0.45))]


def nhi_thanh_light() -> list[str]:
    """Draw the round walls, the opening and its shaft of light."""
    items: list[str] = []
    shells = (
        (640, 380, 620, 400, 0.12),
        (650, 370, 500, 330, 0.3),
        (660, 360, 380, 260, 0.48),
        (668, 345, 265, 190, 0.66),
    )
    items += [ellipse(x, y, a, b, mix(ROCK_DARK, ROCK, share)) for x, y, a, b, share in shells]
    items += [
        polygon([(590, 50), (735, 50), (850, 470), (520, 470)], LAMP_PALE, 0.28),
        polygon([(625, 50), (705, 50), (770, 470), (600, 470)], LAMP_PALE, 0.35),
    ]
    items += [
        ellipse(662, 46, 104, 52, mix(ROCK, LEAF, 0.5)),
        ellipse(662, 40, 82, 40, "#cfe8e6"),
        ellipse(664, 34, 54, 24, PAPER),
    ]
    items += land.wood(84, 9, 590, 735, 13, LEAF)
    items += spikes(21, 0, 190, 0, 590, mix(ROCK_DARK, INK, 0.5)) + spikes(
        22, 0, 170, 740, 1200, mix(ROCK_DARK, INK, 0.5)
    )
    return items


def nhi_thanh_banks() -> list[str]:
    """Draw the two banks of the stream."""
    return [
        polygon(
            [(0, 675), (0, 520), (220, 480), (480, 470), (560, 500), (540, 560), (390, 675)], mix(ROCK_DARK, ROCK, 0.35)
        ),
        polygon(
            [(1200, 675), (1200, 500), (980, 470), (760, 462), (705, 492), (790, 560), (850, 675)],
            mix(ROCK_DARK, ROCK, 0.3),
        ),
    ]


def nhi_thanh_steles() -> list[str]:
    """Draw the inscribed stones of Nhị Thanh."""
    steles: list[str] = []
    for x, y, tall in ((110, 380, 96), (210, 366, 78), (300, 376, 62), (985, 372, 88), (1080, 382, 70)):
        steles.append(path(f"M{x},{y + tall}V{y + 18}q28,-34 56,0V{y + tall}Z", STONE))
        steles += [rect(x + 12, y + 30 + 13 * i, 32, 4, ROCK_DARK, 2, 0.7) for i in range(int((tall - 38) / 13))]
    return steles


def nhi_thanh_bridge() -> list[str]:
    """Draw the small red bridge over the stream."""
    return [
        path("M470,545Q640,468 860,540L860,562Q640,492 470,567Z", BRICK),
        *[rect(505 + 52 * i, 498 + abs(i - 3) * 7, 7, 34, BRICK_DARK) for i in range(7)],
        stroke([(480, 526), (560, 500), (660, 490), (760, 497), (850, 520)], BRICK, 7, curved=True),
    ]


def nhi_thanh() -> list[str]:
    """Stand inside the cave of Nhị Thanh, where a stream runs under a shaft of daylight."""
    items = [*nhi_thanh_hall(), *nhi_thanh_light()]
    stream = land.river(
        [(640, 430), (560, 490), (560, 560), (380, 675)],
        [(700, 430), (700, 490), (790, 560), (860, 675)],
        TEAL,
        TEAL_LIGHT,
    )
    banks = nhi_thanh_banks()
    steles = nhi_thanh_steles()
    bridge = nhi_thanh_bridge()
    lamps = houses.glow(420, 430, 8) + houses.glow(900, 420, 8) + houses.glow(150, 350, 7) + houses.glow(1060, 350, 7)
    return [
        *items,
        *banks,
        *stream,
        *steles,
        *bridge,
        *lamps,
        *things.person(640, 524, 70, TEAL),
        *things.person(690, 527, 60, LAMP),
    ]


PICTURES = {
    "tam-thanh": tam_thanh,
    "nhi-thanh": nhi_thanh,
}
