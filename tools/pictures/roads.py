"""The pass of Chi Lăng, the temple of Đồng Đăng and the border gate at the head of the national road."""

from __future__ import annotations

from tools.pictures import houses, land, things
from tools.pictures.palette import (
    BRICK,
    CREAM,
    HAZE,
    INK,
    LAMP,
    LEAF,
    MEADOW,
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
from tools.pictures.svg import HEIGHT, WIDTH, Point, curve, ellipse, path, polygon, rect, stroke
from tools.pictures.town import FAR


def victory_pillar() -> list[str]:
    """Draw the white pillar of the victory."""
    return [
        rect(196, 560, 120, 18, CREAM),
        rect(214, 544, 84, 18, PAPER),
        polygon([(236, 546), (244, 392), (268, 392), (276, 546)], CREAM),
        polygon([(256, 392), (256, 546), (276, 546), (268, 392)], STONE, 0.6),
    ]


def chi_lang_land() -> list[str]:
    """Draw the two ranges and the saddle hill of Chi Lăng."""
    items = [*land.sky("#f2c793", "#fbeccb", 400), *land.sun(600, 250, 60)]
    items += land.karst(((600, 90, 92), (520, 80, 66), (690, 90, 74)), 390, mix(HAZE, CREAM, 0.3), HAZE, 61)
    saddle: list[Point] = [
        (430, 420),
        (480, 330),
        (520, 306),
        (560, 340),
        (610, 344),
        (650, 300),
        (690, 316),
        (760, 420),
    ]
    items.append(path(curve(saddle) + "Z", mix(SLATE, LEAF, 0.35)))
    items += land.karst(((40, 190, 420), (200, 150, 330), (350, 120, 190)), 560, mix(ROCK, SLATE, 0.35), NIGHT, 63)[:4]
    right: list[Point] = [
        (1200, 90),
        (1120, 130),
        (1030, 220),
        (930, 260),
        (850, 350),
        (790, 400),
        (720, 440),
        (700, 675),
        (1200, 675),
    ]
    items += [
        path(curve(right) + "Z", mix(LEAF, PINE, 0.4)),
        polygon(
            [(1200, 90), (1130, 200), (1080, 330), (960, 430), (900, 560), (900, 675), (1200, 675)], PINE_DARK, 0.45
        ),
    ]
    valley: list[Point] = [(0, 560), (180, 520), (420, 470), (600, 420), (760, 460), (960, 520), (1200, 560)]
    items.append(path(curve(valley) + f"L{WIDTH},{HEIGHT}L0,{HEIGHT}Z", mix(MEADOW, RICE, 0.2)))
    return items


def chi_lang() -> list[str]:
    """Look up the narrow pass of Chi Lăng, with the Thương river between its two ranges."""
    items = chi_lang_land()
    items += land.river(
        [(600, 428), (560, 470), (590, 520), (430, 580), (470, 675)],
        [(612, 428), (590, 470), (660, 520), (550, 580), (680, 675)],
        TEAL,
        TEAL_LIGHT,
    )
    road: list[Point] = [
        (640, 424),
        (690, 470),
        (820, 540),
        (900, 675),
        (1120, 675),
        (940, 540),
        (740, 468),
        (652, 424),
    ]
    items += [
        polygon(road, mix(STONE, PAPER, 0.3)),
        stroke([(646, 428), (715, 470), (880, 540), (1005, 675)], PAPER, 4, 0.9),
    ]
    items += (
        land.wood(470, 64, 60, 480, 15, LEAF)
        + land.wood(560, 65, -10, 330, 30, LEAF)
        + land.wood(640, 66, -10, 300, 38, PINE)
    )
    pillar = victory_pillar()
    return [
        *items,
        *pillar,
        houses.star(256, 376, 20, BRICK),
        *things.person(160, 592, 62, BRICK),
        *things.person(340, 600, 66, TEAL, hat=True),
    ]


def den_mau() -> list[str]:
    """Climb to the temple of the Mother at Đồng Đăng on a festival morning."""
    items = [*land.sky("#f6d6a4", "#fdf3dc", 430), *land.sun(930, 150, 50)]
    items += land.karst(FAR, 430, mix(MIST_BLUE, CREAM, 0.3), HAZE, 71) + land.mist(400, 72, colour=PAPER)
    mound: list[Point] = [(-20, 640), (160, 560), (330, 440), (600, 396), (870, 440), (1040, 560), (1220, 640)]
    items.append(path(curve(mound) + f"L{WIDTH},{HEIGHT}L0,{HEIGHT}Z", mix(LEAF, MEADOW, 0.4)))
    items += land.wood(452, 73, 250, 420, 30, PINE) + land.wood(452, 74, 800, 960, 30, PINE)
    items += houses.temple(600, 418, 400)
    for i in range(11):
        share = i / 10
        items.append(
            rect(540 - 100 * share, 420 + 24 * i, 120 + 200 * share, 14, mix(CREAM, STONE, 0.25 + 0.3 * (i % 2)))
        )
        items.append(rect(540 - 100 * share, 434 + 24 * i, 120 + 200 * share, 10, mix(STONE, ROCK, 0.3)))
    items += [
        polygon([(520, 420), (536, 420), (436, 675), (408, 675)], BRICK),
        polygon([(680, 420), (664, 420), (764, 675), (792, 675)], BRICK),
    ]
    for x, y, size in ((330, 500, 24), (870, 500, 24), (220, 580, 30), (980, 580, 30)):
        items += [stroke([(x, y - 70), (x, y + 60)], WOOD_DARK, 6), *houses.lantern(x, y - 60, size)]
    items += [
        rect(566, 470, 68, 12, WOOD),
        rect(576, 446, 48, 26, mix(BRICK, WOOD, 0.5), 8),
        *land.smoke(588, 446, 150),
        *land.smoke(612, 446, 170),
    ]
    for x, y, size, coat, hat in (
        (500, 640, 96, PINE, False),
        (560, 600, 84, LAMP, True),
        (648, 590, 80, BRICK, False),
        (700, 650, 98, TEAL, True),
    ):
        items += things.person(x, y, size, coat, hat=hat)
    return items


def huu_nghi_road() -> list[str]:
    """Draw the hills, the portal and the road of the border gate."""
    items = [
        *land.sky("#bcd9e2", "#fbf0d6", 400),
        land.ridge(300, 60, 170, 1.2, MIST_BLUE),
        land.ridge(370, 56, 200, 3.4, HAZE),
    ]
    left: list[Point] = [(0, 180), (120, 210), (260, 330), (400, 420), (500, 470), (500, 675), (0, 675)]
    right: list[Point] = [(2 * 600 - x, y + 18) for x, y in left]
    items += [path(curve(left) + "Z", mix(LEAF, PINE, 0.3)), path(curve(right) + "Z", mix(LEAF, PINE, 0.55))]
    items += houses.border_gate(600, 500, 420)
    items += [
        polygon([(0, 675), (0, 560), (430, 480), (770, 480), (1200, 560), (1200, 675)], mix(MEADOW, LEAF, 0.3)),
        polygon([(548, 484), (652, 484), (980, 675), (220, 675)], mix(STONE, SLATE, 0.3)),
    ]
    items += [
        polygon([(596, 500 + d), (604, 500 + d), (607 + e, 520 + d + e), (593 - e, 520 + d + e)], PAPER)
        for d, e in ((0, 0), (34, 4), (78, 10), (132, 17))
    ]
    for i, (x, y, size) in enumerate(
        (
            (90, 560, 220),
            (190, 530, 170),
            (270, 510, 130),
            (340, 498, 100),
            (1110, 560, 220),
            (1010, 530, 170),
            (930, 510, 130),
            (860, 498, 100),
        )
    ):
        items += land.pine(x, y, size, mix(PINE, LEAF, 0.12 * (i % 4)))
    return items


def huu_nghi() -> list[str]:
    """Stand before the border gate, where the national road begins at its kilometre stone."""
    items = huu_nghi_road()
    stone = [
        ellipse(300, 640, 84, 12, INK, 0.25),
        path("M240,636V560a60,64 0 0 1 120,0V636Z", PAPER),
        path("M240,566V560a60,64 0 0 1 120,0V566Z", BRICK),
    ]
    return [
        *items,
        *stone,
        *houses.flag(760, 486, 250),
        *houses.column(420, 560, 150),
        *houses.column(820, 560, 150),
        *things.person(470, 600, 80, TEAL),
        *things.person(516, 606, 74, LAMP),
    ]


PICTURES = {
    "chi-lang": chi_lang,
    "den-mau-dong-dang": den_mau,
    "huu-nghi": huu_nghi,
}
