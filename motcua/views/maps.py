"""Draws the province: its communes and wards from their outlines, and where in it something is.

The map is a drawing of the build's own, without tiles: an equirectangular projection, true at the province's middle
latitude, is exact enough for one province (an error below 0.1 % over 150 km).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from motcua.model import Outline
from motcua.views.drawings import MapDot, MapView, PictureView

WIDTH = 600
_MARGIN = 6
BASE = "map/province.svg"
Point = tuple[float, float]
Outlines = Mapping[str, Outline]


@dataclass(frozen=True, slots=True)
class Spot:
    """Something to be shown on the map: its position (degrees north and east), or else its commune or ward."""

    target: str
    unit: str = ""
    north: float | None = None
    east: float | None = None


@dataclass(frozen=True)
class Projection:
    """From degrees to points of the drawing, whose left upper corner is 0 0."""

    west: float
    north: float
    scale: float
    narrowing: float
    height: int

    def point(self, east: float, north: float) -> Point:
        """Return where a place stands on the drawing."""
        across = (east - self.west) * self.narrowing * self.scale + _MARGIN
        return round(across, 1), round((self.north - north) * self.scale + _MARGIN, 1)


def projection(outlines: Outlines) -> Projection:
    """Return the projection that fits all outlines into the drawing's width."""
    points = [point for one in outlines.values() for ring in _rings(one) for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrowing = math.cos(math.radians((south + north) / 2))
    scale = (WIDTH - 2 * _MARGIN) / ((east - west) * narrowing)
    return Projection(west, north, scale, narrowing, math.ceil((north - south) * scale) + 2 * _MARGIN)


def base_map(outlines: Outlines) -> str:
    """Return the drawing below every map: all units, without words, in colours that stand on light and dark pages."""
    shown = projection(outlines)
    paths = "".join(f'<path d="{_path(one, shown)}"/>' for one in outlines.values())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {shown.height}">'
        f'<g fill="#dfe9e3" stroke="#6f867b" stroke-width="1" stroke-linejoin="round">{paths}</g></svg>\n'
    )


def map_view(outlines: Outlines, spots: Iterable[Spot] = (), here: str = "", *, joined: bool = False) -> MapView | None:
    """Return the map with `spots`, numbered in their order, and the unit `here` lit; None where nothing is known.

    Spots of one position share a dot. A spot without a position stands in the middle of its unit. `joined` draws a line
    from each to the next: their order, not the road.
    """
    if not outlines:
        return None
    shown = projection(outlines)
    at: dict[Point, list[tuple[int, str]]] = defaultdict(list)
    for number, spot in enumerate(spots, start=1):
        position = _position(spot, outlines, shown)
        if position is not None:
            at[position].append((number, spot.target))
    lit = _path(outlines[here], shown) if here in outlines else ""
    if not at and not lit:
        return None
    dots = tuple(
        MapDot(x, y, ", ".join(str(number) for number, _ in found), found[0][1]) for (x, y), found in at.items()
    )
    return MapView(BASE, WIDTH, shown.height, lit, dots, _line(at) if joined else "")


def _line(at: Mapping[Point, list[tuple[int, str]]]) -> str:
    stops = sorted((number, point) for point, found in at.items() for number, _ in found)
    return "M" + " ".join(f"{x:g} {y:g}" for _, (x, y) in stops) if len(at) > 1 else ""


def middle_of(outline: Outline) -> Point:
    """Return the middle of a unit in degrees north and east: that of its largest part."""
    east, north = _middle(max(_rings(outline), key=lambda ring: abs(_area(ring))))
    return north, east


def whole_map(outlines: Outlines) -> PictureView | None:
    """Return the drawing of the province alone, as a picture; None where no outlines are known."""
    return PictureView(BASE, WIDTH, projection(outlines).height, whole=BASE) if outlines else None


def _position(spot: Spot, outlines: Outlines, shown: Projection) -> Point | None:
    if spot.north is not None and spot.east is not None:
        return shown.point(spot.east, spot.north)
    if spot.unit not in outlines:
        return None
    north, east = middle_of(outlines[spot.unit])
    return shown.point(east, north)


def _path(outline: Outline, shown: Projection) -> str:
    return "".join(
        "M" + " ".join(f"{x:g} {y:g}" for x, y in (shown.point(*point) for point in ring)) + "Z"
        for ring in _rings(outline)
    )


@lru_cache(maxsize=256)
def _rings(outline: Outline) -> tuple[tuple[Point, ...], ...]:
    """Return the rings as pairs of degrees east and north."""
    return tuple(tuple(_pairs(ring)) for ring in outline.rings)


def _pairs(ring: str) -> Iterator[Point]:
    numbers = [float(one) for one in ring.split()]
    yield from zip(numbers[::2], numbers[1::2], strict=True)


def _area(ring: tuple[Point, ...]) -> float:
    return sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in _sides(ring)) / 2


def _middle(ring: tuple[Point, ...]) -> Point:
    """Return the centre of gravity of a ring (the shoelace formula)."""
    area = _area(ring)
    if not area:
        return ring[0]
    weights = [(one, other, one[0] * other[1] - other[0] * one[1]) for one, other in _sides(ring)]
    x, y = (sum((one[axis] + other[axis]) * weight for one, other, weight in weights) for axis in (0, 1))
    return x / (6 * area), y / (6 * area)


def _sides(ring: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    yield from zip(ring, (*ring[1:], ring[0]), strict=True)
