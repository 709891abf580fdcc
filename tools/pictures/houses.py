"""Houses, temples, roofs, lamps and flags, each drawn on its own foot point."""

# ruff: noqa: PLR0913, PLR0917  (a shape is made of its coordinates)

from __future__ import annotations

from tools.pictures.palette import (
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    LAMP,
    LAMP_PALE,
    ROCK,
    ROCK_DARK,
    SLATE,
    STONE,
    TEAL,
    WOOD,
    WOOD_DARK,
    mix,
)
from tools.pictures.svg import Point, circle, curve, ellipse, path, polygon, rect, stroke, strokes


def glow(x: float, y: float, radius: float, colour: str = LAMP) -> list[str]:
    """Draw a lamp with its light around it."""
    rings = [circle(x, y, radius * share, colour, opacity) for share, opacity in ((4.2, 0.1), (2.8, 0.16), (1.8, 0.25))]
    return [*rings, circle(x, y, radius, LAMP_PALE)]


def tiles(x: float, y: float, width: float, height: float, colour: str, overhang: float = 0.12) -> list[str]:
    """Draw a hipped roof of curved tiles whose eaves lie at y."""
    out = width * overhang
    top = width * 0.2
    roof = [(x - out, y), (x + top, y - height), (x + width - top, y - height), (x + width + out, y)]
    lines: list[list[Point]] = []
    count = max(int(width / 18), 5)
    for i in range(1, count):
        share = i / count
        foot = (x - out + (width + 2 * out) * share, y - 2)
        head = (x + top + (width - 2 * top) * share, y - height + 3)
        lines.append([foot, head])
    ribs = strokes(lines, mix(colour, INK, 0.3), 2, 0.55)
    ridge = rect(x + top - 4, y - height - 4, width - 2 * top + 8, 7, mix(colour, INK, 0.35), 3)
    return [polygon(roof, colour), ribs, rect(x - out, y - 3, width + 2 * out, 6, mix(colour, INK, 0.4), 2), ridge]


def stilt_house(x: float, y: float, width: float) -> list[str]:
    """Draw a Tày house on stilts with a roof of yin and yang tiles."""
    floor = y - width * 0.2
    wall = width * 0.24
    posts = strokes([[(x + width * i / 5, floor), (x + width * i / 5, y)] for i in range(6)], WOOD_DARK, 6)
    body = [rect(x, floor - wall, width, wall, WOOD), rect(x - 6, floor - 4, width + 12, 8, WOOD_DARK)]
    middles = [x + width * (0.18 + 0.3 * i) for i in range(3)]
    doors = strokes(
        [[(at, floor - wall * 0.78), (at, floor - wall * 0.08)] for at in middles],
        mix(WOOD_DARK, INK, 0.3),
        width * 0.16,
    )
    light = [rect(x + width * 0.42, floor - wall * 0.7, width * 0.12, wall * 0.45, LAMP)]
    stair = strokes([[(x + width * at, floor), (x + width * (at + 0.12), y)] for at in (0.72, 0.8)], WOOD_DARK, 6)
    return [
        rect(x, floor, width, width * 0.2, INK, 0, 0.35),
        posts,
        *body,
        doors,
        *light,
        stair,
        *tiles(x, floor - wall, width, width * 0.3, mix(ROCK, WOOD, 0.35)),
    ]


def temple(x: float, y: float, width: float, roofs: int = 2) -> list[str]:
    """Draw a temple with curved eaves, standing with the middle of its front at x."""
    items: list[str] = []
    half = width / 2
    wall = width * 0.26
    items.append(rect(x - half * 0.86, y - wall, half * 1.72, wall, mix(BRICK, CREAM, 0.15)))
    items.extend(rect(x - half * 0.82 + half * 1.64 * i / 5 - 5, y - wall, 10, wall, BRICK_DARK) for i in range(6))
    items += [
        rect(x - half * 0.2, y - wall * 0.82, half * 0.4, wall * 0.82, LAMP),
        rect(x - 2, y - wall * 0.82, 4, wall * 0.82, BRICK_DARK),
    ]
    low = y - wall
    for level in range(roofs):
        items += eaves(x, low, half * (1 - 0.34 * level), width * 0.13)
        low -= width * 0.13
        if level + 1 < roofs:
            inner = half * (0.52 - 0.1 * level)
            items.append(rect(x - inner, low - width * 0.05, inner * 2, width * 0.06, CREAM))
            low -= width * 0.05
    return items


def eaves(x: float, y: float, half: float, height: float) -> list[str]:
    """Draw one temple roof whose corners curl upwards."""
    left: list[Point] = [(x - half * 1.2, y - height * 0.42), (x - half * 0.95, y + 2), (x - half * 0.5, y)]
    right: list[Point] = [(2 * x - a, b) for a, b in reversed(left)]
    top: list[Point] = [(x + half * 0.62, y - height * 0.62), (x + half * 0.5, y - height)]
    back: list[Point] = [(2 * x - a, b) for a, b in reversed(top)]
    shape = curve([*left, (x, y - 1), *right]) + "L" + curve(top)[1:] + "L" + curve(back)[1:] + "Z"
    ribs = strokes(
        [[(x + half * 0.48 * s, y - height), (x + half * 0.95 * s, y)] for s in (-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9)],
        INK,
        1.5,
        0.3,
    )
    return [
        path(shape, mix(BRICK_DARK, ROCK_DARK, 0.25)),
        ribs,
        rect(x - half * 0.53, y - height - 5, half * 1.06, 8, LAMP, 4),
    ]


def lantern(x: float, y: float, size: float, colour: str = BRICK) -> list[str]:
    """Draw a hanging lantern."""
    return [
        circle(x, y, size * 1.7, LAMP, 0.16),
        ellipse(x, y, size, size * 0.82, colour),
        ellipse(x, y, size * 0.45, size * 0.82, mix(colour, LAMP, 0.35)),
        rect(x - size * 0.35, y - size * 0.95, size * 0.7, size * 0.22, LAMP),
        rect(x - size * 0.35, y + size * 0.72, size * 0.7, size * 0.22, LAMP),
        stroke([(x, y + size * 0.94), (x, y + size * 1.6)], LAMP, 2),
    ]


def flag(x: float, y: float, height: float) -> list[str]:
    """Draw the national flag on its pole."""
    wide, tall = height * 0.42, height * 0.28
    top = y - height
    upper = f"q{wide * 0.3:.1f},{-tall * 0.3:.1f} {wide * 0.55:.1f},0t{wide * 0.45:.1f},0"
    lower = f"q{-wide * 0.2:.1f},{tall * 0.3:.1f} {-wide * 0.5:.1f},0t{-wide * 0.5:.1f},0"
    cloth = f"M{x:.1f},{top:.1f}{upper}v{tall:.1f}{lower}Z"
    return [
        rect(x - 2, top - 4, 4, height + 4, STONE),
        path(cloth, "#c8322b"),
        star(x + wide * 0.5, top + tall * 0.5, tall * 0.34, LAMP),
    ]


def star(x: float, y: float, radius: float, colour: str) -> str:
    """Draw a five-pointed star."""
    spokes = (
        (0, -1),
        (0.22, -0.3),
        (0.95, -0.31),
        (0.36, 0.12),
        (0.59, 0.81),
        (0, 0.38),
        (-0.59, 0.81),
        (-0.36, 0.12),
        (-0.95, -0.31),
        (-0.22, -0.3),
    )
    return polygon([(x + a * radius, y + b * radius) for a, b in spokes], colour)


def border_gate(x: float, y: float, width: float) -> list[str]:
    """Draw a wide border portal with four pillars, a tiled roof and open barriers."""
    half, tall = width / 2, width * 0.3
    items = [rect(x - half * 0.97, y - tall, half * 1.94, tall, SLATE, 0, 0.25)]
    for at in (-0.97, -0.36, 0.24, 0.85):
        items += [
            rect(x + half * at, y - tall, half * 0.12, tall, CREAM),
            rect(x + half * (at + 0.08), y - tall, half * 0.04, tall, STONE),
        ]
    items += [
        rect(x - half * 1.04, y - tall - width * 0.075, half * 2.08, width * 0.09, CREAM),
        rect(x - half * 1.04, y - tall + width * 0.005, half * 2.08, width * 0.012, BRICK),
    ]
    items += [
        circle(x, y - tall - width * 0.035, width * 0.034, BRICK),
        star(x, y - tall - width * 0.035, width * 0.024, LAMP),
    ]
    items += eaves(x, y - tall - width * 0.075, half * 0.98, width * 0.1)
    for at in (-0.66, 0.66):
        booth = x + half * at
        items += [
            rect(booth - 3, y - width * 0.07, 6, width * 0.07, INK),
            stroke(
                [(booth, y - width * 0.06), (booth + width * 0.12 * (1 if at < 0 else -1), y - width * 0.13)], BRICK, 5
            ),
        ]
    return items


def column(x: float, y: float, height: float, colour: str = TEAL) -> list[str]:
    """Draw a lamp post with a warm light at its top."""
    return [
        rect(x - 3, y - height, 6, height, mix(colour, INK, 0.5)),
        rect(x - 2, y - height, 34, 5, mix(colour, INK, 0.5), 2),
        *glow(x + 30, y - height + 8, 6),
    ]
