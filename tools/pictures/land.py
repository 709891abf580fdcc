"""Sky, mountains, water, fields and trees of Lạng Sơn."""

# ruff: noqa: PLR0913, PLR0917  (a shape is made of its coordinates)

from __future__ import annotations

import math
from collections.abc import Sequence

from tools.pictures.chance import Chance
from tools.pictures.palette import LAMP_PALE, LEAF, MEADOW, MIST, PINE, PINE_DARK, WOOD_DARK, mix
from tools.pictures.svg import HEIGHT, WIDTH, Point, circle, curve, ellipse, path, polygon, rect, stroke, strokes

Tower = tuple[float, float, float]  # middle, half width, height


def sky(top: str, bottom: str, depth: float = 460, bands: int = 9) -> list[str]:
    """Paint the sky in flat bands from top to bottom."""
    step = depth / bands
    rows = [rect(0, i * step, WIDTH, step + 1, mix(top, bottom, i / (bands - 1))) for i in range(bands)]
    return [*rows, rect(0, depth, WIDTH, HEIGHT - depth, bottom)]


def sun(x: float, y: float, radius: float, colour: str = LAMP_PALE) -> list[str]:
    """Draw the sun with two rings of light."""
    rings = [circle(x, y, radius * 2.1, colour, 0.22), circle(x, y, radius * 1.5, colour, 0.32)]
    return [*rings, circle(x, y, radius, colour)]


def profile(tower: Tower, x: float, power: float = 2.3) -> float:
    """Return the height of one rounded limestone tower at x."""
    middle, half, height = tower
    offset = abs(x - middle) / half
    return 0.0 if offset >= 1 else height * (1 - offset**power) ** 0.62


def skyline(towers: Sequence[Tower], base: float, seed: int, rough: float = 5, step: int = 15) -> list[Point]:
    """Return the broken upper edge of a row of towers standing on a base line."""
    chance = Chance(seed)
    edge: list[Point] = []
    for x in range(-step, WIDTH + 2 * step, step):
        height = max(profile(tower, x) for tower in towers)
        edge.append((x, base - height + (chance.random() - 0.5) * rough * 2))
    return edge


def karst(towers: Sequence[Tower], base: float, colour: str, shade: str, seed: int) -> list[str]:
    """Draw a row of limestone towers with a shaded flank on each."""
    edge = skyline(towers, base, seed)
    items = [polygon([(-15, HEIGHT), *edge, (WIDTH + 30, HEIGHT)], colour)]
    chance = Chance(seed + 1)
    items.extend(flank(tower, base, shade, towers, chance) for tower in towers)
    return items


def flank(tower: Tower, base: float, shade: str, towers: Sequence[Tower], chance: Chance) -> str:
    """Draw the shaded right side of one tower, as far as it is not hidden by a neighbour."""
    middle, half, height = tower
    right: list[Point] = []
    x = middle + half * 0.08
    while x < middle + half * 0.98:
        own = profile(tower, x)
        if own < max(profile(other, x) for other in towers) - 3:
            break
        right.append((x, base - own + 5))
        x += half * 0.11
    foot = right[-1][1] if right else base
    inner: list[Point] = []
    for i in range(6):
        share = i / 5
        sway = (chance.random() - 0.3) * half * 0.16
        inner.append((middle + half * 0.12 + sway, base - height + 8 + (foot + height * 0.06 - base + height) * share))
    return polygon([*right, *reversed(inner)], shade, 0.55)


def hills(points: Sequence[Point], colour: str, opacity: float = 1) -> str:
    """Draw a smooth hill line across the picture, filled down to the lower edge."""
    line = curve(points)
    return path(f"{line}L{WIDTH},{HEIGHT}L0,{HEIGHT}Z", colour, opacity)


def wave(base: float, height: float, length: float, phase: float, step: int = 60) -> list[Point]:
    """Return points of a slow double wave across the picture."""
    points: list[Point] = []
    for x in range(-step, WIDTH + 2 * step, step):
        swing = math.sin(x / length + phase) + 0.45 * math.sin(x / length * 2.3 + phase * 1.7)
        points.append((x, base - height * swing))
    return points


def ridge(base: float, height: float, length: float, phase: float, colour: str, opacity: float = 1) -> str:
    """Draw one long soft ridge."""
    return hills(wave(base, height, length, phase), colour, opacity)


def mist(y: float, seed: int, count: int = 6, opacity: float = 0.35, colour: str = MIST) -> list[str]:
    """Lay long flat clouds along a height."""
    chance = Chance(seed)
    clouds: list[str] = []
    for i in range(count):
        x = WIDTH * (i + chance.random()) / count
        across = 130 + chance.random() * 150
        clouds.append(ellipse(x, y + (chance.random() - 0.5) * 34, across, 10 + chance.random() * 13, colour, opacity))
    return clouds


def river(left: Sequence[Point], right: Sequence[Point], colour: str, glint: str) -> list[str]:
    """Draw a river between its two banks, from far to near, with a line of light."""
    data = curve(left) + "L" + curve(list(reversed(right)))[1:] + "Z"
    middle = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(left, right, strict=True)]
    return [path(data, colour), stroke(middle[:-1], glint, 3, 0.5, curved=True)]


def tree(x: float, y: float, size: float, colour: str = LEAF, trunk: str = WOOD_DARK) -> list[str]:
    """Draw a round tree standing at a point."""
    dark = mix(colour, PINE_DARK, 0.45)
    crown = [circle(x, y - size * 0.95, size * 0.5, dark), circle(x - size * 0.3, y - size * 0.7, size * 0.36, dark)]
    light = [circle(x + size * 0.1, y - size * 1.02, size * 0.36, colour)]
    return [rect(x - size * 0.06, y - size * 0.5, size * 0.12, size * 0.5, trunk), *crown, *light]


def pine(x: float, y: float, size: float, colour: str = PINE) -> list[str]:
    """Draw a pine tree standing at a point."""
    items = [rect(x - size * 0.05, y - size * 0.2, size * 0.1, size * 0.2, WOOD_DARK)]
    for level in range(3):
        low = y - size * (0.15 + 0.3 * level)
        half = size * (0.32 - 0.075 * level)
        tip = low - size * 0.46
        items.append(polygon([(x - half, low), (x, tip), (x + half, low)], mix(colour, MEADOW, 0.12 * level)))
    return items


def wood(y: float, seed: int, first: float, last: float, size: float, colour: str) -> list[str]:
    """Draw a low belt of tree crowns between two x positions, in three tones."""
    chance = Chance(seed)
    tones: list[list[str]] = [[], [], []]
    x = first
    while x < last:
        radius = size * (0.65 + chance.random() * 0.6)
        disc = f'<circle cx="{x:.0f}" cy="{y - radius * 0.35:.0f}" r="{radius:.0f}"/>'
        tones[int(chance.random() * 3)].append(disc)
        x += radius * 1.4
    return [f'<g fill="{mix(colour, PINE_DARK, 0.4 - 0.2 * i)}">{"".join(tone)}</g>' for i, tone in enumerate(tones)]


def field(corners: Sequence[Point], colour: str, rows: int, line: str) -> list[str]:
    """Draw one four-cornered field with planted rows along its first side."""
    a, b, c, d = corners
    lines: list[list[Point]] = []
    for i in range(1, rows):
        t = i / rows
        start = (a[0] + (d[0] - a[0]) * t, a[1] + (d[1] - a[1]) * t)
        lines.append([start, (b[0] + (c[0] - b[0]) * t, b[1] + (c[1] - b[1]) * t)])
    return [polygon(corners, colour), *([strokes(lines, line, 1.5, 0.5)] if lines else [])]


def smoke(x: float, y: float, height: float, colour: str = MIST) -> list[str]:
    """Draw a thin column of smoke rising from a point."""
    points = [(x + math.sin(i * 1.1) * 4 * i**0.7, y - height * i / 6) for i in range(7)]
    return [stroke(points, colour, 9 - height / 60, 0.35, curved=True), stroke(points, colour, 3, 0.5, curved=True)]
