"""A house being built, a factory in the hills and people come to work."""

from __future__ import annotations

from tools.pictures import land, things
from tools.pictures.palette import (
    BRICK,
    BRICK_DARK,
    CREAM,
    HAZE,
    INK,
    LAMP,
    LAMP_PALE,
    LEAF,
    MEADOW,
    MIST_BLUE,
    NIGHT,
    PAPER,
    PINE,
    RICE,
    RICE_YOUNG,
    SLATE,
    STONE,
    TEAL,
    TEAL_LIGHT,
    WOOD,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import WIDTH, circle, ellipse, moved, polygon, rect, strokes
from tools.pictures.town import FAR


def building_walls() -> list[str]:
    """Draw the hills and the brick walls of the new house."""
    return [
        *land.sky("#b5d7e2", "#fdf0d2", 390),
        *land.sun(190, 130, 46),
        *land.karst(FAR, 400, MIST_BLUE, HAZE, 321),
        land.ridge(420, 26, 190, 1.0, mix(LEAF, MEADOW, 0.4)),
        rect(0, 470, WIDTH, 205, mix(RICE, WOOD, 0.35)),
    ]


def brick_wall() -> list[str]:
    """Draw the brick wall with its openings."""
    wall = [rect(420, 250, 420, 320, mix(BRICK, CREAM, 0.25))]
    for row in range(15):
        y = 254 + 21 * row
        wall.append(
            strokes(
                [
                    [(420, y), (840, y)],
                    *[
                        [(430 + 42 * i + (21 if row % 2 else 0), y), (430 + 42 * i + (21 if row % 2 else 0), y + 21)]
                        for i in range(10)
                    ],
                ],
                CREAM,
                2,
                0.45,
            )
        )
    wall += [
        rect(470, 300, 90, 90, TEAL_LIGHT),
        rect(700, 300, 90, 90, TEAL_LIGHT),
        rect(470, 440, 90, 80, TEAL_LIGHT),
        rect(640, 430, 100, 140, WOOD_DARK),
        rect(404, 404, 452, 16, STONE),
        rect(404, 240, 452, 16, STONE),
    ]
    return wall


def scaffold() -> list[str]:
    """Draw the bamboo scaffold."""
    return [
        strokes([[(380 + 120 * i, 590), (380 + 120 * i, 180)] for i in range(5)], RICE, 8),
        strokes([[(366, y), (880, y)] for y in (200, 330, 460)], RICE, 8),
        strokes([[(380, 460), (500, 330)], [(740, 330), (860, 200)]], mix(RICE, WOOD, 0.4), 5),
        rect(366, 336, 514, 8, WOOD),
        rect(366, 466, 514, 8, WOOD),
    ]


def rafters() -> str:
    """Draw the rafters that still wait for their tiles."""
    sides = [(410.0, 244.0), (630.0, 130.0), (850.0, 244.0)]
    posts = [[(x, y), (x, 244.0)] for x, y in ((520.0, 187.0), (630.0, 130.0), (740.0, 187.0))]
    return strokes([sides, *posts], WOOD, 10)


def brick_heap() -> list[str]:
    """Draw a heap of bricks."""
    return [
        rect(90 + 46 * i + (23 if row % 2 else 0), 590 - 24 * row, 42, 20, mix(BRICK, CREAM, 0.1 * (i % 3)), 3)
        for row in range(4)
        for i in range(5 - row % 2)
    ]


def floor_plan() -> list[str]:
    """Draw the plan of the house on paper."""
    return [
        polygon([(980, 560), (1170, 540), (1180, 640), (990, 660)], PAPER),
        strokes(
            [
                [(1005, 574), (1150, 560), (1158, 626), (1014, 642), (1005, 574)],
                [(1078, 567), (1085, 634)],
                [(1010, 608), (1080, 600)],
            ],
            TEAL,
            4,
        ),
    ]


def building() -> list[str]:
    """Raise a brick house behind its scaffold, with the plan laid open."""
    items = building_walls()
    wall = brick_wall()
    poles = scaffold()
    items += [
        *wall,
        rafters(),
        *poles,
        *things.worker(450, 336, 84, LAMP),
        *things.worker(780, 466, 84, BRICK),
        *things.worker(940, 600, 120, TEAL),
    ]
    bricks = brick_heap()
    plan = floor_plan()
    return [
        *items,
        *bricks,
        ellipse(250, 628, 110, 26, STONE),
        ellipse(250, 618, 84, 20, CREAM),
        *plan,
        *land.tree(1120, 470, 130),
    ]


def incentives_land() -> list[str]:
    """Draw the hills, the trees and the factory."""
    items = [*land.sky("#a6d0dd", "#fdf0cf", 360), *land.sun(980, 140, 60), *land.karst(FAR, 350, MIST_BLUE, HAZE, 341)]
    items += [
        land.ridge(372, 40, 160, 0.4, mix(LEAF, MEADOW, 0.3)),
        land.ridge(430, 30, 210, 2.2, mix(MEADOW, RICE_YOUNG, 0.3)),
    ]
    return items


def incentives() -> list[str]:
    """Place a clean factory between star-anise hills and solar panels."""
    items = incentives_land()
    for x, y in ((60, 420), (130, 440), (200, 428), (270, 446), (1010, 430), (1080, 446), (1150, 436)):
        items += land.tree(x, y, 76, mix(LEAF, MEADOW, 0.3))
    saw = [
        polygon([(400 + 110 * i, 330), (400 + 110 * i, 280), (510 + 110 * i, 330)], (TEAL, PINE)[i % 2])
        for i in range(4)
    ]
    items += [
        rect(400, 328, 440, 160, CREAM),
        *saw,
        *[rect(424 + 70 * i, 362, 46, 40, TEAL_LIGHT, 3) for i in range(6)],
        rect(560, 420, 120, 68, SLATE),
        rect(860, 300, 90, 188, PAPER),
        *[rect(876, 322 + 40 * i, 58, 22, LAMP_PALE if i % 2 else TEAL_LIGHT, 3) for i in range(4)],
        rect(400, 408, 440, 8, BRICK),
    ]
    for row in range(2):
        for i in range(4):
            x, y = 70 + 120 * i - 30 * row, 520 + 62 * row
            items += [
                polygon([(x, y + 44), (x + 26, y), (x + 118, y), (x + 100, y + 44)], NIGHT),
                strokes(
                    [
                        [(x + 13, y + 22), (x + 109, y + 22)],
                        [(x + 50, y + 44), (x + 70, y)],
                        [(x + 25, y + 44), (x + 47, y)],
                        [(x + 76, y + 44), (x + 94, y)],
                    ],
                    HAZE,
                    2,
                ),
            ]
    items += [
        polygon([(590, 488), (650, 488), (820, 675), (560, 675)], mix(STONE, CREAM, 0.4)),
        things.truck(1090, 640, 0.95, PINE, CREAM),
    ]
    return [*items, *things.worker(700, 600, 110, BRICK), *things.worker(640, 560, 84, TEAL, CREAM)]


def workers() -> list[str]:
    """Welcome people of many countries to work, with papers in order."""
    items = [
        *land.sky("#bfdbe3", "#fdf1d8", 420),
        *land.karst(FAR, 390, MIST_BLUE, HAZE, 351),
        land.ridge(420, 26, 180, 1.4, mix(LEAF, MEADOW, 0.4)),
        rect(0, 480, WIDTH, 195, mix(CREAM, STONE, 0.35)),
    ]
    items += [
        rect(60, 270, 300, 220, CREAM),
        rect(60, 270, 300, 14, PINE),
        *[rect(84 + 66 * i, 310, 44, 54, TEAL_LIGHT, 3) for i in range(4)],
        rect(180, 400, 70, 90, WOOD_DARK),
    ]
    for x, size, coat, helmet in ((480, 330, TEAL, LAMP), (640, 350, BRICK, PAPER), (800, 320, PINE, LAMP)):
        items += things.worker(x, 640, size, coat, helmet)
    passport = [
        rect(-70, -96, 140, 192, BRICK_DARK, 10),
        circle(0, -30, 32, LAMP),
        circle(0, -30, 24, BRICK_DARK),
        ellipse(0, -30, 11, 24, LAMP),
        ellipse(0, -30, 8, 24, BRICK_DARK),
        rect(-24, -32, 48, 4, LAMP),
        rect(-38, 30, 76, 9, LAMP, 4),
        rect(-28, 50, 56, 7, LAMP, 3),
    ]
    return [
        *items,
        moved(things.sheet(-86, -116, 190, 250, 7, TEAL), 1030, 420),
        *things.stamp(1092, 500, 30),
        moved(passport, 960, 560),
        ellipse(640, 650, 330, 14, INK, 0.18),
    ]


PICTURES = {
    "giay-phep-xay-dung": building,
    "uu-dai-dau-tu": incentives,
    "lao-dong-nuoc-ngoai": workers,
}
