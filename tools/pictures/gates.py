"""Trade at the gates: driverless carriers, fruit yards and the barrier of Chi Ma."""

from __future__ import annotations

from tools.pictures import houses, land, things
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
    PAPER,
    PINE,
    PINE_DARK,
    RICE,
    SLATE,
    STONE,
    TEAL,
    TEAL_LIGHT,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import HEIGHT, WIDTH, Point, circle, curve, ellipse, moved, path, polygon, rect, stroke, strokes

ASPHALT = mix(STONE, SLATE, 0.45)


def lanes(top: float, marks: tuple[float, ...], spread: float) -> list[str]:
    """Draw a wide road running towards the viewer, with dashed lines between its lanes."""
    items = [
        polygon(
            [(600 - spread * 0.28, top), (600 + spread * 0.28, top), (600 + spread, HEIGHT), (600 - spread, HEIGHT)],
            ASPHALT,
        )
    ]
    for mark in marks:
        far, near = 600 + spread * 0.28 * mark, 600 + spread * mark
        for start, end in ((0.04, 0.14), (0.22, 0.36), (0.46, 0.64), (0.76, 1.0)):
            points = [(far + (near - far) * t, top + (HEIGHT - top) * t) for t in (start, end)]
            items.append(stroke(points, PAPER, 3 + 5 * start))
    return items


def agv(load: str) -> list[str]:
    """Draw a driverless carrier with a container, seen from the front."""
    body = [
        rect(-62, -150, 124, 112, load, 4),
        strokes([[(-44 + 22 * i, -144), (-44 + 22 * i, -46)] for i in range(5)], mix(load, INK, 0.3), 4),
    ]
    base = [
        rect(-70, -46, 140, 34, CREAM, 8),
        rect(-70, -24, 140, 8, LAMP),
        rect(-58, -14, 26, 16, INK, 5),
        rect(32, -14, 26, 16, INK, 5),
        circle(-48, -33, 6, LAMP_PALE),
        circle(48, -33, 6, LAMP_PALE),
        rect(-14, -40, 28, 12, INK, 5),
        circle(0, -34, 4, TEAL_LIGHT),
    ]
    return [ellipse(0, 2, 82, 9, INK, 0.25), *body, *base]


def smart_gate() -> list[str]:
    """Send driverless lorries along their own lanes under the sensors of the smart gate."""
    items = [
        *land.sky("#a9cfdc", "#fbf0d6", 360),
        land.ridge(290, 52, 150, 0.6, MIST_BLUE),
        land.ridge(350, 50, 190, 2.8, mix(HAZE, LEAF, 0.3)),
    ]
    items += [
        rect(0, 372, WIDTH, 303, mix(MEADOW, LEAF, 0.3)),
        *land.wood(380, 201, -10, 380, 22, PINE),
        *land.wood(380, 202, 820, 1210, 22, PINE),
    ]
    items += lanes(380, (-0.5, 0.0, 0.5), 620)
    items += houses.border_gate(600, 404, 330)
    items += [
        rect(196, 420, 16, 190, SLATE),
        rect(988, 420, 16, 190, SLATE),
        rect(190, 404, 820, 24, SLATE, 6),
        rect(190, 400, 820, 8, TEAL, 4),
    ]
    for x in (300, 500, 700, 900):
        items += [
            rect(x - 22, 428, 44, 22, INK, 6),
            circle(x, 440, 7, TEAL_LIGHT),
            polygon([(x, 444), (x - 70, 560), (x + 70, 560)], TEAL_LIGHT, 0.2),
        ]
    items += [moved(agv(TEAL), 360, 628, 1.15), moved(agv(BRICK), 690, 560, 0.8), moved(agv(PINE), 880, 640, 1.25)]
    return items


def fruit_yard() -> list[str]:
    """Load fruit in the yard of Tân Thanh before the lorries leave."""
    items = [*land.sky("#f5d5a0", "#fdf2da", 380), *land.sun(1010, 150, 48)]
    items += land.karst(
        ((90, 150, 220), (330, 120, 150), (620, 150, 190), (900, 120, 150), (1130, 150, 230)),
        400,
        mix(LEAF, HAZE, 0.35),
        PINE,
        211,
    )
    items += [rect(0, 400, WIDTH, 275, ASPHALT), rect(0, 396, WIDTH, 8, STONE)]
    shed = [
        rect(60, 250, 460, 154, CREAM),
        *[rect(84 + 146 * i, 296, 116, 108, mix(SLATE, INK, 0.2 * (i % 2))) for i in range(3)],
        polygon([(30, 254), (290, 180), (550, 254)], TEAL),
        rect(30, 250, 520, 12, PINE),
    ]
    items += [*shed, things.truck(1010, 452, 0.9, PINE, CREAM), things.truck(1160, 560, 1.2, BRICK, TEAL)]
    for i in range(3):
        items += things.crate(150 + 96 * i, 600, 90, (LAMP, BRICK, MEADOW)[i])
    for i in range(2):
        items += things.crate(198 + 96 * i, 553, 90, (BRICK, RICE)[i])
    items += things.crate(500, 640, 100, MEADOW) + things.crate(612, 640, 100, LAMP)
    for x, y, size, coat, hat in (
        (470, 560, 120, TEAL, True),
        (100, 590, 110, BRICK, False),
        (770, 632, 118, PINE, True),
    ):
        items += things.person(x, y, size, coat, hat=hat)
    return [*items, *things.crate(738, 574, 62, BRICK)]


def chi_ma_land() -> list[str]:
    """Draw Mẫu Sơn and the road at Chi Ma."""
    items = [*land.sky("#8fb8cc", "#f7e9cc", 380)]
    big: list[Point] = [
        (-20, 420),
        (120, 330),
        (280, 250),
        (430, 170),
        (560, 130),
        (700, 176),
        (820, 160),
        (960, 250),
        (1090, 320),
        (1220, 400),
    ]
    items += [
        path(curve(big) + "L1220,675L-20,675Z", mix(HAZE, SLATE, 0.5)),
        *land.mist(240, 221, 6, 0.6, PAPER),
        land.ridge(372, 40, 160, 1.0, mix(SLATE, PINE, 0.4)),
        *land.mist(380, 222, 6, 0.4, PAPER),
    ]
    return items


def chi_ma_office() -> list[str]:
    """Draw the office house of the gate."""
    return [
        rect(700, 330, 330, 190, CREAM),
        rect(700, 330, 330, 14, BRICK),
        *[rect(724 + 62 * i, 366, 40, 52, TEAL_LIGHT if i % 2 else LAMP_PALE) for i in range(5)],
        rect(840, 440, 54, 80, WOOD_DARK),
        polygon([(670, 334), (720, 276), (1010, 276), (1060, 334)], BRICK_DARK),
    ]


def chi_ma_boom() -> list[str]:
    """Draw the raised barrier with its stripes."""
    return [
        rect(586, 500, 14, 60, INK),
        *[
            polygon(
                [
                    (593 - 56 * i, 506 - 26 * i),
                    (593 - 56 * (i + 1), 506 - 26 * (i + 1)),
                    (593 - 56 * (i + 1), 516 - 26 * (i + 1)),
                    (593 - 56 * i, 516 - 26 * i),
                ],
                BRICK if i % 2 else PAPER,
            )
            for i in range(7)
        ],
    ]


def chi_ma() -> list[str]:
    """Wait at the barrier of Chi Ma under the blue mass of Mẫu Sơn."""
    items = chi_ma_land()
    items += [
        rect(0, 430, WIDTH, 245, mix(MEADOW, LEAF, 0.4)),
        polygon([(0, 560), (1200, 500), (1200, 640), (0, 675)], ASPHALT),
        strokes([[(40 + 150 * i, 618 - 6 * i), (120 + 150 * i, 614 - 6 * i)] for i in range(8)], PAPER, 6),
    ]
    office = chi_ma_office()
    booth = [rect(500, 440, 74, 110, PAPER), rect(510, 456, 54, 44, TEAL_LIGHT), rect(490, 430, 94, 14, BRICK)]
    boom = chi_ma_boom()
    items += [
        *office,
        *houses.flag(660, 520, 230),
        *booth,
        things.truck(380, 636, 1.1, TEAL, mix(RICE, CREAM, 0.3)),
        *boom,
    ]
    return [
        *items,
        *land.pine(1110, 520, 170),
        *land.pine(1170, 540, 200, PINE_DARK),
        *things.person(640, 566, 88, mix(PINE, MEADOW, 0.3)),
    ]


PICTURES = {
    "cua-khau-huu-nghi": smart_gate,
    "tan-thanh-coc-nam": fruit_yard,
    "cua-khau-chi-ma": chi_ma,
}
