"""The map of the province: in the right proportions, with dots where things are, and nothing where nothing is known."""

import math
import re

import pytest

from motcua.model import Outline
from motcua.views.maps import WIDTH, Spot, base_map, map_view, projection

SQUARE = Outline(unit="00001", rings=("106.000 22.000 106.500 22.000 106.500 21.500 106.000 21.500",))
EAST = Outline(unit="00002", rings=("106.500 22.000 107.000 22.000 107.000 21.500 106.500 21.500",))
OUTLINES = {"00001": SQUARE, "00002": EAST}


def test_a_degree_is_as_long_as_it_is_there() -> None:
    shown = projection(OUTLINES)
    west, _ = shown.point(106.0, 21.75)
    east, _ = shown.point(106.5, 21.75)
    _, north = shown.point(106.0, 22.0)
    _, south = shown.point(106.0, 21.5)
    assert (east - west) / (south - north) == pytest.approx(math.cos(math.radians(21.75)), abs=0.002)


def test_all_units_stand_inside_the_drawing() -> None:
    drawing = base_map(OUTLINES)
    _, _, width, height = (float(one) for one in re.search(r'viewBox="([^"]*)"', drawing)[1].split())
    points = [float(one) for path in re.findall(r' d="M([^"Z]*)Z', drawing) for one in path.split()]
    assert (width, len(points)) == (WIDTH, 16)
    assert min(points) > 0
    assert max(points[::2]) < width
    assert max(points[1::2]) < height


def test_a_spot_without_a_position_stands_in_the_middle_of_its_unit() -> None:
    shown = map_view(OUTLINES, [Spot("a", unit="00002")])
    middle = map_view(OUTLINES, [Spot("a", north=21.75, east=106.75)])
    assert shown == middle


def test_spots_of_one_position_share_a_dot_that_leads_to_the_first() -> None:
    shown = map_view(OUTLINES, [Spot("a", unit="00001"), Spot("b", unit="00002"), Spot("c", unit="00001")])
    assert shown is not None
    assert [(dot.numbers, dot.target) for dot in shown.dots] == [("1, 3", "a"), ("2", "b")]


def test_a_unit_can_be_lit() -> None:
    shown = map_view(OUTLINES, here="00001")
    assert shown is not None
    assert shown.lit
    assert shown.lit in base_map(OUTLINES)


@pytest.mark.parametrize(
    "made", [map_view({}, [Spot("a", unit="00001")]), map_view(OUTLINES, [Spot("a")]), map_view(OUTLINES, here="09999")]
)
def test_where_nothing_is_known_there_is_no_map(made: object) -> None:
    assert made is None
