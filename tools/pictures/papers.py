"""The map of the 65 units, the search, the identity card and the open door."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

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
    PINE_DARK,
    RICE_YOUNG,
    SLATE,
    TEAL,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import HEIGHT, WIDTH, circle, path, polygon, rect, stroke
from tools.pictures.town import FAR

UNITS = Path(__file__).with_name("units.json")
WARDS = ("05977", "05983", "05986", "06187")


def outline(corners: list[int], x: int, y: int) -> str:
    """Return path data of one unit from its flat list of coordinates."""
    points = list(zip(corners[::2], corners[1::2], strict=True))
    moves = [f"{b[0] - a[0]},{b[1] - a[1]}" for a, b in pairwise(points)]
    return f"M{points[0][0] + x},{points[0][1] + y}l{' '.join(moves)}z"


def unit_map() -> list[str]:
    """Show the province as a mosaic of its 65 units, with the four wards lit."""
    book = json.loads(UNITS.read_text(encoding="utf-8"))
    tones = (
        LEAF,
        mix(LEAF, MEADOW, 0.5),
        mix(PINE, LEAF, 0.5),
        MEADOW,
        mix(TEAL, LEAF, 0.5),
        mix(RICE_YOUNG, MEADOW, 0.5),
    )
    items = [
        rect(0, 0, WIDTH, HEIGHT, mix(MIST, PAPER, 0.4)),
        *[land.ridge(120 + 150 * i, 34, 170 + 20 * i, 1.3 * i, MIST_BLUE, 0.35) for i in range(4)],
    ]
    shapes = [(outline(book["units"][code], 284, 32), code) for code in sorted(book["units"])]
    items.append(f'<g stroke="{PAPER}" stroke-width="2.5" stroke-linejoin="round">')
    for i, (data, code) in enumerate(shapes):
        items.append(path(data, BRICK if code in WARDS else tones[(i * 5 + i // 6) % 6]))
    items.append("</g>")
    return [*items, *houses.glow(1050, 160, 16), *houses.glow(160, 520, 12), circle(1050, 160, 50, LAMP, 0.12)]


def search() -> list[str]:
    """Look for a procedure on a telephone with a magnifying glass."""
    items = [
        *land.sky(mix(PINE, TEAL, 0.35), mix(PINE, LEAF, 0.4), 500),
        *land.karst(FAR, 520, mix(PINE, TEAL, 0.2), PINE_DARK, 411),
    ]
    phone = [
        rect(394, 44, 320, 600, INK, 40),
        rect(412, 72, 284, 544, PAPER, 18),
        rect(432, 104, 244, 54, PAPER, 27),
        f'<rect x="432" y="104" width="244" height="54" rx="27" fill="none" stroke="{PINE}" stroke-width="4"/>',
        rect(456, 126, 110, 10, HAZE, 5),
    ]
    rows = [
        item
        for i in range(5)
        for item in (
            rect(432, 184 + 84 * i, 244, 70, MIST if i else LAMP_PALE, 10),
            rect(448, 200 + 84 * i, (150, 120, 170, 130, 146)[i], 12, PINE, 6),
            rect(448, 224 + 84 * i, (190, 176, 120, 200, 160)[i], 8, HAZE, 4),
        )
    ]
    glass = [
        stroke([(830, 400), (960, 560)], WOOD_DARK, 34),
        stroke([(836, 406), (866, 444)], LAMP, 36),
        circle(740, 300, 128, INK),
        circle(740, 300, 110, "#e9f4f2"),
        rect(654, 262, 172, 26, PINE, 13),
        rect(654, 304, 120, 14, HAZE, 7),
        rect(654, 330, 150, 14, HAZE, 7),
        path("M666,242a104,104 0 0 1 70,-40", "none"),
    ]
    return [*items, *phone, *rows, *glass, *houses.glow(220, 210, 14), *houses.glow(1040, 150, 10)]


def private_data() -> list[str]:
    """Keep an identity card behind a lock."""
    items = [
        *land.sky(mix(TEAL, MIST, 0.3), mix(MIST, PAPER, 0.4), 500),
        land.ridge(470, 50, 180, 0.7, mix(TEAL, MIST, 0.4)),
        land.ridge(560, 44, 210, 2.3, mix(TEAL, PINE, 0.3)),
    ]
    card = [
        rect(250, 196, 560, 350, INK, 26, 0.2),
        rect(240, 180, 560, 350, PAPER, 26),
        rect(240, 180, 560, 66, BRICK, 26),
        rect(240, 216, 560, 30, BRICK),
        circle(290, 213, 18, LAMP),
        rect(324, 206, 250, 14, PAPER, 7),
        rect(280, 280, 150, 190, MIST_BLUE, 10),
        circle(355, 348, 38, "#e3b78f"),
        path("M292,470c4,-56 30,-78 63,-78c33,0 59,22 63,78Z", PINE),
        *[rect(470, 290 + 42 * i, (250, 200, 270, 160)[i], 16, HAZE, 8) for i in range(4)],
        rect(700, 440, 62, 50, LAMP, 8),
    ]
    lock = [
        f'<path d="M806,382v-66a92,92 0 0 1 184,0v66" fill="none" stroke="{SLATE}" stroke-width="30"/>',
        rect(760, 372, 276, 226, PINE, 26),
        rect(760, 372, 276, 40, mix(PINE, LEAF, 0.4), 20),
        circle(898, 470, 28, LAMP),
        polygon([(888, 480), (908, 480), (920, 550), (876, 550)], LAMP),
    ]
    return [*items, *card, *lock]


def open_door() -> list[str]:
    """Open one door, with lamp light falling on the way in."""
    items = [
        rect(0, 0, WIDTH, HEIGHT, PINE),
        *[rect(0, 96 * i, WIDTH, 2, PINE_DARK, 0, 0.4) for i in range(7)],
        rect(0, 560, WIDTH, 115, PINE_DARK),
        polygon([(486, 560), (714, 560), (960, 675), (240, 675)], LAMP, 0.55),
        polygon([(520, 560), (680, 560), (820, 675), (380, 675)], LAMP_PALE, 0.6),
    ]
    frame = [
        rect(452, 110, 296, 452, WOOD_DARK),
        rect(470, 128, 260, 434, LAMP_PALE),
        circle(600, 320, 118, PAPER, 0.6),
        path("M470,470Q540,380 600,440Q660,350 730,452V562H470Z", mix(LEAF, LAMP_PALE, 0.45)),
        path("M470,520Q560,470 730,520V562H470Z", LEAF),
        polygon([(582, 562), (618, 562), (608, 500), (592, 500)], CREAM),
    ]
    leaf = [
        polygon([(470, 128), (350, 92), (350, 604), (470, 562)], BRICK),
        polygon([(450, 160), (372, 138), (372, 320), (450, 326)], BRICK_DARK),
        polygon([(450, 360), (372, 362), (372, 556), (450, 530)], BRICK_DARK),
        circle(456, 346, 8, LAMP),
    ]
    items += [*houses.tiles(410, 112, 380, 44, BRICK_DARK, 0.08), *frame, *leaf]
    return [
        *items,
        *houses.lantern(310, 200, 30),
        *houses.lantern(890, 200, 30),
        *things.person(640, 600, 120, TEAL),
        *things.person(700, 622, 130, BRICK, hat=True),
        *land.tree(1060, 600, 150, LEAF),
        *land.tree(140, 600, 130, LEAF),
    ]


PICTURES = {
    "ban-do-65": unit_map,
    "tim-kiem": search,
    "du-lieu-ca-nhan": private_data,
    "mot-cua": open_door,
}
