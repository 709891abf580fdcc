"""A family shop, a new company and a clean kitchen."""

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
    MIST,
    MIST_BLUE,
    PAPER,
    PINE,
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
from tools.pictures.svg import HEIGHT, WIDTH, circle, ellipse, moved, path, polygon, rect, stroke, strokes
from tools.pictures.town import FAR


def shop_inside() -> list[str]:
    """Draw the shelves, the counter and the till."""
    items: list[str] = []
    for row in range(3):
        items.append(rect(300, 404 + 52 * row, 250, 8, WOOD))
        items += [
            rect(
                306 + 30 * i,
                404 + 52 * row - (24 + 8 * ((i + row) % 3)),
                22,
                24 + 8 * ((i + row) % 3),
                (BRICK, TEAL, RICE, PINE, SLATE)[(i * 2 + row) % 5],
                3,
            )
            for i in range(8)
        ]
    items += [
        rect(600, 470, 290, 90, WOOD),
        rect(590, 458, 310, 14, WOOD_DARK),
        rect(800, 414, 70, 46, INK, 5),
        rect(806, 420, 58, 28, TEAL_LIGHT, 3),
        rect(822, 400, 26, 18, PAPER),
        *things.person(720, 500, 150, TEAL),
    ]
    return items


def shop_street() -> list[str]:
    """Draw the street, the house and its windows."""
    items = [*land.sky("#bcdbe2", "#fdf0d6", 330), *land.karst(FAR, 330, MIST_BLUE, HAZE, 301)]
    for x, wide, tall, colour in ((-10, 250, 360, mix(CREAM, TEAL, 0.25)), (960, 260, 340, mix(CREAM, BRICK, 0.25))):
        items += [
            rect(x, 560 - tall, wide, tall, colour),
            rect(x, 560 - tall, wide, 12, mix(colour, INK, 0.3)),
            *[rect(x + 36 + 100 * i, 560 - tall + 50 + 110 * j, 62, 74, SLATE, 4) for i in range(2) for j in range(2)],
        ]
    items += [
        rect(230, 130, 740, 430, PAPER),
        *houses.tiles(230, 150, 740, 70, mix(BRICK, ROCK, 0.2), 0.03),
        *[rect(290 + 168 * i, 172, 106, 92, TEAL_LIGHT, 4) for i in range(4)],
        *[rect(340 + 168 * i, 172, 6, 92, PAPER) for i in range(4)],
    ]
    items += [rect(270, 330, 660, 230, mix(LAMP, CREAM, 0.45)), rect(270, 330, 660, 16, WOOD_DARK)]
    items += shop_inside()
    items += [rect(600, 472, 290, 88, WOOD)]
    items += [
        path(
            f"M{250 + 70 * i},296L{238 + 72.4 * i:.0f},356a36,22 0 0 0 72,0L{320 + 70 * i},296Z",
            BRICK if i % 2 else PAPER,
        )
        for i in range(10)
    ]
    items += [rect(0, 560, WIDTH, 115, mix(STONE, CREAM, 0.35)), rect(0, 556, WIDTH, 8, STONE)]
    for i in range(3):
        items += things.crate(300 + 92 * i, 610, 84, (BRICK, LAMP, MEADOW)[i])
    return items


def shop() -> list[str]:
    """Open the shutters of a family shop in the morning."""
    items = shop_street()
    return [
        *items,
        *houses.glow(440, 372, 7),
        *houses.glow(720, 372, 7),
        *things.person(650, 640, 150, PINE, hat=True),
        *things.person(1010, 620, 130, BRICK),
        *land.tree(120, 600, 150),
    ]


def company_town() -> list[str]:
    """Draw the hills and the town behind the desk."""
    return [*land.sky("#a8cbd8", "#fbeccb", 420), *land.karst(FAR, 360, MIST_BLUE, HAZE, 311)]


def company_towers() -> list[str]:
    """Draw the houses of the town."""
    items: list[str] = []
    for i, (x, wide, tall) in enumerate(
        (
            (40, 120, 150),
            (180, 90, 220),
            (290, 130, 170),
            (440, 100, 250),
            (560, 120, 190),
            (700, 90, 280),
            (810, 140, 200),
            (970, 90, 240),
            (1080, 130, 180),
        )
    ):
        colour = mix((TEAL, PINE, SLATE)[i % 3], CREAM, 0.35)
        items += [
            rect(x, 430 - tall, wide, tall, colour),
            *[
                rect(x + 12, 446 - tall + 28 * j, wide - 24, 12, mix(colour, PAPER, 0.55))
                for j in range(int(tall / 28) - 1)
            ],
        ]
    return items


def laptop() -> list[str]:
    """Draw an open laptop with a form on it."""
    return [
        polygon([(860, 590), (1130, 590), (1160, 630), (830, 630)], SLATE),
        rect(880, 410, 230, 180, INK, 10),
        rect(892, 422, 206, 148, TEAL_LIGHT, 4),
        *[rect(910, 444 + 26 * i, (150, 110, 170, 90)[i], 12, PAPER, 5) for i in range(4)],
        circle(1060, 540, 18, LAMP),
    ]


def company() -> list[str]:
    """Lay the new company certificate and its seal on the desk before the town."""
    items = company_town()
    items += company_towers()
    items += [
        *land.wood(440, 312, -10, 1210, 20, PINE),
        polygon([(0, 470), (1200, 470), (1200, 675), (0, 675)], WOOD),
        rect(0, 464, WIDTH, 14, WOOD_DARK),
    ]
    items += [
        moved(things.sheet(-150, -210, 300, 390, 8, BRICK), 540, 440),
        *things.stamp(630, 560, 44),
        rect(470, 262, 140, 10, BRICK, 5),
    ]
    items += [
        moved(things.sheet(-90, -100, 190, 240, 6, TEAL), 270, 470),
        rect(760, 560, 60, 26, BRICK_DARK, 6),
        rect(776, 500, 28, 62, WOOD_DARK, 6),
        circle(790, 494, 22, WOOD_DARK),
    ]
    return [*items, *laptop(), stroke([(400, 620), (470, 560)], PINE, 9), stroke([(400, 620), (392, 630)], INK, 5)]


def hanging_ducks() -> list[str]:
    """Draw the window and the roast ducks on their rail."""
    items: list[str] = []
    items += [
        rect(90, 60, 320, 210, WOOD_DARK, 6),
        rect(102, 72, 296, 186, "#bfe0e4"),
        path("M102,258V190Q160,120 210,190Q260,100 320,180Q370,150 398,200V258Z", LEAF),
        rect(244, 72, 10, 186, WOOD_DARK),
    ]
    items += [rect(560, 96, 560, 12, SLATE)]
    for i in range(4):
        x = 640 + 120 * i
        items += [
            stroke([(x, 106), (x, 140)], SLATE, 4),
            ellipse(x, 200, 36, 58, mix(BRICK, LAMP, 0.35)),
            ellipse(x - 8, 190, 18, 36, mix(BRICK, LAMP, 0.6)),
            stroke([(x, 150), (x + 6, 136)], mix(BRICK, LAMP, 0.3), 12),
            stroke([(x - 16, 250), (x - 20, 276)], mix(BRICK, LAMP, 0.3), 8),
            stroke([(x + 16, 250), (x + 20, 276)], mix(BRICK, LAMP, 0.3), 8),
        ]
    return items


def soup_pots() -> list[str]:
    """Draw the pots and their steam."""
    return [
        rect(130, 380, 190, 96, STONE, 12),
        rect(118, 372, 214, 16, MIST, 8),
        rect(640, 410, 150, 62, SLATE, 10),
        ellipse(715, 410, 78, 14, mix(LAMP, BRICK, 0.25)),
        *land.smoke(190, 366, 150, PAPER),
        *land.smoke(260, 366, 170, PAPER),
        *land.smoke(715, 400, 120, PAPER),
    ]


def covered_dish() -> list[str]:
    """Draw a dish under its cover."""
    return [
        path("M850,472a90,80 0 0 1 180,0Z", TEAL_LIGHT, 0.75),
        ellipse(940, 468, 66, 12, MEADOW),
        ellipse(930, 462, 30, 10, LAMP),
        circle(940, 388, 8, TEAL),
        rect(836, 468, 208, 10, PAPER, 5),
    ]


def food() -> list[str]:
    """Keep a clean food stall: hot soup, covered dishes, washed hands."""
    items = [
        rect(0, 0, WIDTH, HEIGHT, mix(CREAM, LAMP_PALE, 0.3)),
        strokes(
            [[(0, y), (WIDTH, y)] for y in range(60, 400, 60)] + [[(x, 0), (x, 400)] for x in range(60, 1200, 80)],
            PAPER,
            3,
        ),
    ]
    items += hanging_ducks()
    items += [
        *things.person(510, 596, 320, PAPER),
        path("M466,300h88l10,-52q-54,-34 -108,0Z", PAPER),
        rect(466, 292, 88, 14, STONE, 4),
        rect(484, 330, 52, 22, TEAL_LIGHT, 8),
    ]
    items += [rect(0, 456, WIDTH, 26, STONE), rect(0, 478, WIDTH, 197, PINE), rect(0, 504, WIDTH, 6, LAMP)]
    pots = soup_pots()
    cover = covered_dish()
    return [
        *items,
        *pots,
        *cover,
        *[ellipse(360 + 52 * i, 464, 24, 10, PAPER) for i in range(2)],
        rect(1080, 400, 46, 72, TEAL, 8),
        rect(1096, 382, 14, 22, INK),
        rect(1090, 378, 30, 8, INK, 3),
        *things.sheet(60, 540, 130, 110, 3, BRICK),
    ]


PICTURES = {
    "ho-kinh-doanh": shop,
    "thanh-lap-doanh-nghiep": company,
    "an-toan-thuc-pham": food,
}
