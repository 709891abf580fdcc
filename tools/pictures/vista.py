"""The wide view for the home page, the rocks of the geopark and the village of Quỳnh Sơn."""

from __future__ import annotations

from tools.pictures import houses, land, things
from tools.pictures.nature import fields
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
    STONE,
    TEAL,
    TEAL_LIGHT,
    WOOD,
    mix,
)
from tools.pictures.svg import HEIGHT, WIDTH, Point, circle, curve, moved, path, polygon, rect, stroke
from tools.pictures.town import FAR, vong_phu


def hero_land() -> list[str]:
    """Draw the mountains and the fields of the wide view."""
    items = [*land.sky("#86bccb", "#fdebc2", 380, 12), *land.sun(770, 225, 62, LAMP_PALE)]
    items += land.karst(
        (
            (60, 120, 170),
            (210, 80, 230),
            (350, 100, 180),
            (500, 90, 240),
            (650, 90, 150),
            (800, 100, 190),
            (960, 90, 250),
            (1120, 130, 200),
        ),
        380,
        MIST_BLUE,
        HAZE,
        101,
    )
    items += land.mist(352, 102, 7, 0.5, PAPER)
    items += land.karst(
        ((150, 130, 230), (330, 100, 140), (1010, 120, 180), (1170, 120, 290), (-40, 110, 280), (870, 90, 100)),
        430,
        mix(HAZE, LEAF, 0.55),
        mix(SLATE, PINE, 0.5),
        103,
    )
    items += vong_phu(152, 206, 0.95, PINE_DARK) + land.mist(414, 104, 6, 0.45, PAPER)
    return items


def hero() -> list[str]:
    """Gather the land in one view: karst, the waiting rock, the river, rice, houses and the gate."""
    items = hero_land()
    items += fields(105, 426)
    left: list[Point] = [(700, 428), (560, 452), (690, 492), (520, 545), (250, 590), (120, 690)]
    right: list[Point] = [(716, 428), (596, 452), (752, 494), (622, 556), (420, 610), (390, 690)]
    items += (
        land.river(left, right, TEAL, TEAL_LIGHT)
        + land.wood(434, 106, -10, 560, 12, LEAF)
        + land.wood(436, 107, 760, 1210, 12, LEAF)
    )
    items += [
        path(curve([(820, 520), (900, 452), (980, 430), (1070, 450), (1160, 520)]) + "Z", mix(LEAF, MEADOW, 0.35)),
        *houses.temple(982, 440, 120),
    ]
    for x, y, width in ((186, 500, 84), (268, 522, 100)):
        items += houses.stilt_house(x, y, width)
    items += land.wood(516, 108, 150, 215, 13, LEAF) + land.wood(536, 109, 350, 430, 14, LEAF)
    bridge = [
        path("M560,540C600,500 650,500 700,540L700,554C650,520 600,520 560,554Z", BRICK),
        stroke([(560, 530), (630, 496), (700, 530)], CREAM, 4, curved=True),
    ]
    items += [
        *bridge,
        path(curve([(640, 700), (820, 612), (1000, 600), (1220, 560)]) + "L1220,700Z", mix(LEAF, PINE, 0.5)),
    ]
    for x, y, size in ((1010, 640, 130), (1090, 620, 170), (1170, 640, 210), (930, 668, 100)):
        items += land.pine(x, y, size, mix(PINE, PINE_DARK, 0.3))
    return [*items, *things.person(790, 640, 74, BRICK, hat=True), *things.person(836, 634, 68, LAMP)]


def geopark() -> list[str]:
    """Cut through the rock of the geopark, from the ridge down to the sea shells of old."""
    items = [*land.sky("#bfe0e4", "#fbf0d6", 300), *land.sun(980, 110, 44)]
    items += land.karst(FAR, 300, MIST_BLUE, HAZE, 111)
    items += land.karst(
        ((120, 150, 190), (400, 120, 130), (1050, 170, 210), (760, 110, 110)), 350, mix(SLATE, LEAF, 0.55), PINE, 113
    )
    layers = (
        mix(LEAF, MEADOW, 0.4),
        WOOD,
        mix(RICE, CREAM, 0.2),
        mix(BRICK, CREAM, 0.3),
        STONE,
        mix(TEAL, ROCK, 0.5),
        mix(ROCK, INK, 0.4),
    )
    for i, colour in enumerate(layers):
        base = 348 + 46 * i
        line: list[Point] = [
            (-20, base + 20),
            (180, base - 6),
            (420, base + 26 + 4 * i),
            (640, base - 2),
            (860, base + 30),
            (1040, base + 8),
            (1220, base + 26),
        ]
        items.append(path(curve(line) + f"L1220,{HEIGHT}L-20,{HEIGHT}Z", colour))
        items.append(stroke([(x, y + 20) for x, y in line], mix(colour, INK, 0.25), 2, 0.4, curved=True))
    for x, y, size in ((300, 560, 1.0), (760, 590, 1.25), (1010, 520, 0.7), (520, 630, 0.6)):
        items.append(moved(ammonite(), x, y, size))
    items += land.tree(260, 366, 84) + land.tree(340, 372, 66) + land.wood(372, 114, 560, 820, 15, LEAF)
    return [
        *items,
        *things.person(620, 360, 62, BRICK),
        *things.person(664, 362, 56, LAMP),
        stroke([(640, 362), (650, 330)], WOOD, 3),
    ]


def ammonite() -> list[str]:
    """Draw the coiled shell of an ancient sea animal."""
    items = [
        circle(0, 0, 46, CREAM),
        circle(4, -2, 34, mix(CREAM, WOOD, 0.25)),
        circle(8, -4, 23, CREAM),
        circle(11, -5, 13, mix(CREAM, WOOD, 0.35)),
        circle(13, -6, 5, WOOD),
    ]
    ribs = (
        (-44, -8, -31, -6),
        (-38, 24, -26, 16),
        (-14, 43, -8, 30),
        (16, 42, 14, 30),
        (40, 20, 31, 15),
        (42, -14, 34, -11),
        (22, -40, 19, -29),
        (-10, -45, -4, -34),
        (-34, -30, -23, -22),
    )
    return [*items, *[stroke([(a, b), (c, d)], WOOD, 4, 0.7) for a, b, c, d in ribs]]


def quynh_son() -> list[str]:
    """Walk past the tiled stilt houses of Quỳnh Sơn, all facing the same fields."""
    items = [*land.sky("#a9d0dc", "#fdf0d2", 360), *land.sun(190, 130, 44)]
    items += land.karst(FAR, 360, MIST_BLUE, HAZE, 121) + land.karst(
        ((140, 130, 200), (640, 110, 150), (1080, 150, 240)), 400, mix(SLATE, LEAF, 0.55), PINE, 123
    )
    items += [rect(0, 396, WIDTH, 279, mix(MEADOW, LEAF, 0.3)), *land.wood(412, 124, -10, 1210, 24, LEAF)]
    for x, y, width in ((40, 468, 190), (270, 456, 180), (500, 452, 180), (730, 456, 180), (960, 468, 190)):
        items += houses.stilt_house(x, y, width)
    items += land.field([(-20, 492), (1220, 492), (1360, 690), (-160, 690)], RICE, 9, mix(RICE, WOOD, 0.4))
    items += [
        polygon([(560, 480), (640, 480), (760, 675), (440, 675)], CREAM),
        polygon([(560, 480), (590, 480), (520, 675), (440, 675)], STONE, 0.35),
    ]
    for i in range(16):
        x = 30 + 76 * i
        if not 420 < x < 780:
            items += [
                stroke([(x, 620), (x - 8, 580)], RICE_YOUNG, 4),
                stroke([(x, 620), (x + 10, 576)], mix(RICE, LAMP, 0.5), 4),
            ]
    return [
        *items,
        *things.person(590, 560, 92, mix(PINE, INK, 0.35)),
        *things.person(640, 612, 112, mix(TEAL, INK, 0.3), hat=True),
        *things.person(930, 600, 86, BRICK, hat=True),
    ]


PICTURES = {
    "hero-lang-son": hero,
    "cong-vien-dia-chat": geopark,
    "quynh-son": quynh_son,
}
