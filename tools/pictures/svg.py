"""SVG elements as text, with short numbers, no identifiers, no text and no references."""

# ruff: noqa: PLR0913, PLR0917  (a shape is made of its coordinates)

from __future__ import annotations

from collections.abc import Iterable, Sequence

Point = tuple[float, float]

WIDTH = 1200
HEIGHT = 675


def num(value: float) -> str:
    """Write a number with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def pairs(points: Iterable[Point]) -> str:
    """Write points as the coordinate list of a path or polygon."""
    return " ".join(f"{num(x)},{num(y)}" for x, y in points)


def veil(opacity: float) -> str:
    """Write the opacity attribute, or nothing for an opaque element."""
    return "" if opacity >= 1 else f' opacity="{opacity:g}"'


def path(data: str, fill: str, opacity: float = 1) -> str:
    """Draw a filled path."""
    return f'<path d="{data}" fill="{fill}"{veil(opacity)}/>'


def polygon(points: Iterable[Point], fill: str, opacity: float = 1) -> str:
    """Draw a filled polygon."""
    return f'<polygon points="{pairs(points)}" fill="{fill}"{veil(opacity)}/>'


def rect(x: float, y: float, width: float, height: float, fill: str, radius: float = 0, opacity: float = 1) -> str:
    """Draw a rectangle, with rounded corners when a radius is given."""
    corner = f' rx="{num(radius)}"' if radius else ""
    box = f'x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}"'
    return f'<rect {box}{corner} fill="{fill}"{veil(opacity)}/>'


def circle(x: float, y: float, radius: float, fill: str, opacity: float = 1) -> str:
    """Draw a disc."""
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" fill="{fill}"{veil(opacity)}/>'


def ellipse(x: float, y: float, across: float, down: float, fill: str, opacity: float = 1) -> str:
    """Draw a filled ellipse from its centre and its two half-axes."""
    axes = f'rx="{num(across)}" ry="{num(down)}"'
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" {axes} fill="{fill}"{veil(opacity)}/>'


def stroke(points: Sequence[Point], colour: str, width: float, opacity: float = 1, *, curved: bool = False) -> str:
    """Draw an open line through the points, straight or curved."""
    data = curve(points) if curved else "M" + pairs(points)
    look = f'fill="none" stroke="{colour}" stroke-width="{num(width)}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{data}" {look}{veil(opacity)}/>'


def strokes(lines: Iterable[Sequence[Point]], colour: str, width: float, opacity: float = 1) -> str:
    """Draw many straight lines of one look as a single element."""
    data = "".join("M" + pairs(line) for line in lines)
    return f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{num(width)}"{veil(opacity)}/>'


def curve(points: Sequence[Point]) -> str:
    """Return path data of a smooth line through the points."""
    data = "M" + pairs(points[:1])
    last = len(points) - 1
    for i in range(last):
        before, here, there = points[max(i - 1, 0)], points[i], points[i + 1]
        after = points[min(i + 2, last)]
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        data += "C" + pairs((first, second, there))
    return data


def blob(points: Sequence[Point], fill: str, opacity: float = 1) -> str:
    """Draw a filled shape whose upper edge is smooth and whose ends close straight."""
    return path(curve(points) + "Z", fill, opacity)


def moved(items: Iterable[str], x: float, y: float, scale: float = 1, *, mirror: bool = False) -> str:
    """Place a group of elements drawn around the origin."""
    across = -scale if mirror else scale
    size = "" if scale == 1 and not mirror else f" scale({across:g},{scale:g})"
    return f'<g transform="translate({num(x)},{num(y)}){size}">' + "".join(items) + "</g>"


def document(items: Iterable[str]) -> str:
    """Return a whole picture of 1200 by 675."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
    return head + "\n" + "\n".join(items) + "\n</svg>\n"
