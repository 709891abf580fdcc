"""The day by which a result is due, against a table that was counted by hand on printed calendars."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from motcua.catalogue import load_catalogue
from motcua.exports import working_days_script
from motcua.languages import Edition, Localiser

SCRIPT = "themes/civic/static/js/due-date.js"
AROUND_TET = ("2025-01", "2025-02", "2026-01", "2026-02", "2027-01", "2027-02")
VI = Edition(tag="vi", name="x", name_vi="x", name_en="x", script="Latn", messages="vi", cldr="vi", search="vi")


@pytest.fixture(scope="module")
def rows(root: Path) -> list[dict[str, Any]]:
    """The table, with dates as text."""
    listed = yaml.safe_load((root / "tests/examples/due_dates.yaml").read_text(encoding="utf-8"))
    return [row | {"from": str(row["from"]), "due": str(row["due"])} for row in listed]


@pytest.fixture(scope="module")
def counter(browser: Browser, root: Path) -> Iterator[Page]:
    """An empty page that knows the shipped working years and how to count."""
    years = load_catalogue([(root / "procedures_yaml", "procedures_yaml")]).catalogue.years
    page = browser.new_page()
    page.add_script_tag(content=working_days_script(years, Localiser(VI, ())))
    page.add_script_tag(content=(root / SCRIPT).read_text(encoding="utf-8"))
    yield page
    page.close()


def due(page: Page, **term: Any) -> dict[str, Any]:
    return page.evaluate("(term) => dueDate(workingYears, term)", term)


def test_every_row_of_the_table_is_met(counter: Page, rows: list[dict[str, Any]]) -> None:
    wrong = []
    for row in rows:
        found = due(counter, **{key: row[key] for key in ("from", "value", "unit")})["due"]
        if found != row["due"]:
            wrong.append(f"{row['from']} + {row['value']} {row['unit']}: {found}, by hand {row['due']} ({row['why']})")
    assert wrong == []


def test_the_table_is_long_enough_and_turns_around_tet(rows: list[dict[str, Any]]) -> None:
    assert len(rows) >= 40
    assert sum(row["from"].startswith(AROUND_TET) or row["due"].startswith(AROUND_TET) for row in rows) >= 30
    assert {row["unit"] for row in rows} == {"working_day", "day", "month", "year"}


def test_the_days_skipped_are_named(counter: Page) -> None:
    found = due(counter, **{"from": "2026-02-10", "value": 5, "unit": "working_day"})
    assert [one["date"] for one in found["skipped"]] == [f"2026-02-{day}" for day in range(16, 21)]
    assert all("Tết" in one["name"] for one in found["skipped"])
    assert (found["worked"], found["moved"], found["closed"]) == ([], False, False)


def test_a_make_up_day_counts_and_is_named(counter: Page) -> None:
    found = due(counter, **{"from": "2026-08-21", "value": 3, "unit": "working_day"})
    assert (found["due"], found["worked"]) == ("2026-08-25", ["2026-08-22"])


def test_a_term_that_ends_on_a_day_off_says_that_it_moved(counter: Page) -> None:
    found = due(counter, **{"from": "2026-02-06", "value": 10, "unit": "day"})
    assert (found["due"], found["moved"]) == ("2026-02-23", True)
    assert not due(counter, **{"from": "2026-06-01", "value": 30, "unit": "day"})["moved"]


def test_the_day_itself_moves_on_from_a_day_off(counter: Page) -> None:
    assert due(counter, **{"from": "2026-11-27", "value": 0, "unit": "day"})["due"] == "2026-11-27"
    found = due(counter, **{"from": "2026-02-14", "value": 0, "unit": "day"})
    assert (found["due"], found["moved"], found["closed"]) == ("2026-02-23", True, True)


def test_a_year_that_is_not_in_the_data_gives_no_day(counter: Page) -> None:
    for term in (
        {"from": "2027-12-28", "value": 5, "unit": "working_day"},
        {"from": "2027-06-01", "value": 1, "unit": "year"},
    ):
        found = due(counter, **term)
        assert (found["due"], found["unknown"]) == ("", "2028")
    assert due(counter, **{"from": "1999-12-28", "value": 5, "unit": "day"})["unknown"] == "1999"


def test_a_year_that_rests_on_the_law_alone_is_named(counter: Page) -> None:
    years = {"2030": {"state": "by_law", "off": {}, "worked": []}}
    found = counter.evaluate("(years) => dueDate(years, {from: '2030-06-03', value: 2, unit: 'working_day'})", years)
    assert (found["due"], found["byLaw"]) == ("2030-06-05", ["2030"])


def test_the_day_of_handing_in_is_known_to_be_a_day_off(counter: Page) -> None:
    assert due(counter, **{"from": "2026-11-24", "value": 1, "unit": "working_day"})["closed"]
    assert due(counter, **{"from": "2026-11-28", "value": 1, "unit": "working_day"})["closed"]
    assert not due(counter, **{"from": "2026-08-22", "value": 1, "unit": "working_day"})["closed"]


def test_an_absurd_term_ends_and_says_what_it_does_not_know(counter: Page) -> None:
    for unit in ("working_day", "day", "month", "year"):
        assert due(counter, **{"from": "2026-11-26", "value": 999999, "unit": unit})["due"] == ""
