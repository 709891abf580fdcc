"""Writes outlines.yaml: the boundaries of the units in a light form, from a GeoJSON file with shared edges.

Neighbours keep one line between them: rings are cut where three units meet, each piece is simplified once
(Douglas and Peucker, 1973), and every ring is put together again from the same pieces.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

Point = tuple[float, float]
Ring = list[Point]
TARGET = Path(__file__).resolve().parents[2] / "procedures_yaml" / "outlines.yaml"
TOLERANCE = 0.004  # degrees, about 400 m: less than the width of a line on a map of the province
DECIMALS = 3
NOTE = """\
# Đường ranh giới của các xã, phường ở dạng nhẹ, để vẽ bản đồ khi dựng cổng.
# Tệp này do `python3 -m tools.units.outlines` viết ra.
# Nguồn: thanglequoc/vietnamese-provinces-database, giấy phép MIT, © 2021 Thang Le Quoc;
# đã đơn giản hóa (sai lệch tới khoảng 400 m),
# chỉ để biết xã, phường nằm ở đâu, không phải bản đồ địa giới hành chính.
# Mỗi vòng là các cặp "kinh độ vĩ độ" (WGS 84).
"""


def main() -> None:
    """Read the GeoJSON file, write the registry."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("geojson", type=Path, help="a FeatureCollection whose features have a property `code`")
    features = json.loads(parser.parse_args().geojson.read_text(encoding="utf-8"))["features"]
    rings = {one["properties"]["code"]: list(_rings(one["geometry"])) for one in features}
    light = simplified(rings)
    lines = [NOTE]
    for code in sorted(light):
        lines.append(f'- unit: "{code}"\n  rings:\n')
        lines += [f"    - {_written(ring)}\n" for ring in light[code]]
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(light)} units, {sum(len(ring) for of_unit in light.values() for ring in of_unit)} points")


def _rings(geometry: dict[str, object]) -> Iterator[Ring]:
    """Yield the outer rings; a hole is another unit's own ring."""
    coordinates: list[list[list[list[float]]]] = geometry["coordinates"]  # type: ignore[assignment]
    for polygon in coordinates if geometry["type"] == "MultiPolygon" else [coordinates]:
        ring = [(x, y) for x, y in polygon[0]]  # type: ignore[misc]
        yield ring[:-1] if ring[0] == ring[-1] else ring  # type: ignore[misc]


def simplified(rings: dict[str, list[Ring]]) -> dict[str, list[Ring]]:
    """Return the rings with fewer points; what two of them share they still share."""
    junctions = _junctions(ring for of_unit in rings.values() for ring in of_unit)
    return {
        code: [light for ring in of_unit if len(light := _lighter(ring, junctions)) > 3]
        for code, of_unit in rings.items()
    }


def _junctions(rings: Iterable[Ring]) -> frozenset[Point]:
    """Return the points where the neighbourhood changes: those with more than two different neighbours."""
    neighbours: dict[Point, set[Point]] = {}
    uses: Counter[frozenset[Point]] = Counter()
    for ring in rings:
        for one, other in zip(ring, [*ring[1:], ring[0]], strict=True):
            neighbours.setdefault(one, set()).add(other)
            neighbours.setdefault(other, set()).add(one)
            uses[frozenset((one, other))] += 1
    return frozenset(
        point
        for point, near in neighbours.items()
        if len(near) > 2 or len({uses[frozenset((point, other))] for other in near}) > 1
    )


def _lighter(ring: Ring, junctions: frozenset[Point]) -> Ring:
    cuts = [place for place, point in enumerate(ring) if point in junctions] or [0]
    turned = [*ring[cuts[0] :], *ring[: cuts[0]]]
    cuts = [place - cuts[0] for place in cuts]
    closed = [*turned, turned[0]]
    found: Ring = []
    for start, end in zip(cuts, [*cuts[1:], len(turned)], strict=True):
        piece = closed[start : end + 1]
        # A piece is walked in one direction only, whichever unit comes along: the result is the same for both.
        forwards = piece if piece[0] <= piece[-1] else piece[::-1]
        light = _thinned(forwards)
        found += (light if forwards is piece else light[::-1])[:-1]
    rounded = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in found]
    return [point for place, point in enumerate(rounded) if point != rounded[place - 1]]


def _thinned(line: Ring) -> Ring:
    """Return the ends and those points that lie farther than the tolerance from the line without them."""
    if len(line) < 3:
        return line
    distances = [_distance(point, line[0], line[-1]) for point in line[1:-1]]
    farthest = max(range(len(distances)), key=distances.__getitem__)
    if distances[farthest] <= TOLERANCE:
        return [line[0], line[-1]]
    cut = farthest + 1
    return [*_thinned(line[: cut + 1])[:-1], *_thinned(line[cut:])]


def _distance(point: Point, start: Point, end: Point) -> float:
    across, up = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, up)
    if not length:
        return math.dist(point, start)
    return abs(up * (point[0] - start[0]) - across * (point[1] - start[1])) / length


def _written(ring: Ring) -> str:
    return " ".join(f"{x:.{DECIMALS}f} {y:.{DECIMALS}f}" for x, y in ring)


if __name__ == "__main__":
    main()
