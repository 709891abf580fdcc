"""Festivals, events and routes name days that exist and places that are known."""

import pytest

from motcua.catalogue.articles import Article
from motcua.model import Header
from motcua.rules import Known, Record
from motcua.rules.agenda import agenda_rules
from motcua.source import Mapping

KNOWN = Known(pages=frozenset({"tourism/doi-dieu", "tourism/ho-gio"}))


def codes(section: str = "agenda", tag: str = "vi", **header: object) -> list[str]:
    article = Article(section, "x", tag, Header(title="X", summary="X.", **header), "", 5, f"content/x.{tag}.md")
    record = Record("article", f"{section}/x", article, article.file, Mapping((), 1, 1))
    return [finding.code for rule in agenda_rules for finding in rule(record, KNOWN)]


@pytest.mark.parametrize(
    "header",
    [
        {"lunar": "15/1"},
        {"lunar": "22/1 - 27/1", "years": ("2027",), "places": ("doi-dieu",)},
        {"from_": "2027-02-01"},
        {"from_": "2027-02-01", "to": "2027-02-03", "starts": "20:00", "ends": "02:00"},
        {"from_": "2027-02-01", "starts": "07:30", "ends": "11:00", "status": "cancelled", "venue": "Chợ"},
    ],
)
def test_a_festival_or_event_with_its_days_is_silent(header: dict[str, object]) -> None:
    assert codes(**header) == []


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ({}, ["agenda-without-days"]),
        ({"lunar": "15/1", "from_": "2027-02-01"}, ["agenda-without-days"]),
        ({"lunar": "31/1"}, ["no-such-lunar-days"]),
        ({"lunar": "27/1 - 22/1"}, ["no-such-lunar-days"]),
        ({"from_": "2027-02-01", "to": "2027-01-31"}, ["agenda-ends-before"]),
        ({"from_": "2027-02-01", "starts": "20:00", "ends": "19:00"}, ["agenda-ends-before"]),
        ({"from_": "2027-02-01", "ends": "19:00"}, ["agenda-ends-before"]),
        ({"lunar": "15/1", "to": "2027-02-01"}, ["agenda-ends-before"]),
        ({"lunar": "15/1", "places": ("doi-dieu", "doi-diu")}, ["unknown-reference"]),
        ({"lunar": "15/1", "distance": "3 km"}, ["key-of-another-section"]),
    ],
)
def test_days_that_cannot_be_are_found(header: dict[str, object], found: list[str]) -> None:
    assert codes(**header) == found


def test_a_translation_names_no_days_or_places_of_its_own() -> None:
    assert codes(tag="en", venue="Hill", organiser="The ward") == []
    assert codes(tag="en", from_="2027-02-01", places=("ho-gio",)) == ["fact-of-the-source-page"] * 2


def test_a_route_has_two_stops_or_more_and_no_days() -> None:
    assert codes("routes", places=("doi-dieu", "ho-gio"), distance="3 km") == []
    assert codes("routes", places=("doi-dieu",)) == ["route-without-stops"]
    assert codes("routes", places=("doi-dieu", "ho-gio"), lunar="15/1") == ["key-of-another-section"]


def test_other_pages_have_no_days() -> None:
    assert codes("tourism", lunar="15/1") == ["key-of-another-section"]
    assert codes("tourism") == []
