"""The station, the economic zone and the inspection of goods."""

from __future__ import annotations

from tools.pictures import houses, land, things
from tools.pictures.gates import ASPHALT
from tools.pictures.palette import (
    BRICK,
    BRICK_DARK,
    CREAM,
    HAZE,
    INK,
    LAMP,
    LEAF,
    MEADOW,
    MIST,
    MIST_BLUE,
    NIGHT,
    PAPER,
    PINE,
    PINE_DARK,
    RICE,
    ROCK,
    SLATE,
    STONE,
    TEAL,
    TEAL_LIGHT,
    WOOD,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import WIDTH, circle, moved, path, polygon, rect, stroke, strokes
from tools.pictures.town import FAR


def station_hall() -> list[str]:
    """Draw the station hall, its platform and its lamps."""
    items = [
        *land.sky("#5d86a0", "#f6c98c", 380),
        *land.karst(FAR, 380, mix(SLATE, BRICK, 0.2), NIGHT, 231),
        *land.wood(396, 232, -10, 1210, 20, PINE_DARK),
    ]
    hall = [
        rect(360, 250, 480, 160, CREAM),
        rect(360, 250, 480, 12, BRICK),
        *[
            path(f"M{388 + 88 * i},410v-70a26,28 0 0 1 52,0v70Z", LAMP if i % 2 else mix(LAMP, BRICK, 0.35))
            for i in range(5)
        ],
        polygon([(330, 254), (410, 196), (790, 196), (870, 254)], BRICK_DARK),
        rect(566, 150, 68, 60, CREAM),
        polygon([(556, 152), (600, 112), (644, 152)], BRICK_DARK),
        circle(600, 182, 20, PAPER),
        stroke([(600, 182), (600, 168)], INK, 3),
        stroke([(600, 182), (610, 188)], INK, 3),
    ]
    items += [*hall, rect(0, 408, WIDTH, 40, STONE), rect(0, 446, WIDTH, 10, mix(STONE, INK, 0.4))]
    items += [
        *houses.column(250, 410, 150),
        *houses.column(930, 410, 150),
        *houses.column(90, 410, 150),
        *houses.column(1080, 410, 150),
    ]
    return items


def station() -> list[str]:
    """Watch the international train stand at Đồng Đăng at dusk."""
    items = station_hall()
    for x, coat, hat in (
        (300, TEAL, False),
        (336, BRICK, True),
        (880, PINE, False),
        (1010, LAMP, True),
        (180, CREAM, False),
    ):
        items += things.person(x, 436, 74, coat, hat=hat)
    items += [
        rect(0, 456, WIDTH, 219, mix(ROCK, WOOD, 0.4)),
        *things.coach(110, 560, 1.12),
        rect(0, 560, WIDTH, 7, MIST),
    ]
    items += [
        strokes([[(x, 590), (x - 26, 640)] for x in range(10, 1260, 54)], WOOD_DARK, 14),
        rect(0, 590, WIDTH, 8, MIST_BLUE),
        rect(0, 630, WIDTH, 9, MIST),
    ]
    return [
        *items,
        rect(48, 380, 10, 180, INK),
        rect(34, 370, 38, 84, INK, 12),
        circle(53, 392, 12, BRICK),
        circle(53, 430, 12, "#58b36a"),
    ]


def gantry() -> list[str]:
    """Draw a gantry crane that lifts a container."""
    return [
        rect(800, 210, 18, 330, LAMP),
        rect(1080, 210, 18, 330, LAMP),
        rect(740, 200, 420, 22, LAMP),
        strokes(
            [[(760 + 40 * i, 222), (780 + 40 * i, 240), (800 + 40 * i, 222)] for i in range(9)], mix(LAMP, WOOD, 0.4), 4
        ),
        rect(740, 238, 420, 6, mix(LAMP, WOOD, 0.3)),
        rect(920, 220, 60, 26, BRICK),
        strokes([[(934, 246), (934, 330)], [(966, 246), (966, 330)]], INK, 3),
        rect(884, 330, 132, 54, TEAL, 3),
    ]


def zone_stores() -> list[str]:
    """Draw the hills, the stores and the yard of the zone."""
    items = [
        *land.sky("#b9d9e4", "#fbf1da", 360),
        *land.sun(200, 130, 44),
        *land.karst(FAR, 350, MIST_BLUE, HAZE, 241),
        land.ridge(360, 34, 170, 0.5, mix(LEAF, HAZE, 0.3)),
    ]
    items += [rect(0, 396, WIDTH, 279, mix(STONE, CREAM, 0.4))]
    return items


def zone() -> list[str]:
    """Lay out the border-gate economic zone: stores, cranes and stacked containers between hills."""
    items = zone_stores()
    for i, (x, wide) in enumerate(((40, 210), (270, 210), (500, 210))):
        items += [
            rect(x, 330, wide, 110, (CREAM, PAPER, CREAM)[i]),
            polygon([(x - 8, 334), (x + wide / 2, 286), (x + wide + 8, 334)], (TEAL, BRICK, PINE)[i]),
            *[rect(x + 20 + 64 * j, 372, 46, 68, SLATE) for j in range(3)],
        ]
    crane = gantry()
    items += [*crane, strokes([[(898 + 18 * i, 334), (898 + 18 * i, 380)] for i in range(7)], mix(TEAL, INK, 0.3), 3)]
    colours = (BRICK, TEAL, PINE, RICE, SLATE, mix(BRICK, CREAM, 0.3))
    for row in range(3):
        for i in range(6 - row):
            items += [
                rect(420 + 124 * i + 62 * row, 552 - 58 * row, 120, 54, colours[(i * 2 + row) % 6], 3),
                strokes(
                    [
                        [
                            (432 + 124 * i + 62 * row + 16 * k, 556 - 58 * row),
                            (432 + 124 * i + 62 * row + 16 * k, 602 - 58 * row),
                        ]
                        for k in range(7)
                    ],
                    INK,
                    2,
                    0.25,
                ),
            ]
    items += [
        rect(0, 606, WIDTH, 69, ASPHALT),
        strokes([[(30 + 150 * i, 640), (110 + 150 * i, 640)] for i in range(8)], PAPER, 5),
        things.truck(330, 636, 1.05, BRICK, CREAM),
    ]
    return items


def inspection_yard() -> list[str]:
    """Draw the yard and the roof of the inspection place."""
    items = [
        *land.sky("#a9c8d6", "#f8ecd0", 360),
        land.ridge(330, 40, 170, 0.9, MIST_BLUE),
        land.ridge(380, 34, 200, 2.4, mix(HAZE, LEAF, 0.4)),
        rect(0, 400, WIDTH, 275, ASPHALT),
    ]
    hall = [
        rect(60, 190, 1080, 26, PINE, 6),
        rect(60, 214, 1080, 10, LAMP),
        *[rect(x, 216, 22, 300, CREAM) for x in (90, 440, 760, 1090)],
        polygon([(40, 194), (120, 140), (1080, 140), (1160, 194)], PINE_DARK),
    ]
    arch = [
        rect(470, 270, 40, 270, SLATE, 6),
        rect(690, 270, 40, 270, SLATE, 6),
        rect(470, 250, 260, 44, SLATE, 10),
        rect(520, 262, 160, 18, TEAL_LIGHT, 6),
        polygon([(510, 294), (690, 294), (690, 540), (510, 540)], TEAL_LIGHT, 0.2),
    ]
    items += [*hall, things.truck(680, 560, 1.15, BRICK, TEAL), *arch, things.truck(1150, 548, 0.8, PINE, RICE)]
    return items


def inspection() -> list[str]:
    """Check a consignment: papers first, goods when asked."""
    items = inspection_yard()
    table = [
        rect(80, 500, 260, 16, WOOD_DARK),
        rect(100, 516, 14, 110, WOOD_DARK),
        rect(306, 516, 14, 110, WOOD_DARK),
        *things.crate(96, 500, 76, LAMP),
        rect(200, 448, 110, 52, mix(WOOD, CREAM, 0.4), 3),
        rect(248, 448, 14, 52, LAMP),
    ]
    items += [
        *table,
        *things.person(380, 640, 170, mix(PINE, MEADOW, 0.25)),
        moved(things.sheet(-28, -40, 62, 84, 4), 436, 560),
        *things.person(250, 500, 0.1, PINE),
    ]
    return [
        *items,
        *things.person(850, 640, 150, TEAL),
        moved(things.sheet(-26, -36, 56, 76, 4, BRICK), 904, 566),
        circle(820, 250, 13, "#58b36a"),
        circle(820, 250, 26, "#58b36a", 0.25),
    ]


PICTURES = {
    "ga-dong-dang": station,
    "khu-kinh-te-cua-khau": zone,
    "hai-quan-bien-gioi": inspection,
}
