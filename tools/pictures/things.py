"""People, vehicles, papers and crates, each drawn around its own foot point."""

# ruff: noqa: PLR0913, PLR0917  (a shape is made of its coordinates)

from __future__ import annotations

from tools.pictures import houses
from tools.pictures.palette import (
    BRICK,
    CREAM,
    HAZE,
    INK,
    LAMP,
    LAMP_PALE,
    MIST,
    NIGHT,
    PAPER,
    PINE,
    RICE,
    STONE,
    WOOD,
    mix,
)
from tools.pictures.svg import blob, circle, moved, path, polygon, rect


def person(x: float, y: float, size: float, coat: str, *, hat: bool = False, hair: str = INK) -> list[str]:
    """Draw a standing person, with a conical hat if asked."""
    items = [
        rect(x - size * 0.13, y - size * 0.42, size * 0.11, size * 0.42, NIGHT, size * 0.04),
        rect(x + size * 0.02, y - size * 0.42, size * 0.11, size * 0.42, NIGHT, size * 0.04),
        blob(
            [
                (x - size * 0.2, y - size * 0.36),
                (x - size * 0.17, y - size * 0.7),
                (x, y - size * 0.78),
                (x + size * 0.17, y - size * 0.7),
                (x + size * 0.2, y - size * 0.36),
            ],
            coat,
        ),
        circle(x, y - size * 0.87, size * 0.11, "#e3b78f"),
    ]
    if hat:
        items.append(
            polygon(
                [(x - size * 0.22, y - size * 0.89), (x, y - size * 1.06), (x + size * 0.22, y - size * 0.89)],
                mix(CREAM, RICE, 0.45),
            )
        )
    else:
        start = f"M{x - size * 0.115:.1f},{y - size * 0.87:.1f}"
        items.append(path(f"{start}a{size * 0.115:.1f},{size * 0.12:.1f} 0 0 1 {size * 0.23:.1f},0Z", hair))
    return items


def worker(x: float, y: float, size: float, coat: str, helmet: str = LAMP) -> list[str]:
    """Draw a person in a safety helmet."""
    head = y - size * 0.89
    dome = f"a{size * 0.14:.1f},{size * 0.15:.1f} 0 0 1 {size * 0.28:.1f},0"
    brim = f"h{size * 0.05:.1f}v{size * 0.03:.1f}h{-size * 0.36:.1f}v{-size * 0.03:.1f}"
    hat = f"M{x - size * 0.14:.1f},{head:.1f}{dome}{brim}Z"
    return [
        *person(x, y, size, coat),
        path(hat, helmet),
        rect(x - size * 0.12, y - size * 0.62, size * 0.24, size * 0.05, LAMP_PALE),
    ]


def truck(x: float, y: float, size: float, cab: str, load: str) -> str:
    """Draw a container lorry facing right."""
    items = [rect(-250, -118, 178, 96, load, 4), rect(-250, -30, 260, 14, INK)]
    items += [rect(-250 + 22 * i, -112, 4, 84, mix(load, INK, 0.22)) for i in range(1, 8)]
    items += [path("M-64,-22V-104H-20L2,-66V-22Z", cab), path("M-52,-66V-94H-24L-8,-66Z", MIST)]
    for wheel in (-226, -190, -110, -28):
        items += [circle(wheel, -14, 16, INK), circle(wheel, -14, 7, STONE)]
    return moved(items, x, y, size)


def coach(x: float, y: float, size: float, colour: str = PINE) -> list[str]:
    """Draw the engine and two carriages of a train running to the left."""
    items: list[str] = []
    for i in range(3):
        left = i * 330.0
        items += [rect(left + 8, -112, 312, 90, colour if i else BRICK, 14), rect(left + 8, -58, 312, 10, CREAM)]
        windows = 5 if i else 2
        start = 30 if i else 130
        items += [
            rect(left + start + j * (56 if i else 80), -96, 38, 30, LAMP_PALE if (i + j) % 3 else MIST, 5)
            for j in range(windows)
        ]
        if i == 0:
            items += [
                path("M8,-60C10,-100 30,-112 84,-112V-74H10Z", mix(BRICK, INK, 0.35)),
                path("M24,-80C30,-98 42,-104 70,-104V-80Z", MIST),
                circle(20, -40, 8, LAMP_PALE),
            ]
        items += [circle(left + at, -16, 15, INK) for at in (52, 92, 240, 280)]
    return [moved(items, x, y, size)]


def sheet(x: float, y: float, width: float, height: float, lines: int, accent: str = PINE) -> list[str]:
    """Draw a paper with a coloured head and grey lines in place of writing."""
    items = [
        rect(x + 6, y + 8, width, height, INK, 6, 0.18),
        rect(x, y, width, height, PAPER, 6),
        rect(x + width * 0.1, y + height * 0.08, width * 0.5, height * 0.05, accent, 3),
    ]
    for i in range(lines):
        length = width * (0.8 if i % 3 else 0.62)
        items.append(
            rect(
                x + width * 0.1,
                y + height * (0.2 + 0.66 * i / max(lines, 1)),
                length,
                max(height * 0.022, 4),
                HAZE,
                2,
                0.7,
            )
        )
    return items


def stamp(x: float, y: float, radius: float) -> list[str]:
    """Draw a round red seal."""
    look = f'fill="none" stroke="{BRICK}" stroke-width="{radius * 0.14:.1f}"'
    rim = f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {look}/>'
    return [rim, houses.star(x, y, radius * 0.6, BRICK)]


def crate(x: float, y: float, size: float, fruit: str) -> list[str]:
    """Draw a wooden crate heaped with fruit."""
    heap = [
        circle(x + size * (0.14 + 0.18 * i), y - size * 0.5 - (i % 2) * size * 0.07, size * 0.13, fruit)
        for i in range(5)
    ]
    boards = [
        rect(x, y - size * 0.46 + size * 0.16 * i, size, size * 0.13, WOOD if i % 2 else mix(WOOD, CREAM, 0.2))
        for i in range(3)
    ]
    return [*heap, *boards]
