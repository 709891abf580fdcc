"""The counter, the kiosk, the till and the notice board."""

from __future__ import annotations

from tools.pictures import houses, land, things
from tools.pictures.palette import (
    BRICK,
    CREAM,
    HAZE,
    INK,
    LAMP,
    LAMP_PALE,
    LEAF,
    MEADOW,
    MIST,
    MIST_BLUE,
    PAPER,
    PINE,
    RICE,
    SLATE,
    STONE,
    TEAL,
    TEAL_LIGHT,
    WOOD,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import WIDTH, circle, ellipse, moved, path, polygon, rect, stroke
from tools.pictures.town import FAR


def room(wall: str, floor: str) -> list[str]:
    """Draw the wall and the floor of a public hall, with a window on the hills."""
    items = [
        rect(0, 0, WIDTH, 500, wall),
        rect(0, 500, WIDTH, 175, floor),
        rect(0, 492, WIDTH, 10, mix(floor, INK, 0.3)),
    ]
    items += [
        rect(70, 80, 300, 210, WOOD_DARK, 6),
        rect(82, 92, 276, 186, "#cfe5e6"),
        path("M82,278V210Q130,130 190,214Q236,110 300,196Q332,170 358,220V278Z", LEAF),
        rect(216, 92, 8, 186, WOOD_DARK),
    ]
    return items


def fee_counter() -> list[str]:
    """Ask about the fee at the counter, with the posted list and a few coins."""
    items = [
        *room(mix(CREAM, PAPER, 0.5), mix(STONE, CREAM, 0.4)),
        rect(440, 70, 330, 230, PINE, 8),
        *[moved(things.sheet(0, 0, 90, 130, 5, BRICK), 462 + 102 * i, 110) for i in range(3)],
    ]
    items += [*things.person(610, 560, 260, TEAL), *things.person(930, 600, 250, WOOD, hat=True)]
    items += [
        rect(120, 440, 720, 24, WOOD_DARK),
        rect(140, 464, 680, 211, PINE),
        rect(140, 500, 680, 8, LAMP),
        rect(180, 540, 600, 90, mix(PINE, LEAF, 0.4), 8),
    ]
    items += [
        moved(things.sheet(-120, -150, 200, 150, 4, BRICK), 380, 440, 0.9),
        *[
            ellipse(520 + 34 * (i % 3), 436 - 9 * (i // 3) - 3 * (i % 2), 22, 8, LAMP if i % 2 else RICE)
            for i in range(9)
        ],
        rect(690, 384, 90, 56, INK, 6),
        rect(698, 391, 74, 40, TEAL_LIGHT, 3),
    ]
    return items


def kiosk() -> list[str]:
    """Use the self-service kiosk in the hall of a commune."""
    items = [
        *room(mix(MIST, PAPER, 0.5), mix(STONE, CREAM, 0.5)),
        rect(880, 110, 250, 240, PINE, 8),
        *[moved(things.sheet(0, 0, 92, 92, 3, TEAL), 900 + 112 * (i % 2), 130 + 108 * (i // 2)) for i in range(4)],
    ]
    stand = [
        ellipse(560, 628, 150, 18, INK, 0.2),
        rect(446, 606, 228, 22, SLATE, 8),
        polygon([(508, 606), (612, 606), (640, 420), (480, 420)], SLATE),
        rect(420, 130, 280, 320, INK, 22),
        rect(440, 152, 240, 262, PAPER, 8),
    ]
    screen = [
        rect(440, 152, 240, 46, PINE, 8),
        circle(466, 175, 11, LAMP),
        rect(488, 169, 120, 12, PAPER, 6),
        *[
            rect(458 + 108 * (i % 2), 214 + 66 * (i // 2), 96, 54, (TEAL, BRICK, LAMP, LEAF, SLATE, RICE)[i], 8)
            for i in range(6)
        ],
        rect(500, 462, 120, 12, INK, 4),
        rect(516, 480, 88, 70, PAPER, 2),
        *[rect(526, 494 + 14 * i, 60, 5, HAZE, 2) for i in range(3)],
    ]
    return [
        *items,
        *stand,
        *screen,
        *things.person(770, 640, 320, BRICK, hair=STONE),
        stroke([(742, 440), (690, 380)], BRICK, 20),
        circle(684, 372, 13, "#e3b78f"),
        *things.person(250, 640, 260, TEAL),
    ]


def receipt() -> list[str]:
    """Print an electronic receipt at the till of a small shop."""
    items = [*room(mix(LAMP_PALE, PAPER, 0.5), WOOD), *[rect(480, 100 + 90 * i, 620, 10, WOOD_DARK) for i in range(4)]]
    for row in range(4):
        items += [
            rect(
                496 + 42 * i,
                100 + 90 * row - (44 + 8 * ((i * 3 + row) % 4)),
                32,
                44 + 8 * ((i * 3 + row) % 4),
                (BRICK, TEAL, RICE, PINE, SLATE, MEADOW)[(i * 5 + row * 2) % 6],
                4,
            )
            for i in range(14)
        ]
    items += [
        rect(0, 520, WIDTH, 155, PINE),
        rect(0, 506, WIDTH, 22, WOOD_DARK),
        polygon([(240, 506), (300, 360), (620, 360), (680, 506)], SLATE),
        rect(330, 250, 260, 130, INK, 12),
        rect(346, 264, 228, 90, TEAL_LIGHT, 6),
        *[rect(364, 282 + 24 * i, (120, 90, 150)[i], 10, PINE, 5) for i in range(3)],
    ]
    items += [rect(334 + 44 * i - 6 * j, 400 + 30 * j, 34 + 2 * j, 20, CREAM, 4) for i in range(5) for j in range(3)]
    tape = [
        rect(720, 400, 190, 112, INK, 12),
        rect(742, 420, 146, 12, STONE, 4),
        path("M752,426V250l12,10l12,-10l12,10l12,-10l12,10l12,-10l12,10l12,-10l12,10l12,-10V426Z", PAPER),
        *[rect(768, 284 + 22 * i, (90, 70, 90, 54, 80)[i], 8, HAZE, 4) for i in range(5)],
        rect(768, 396, 50, 12, BRICK, 4),
    ]
    return [*items, *tape, *things.person(1040, 640, 300, TEAL)]


def notice_board() -> list[str]:
    """Read the posted procedures on the board of the commune."""
    items = [
        *land.sky("#c3dfe4", "#fdf2da", 380),
        *land.karst(FAR, 380, MIST_BLUE, HAZE, 421),
        rect(0, 480, WIDTH, 195, mix(MEADOW, LEAF, 0.3)),
        polygon([(300, 675), (420, 520), (780, 520), (900, 675)], CREAM),
        *land.tree(110, 540, 200),
        *land.tree(1100, 540, 220),
    ]
    board = [
        rect(300, 240, 16, 320, WOOD_DARK),
        rect(884, 240, 16, 320, WOOD_DARK),
        rect(270, 170, 660, 300, PINE, 8),
        rect(288, 188, 624, 264, mix(CREAM, WOOD, 0.2)),
        *houses.tiles(270, 174, 660, 50, BRICK, 0.04),
    ]
    papers = [
        moved(things.sheet(0, 0, 104, 200, 7, (BRICK, TEAL, PINE, BRICK, TEAL)[i]), 306 + 120 * i, 218)
        for i in range(5)
    ]
    return [
        *items,
        *board,
        *papers,
        *things.person(520, 630, 210, TEAL, hair=STONE),
        *things.person(660, 640, 220, BRICK, hat=True),
        *things.person(760, 622, 130, LAMP),
    ]


PICTURES = {
    "bieu-phi": fee_counter,
    "ki-ot": kiosk,
    "hoa-don": receipt,
    "bang-niem-yet": notice_board,
}
