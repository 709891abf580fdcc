"""The working years leave as a classic script: each edition's names, the same bytes every time."""

import json
from datetime import date
from pathlib import Path

import holidays
import pytest

from motcua.catalogue import load_catalogue
from motcua.exports import working_days_script, write_working_days
from motcua.languages import Edition, Localiser
from motcua.model import DayOff, MakeUpDay, WorkingYear

YEAR = WorkingYear(
    year="2026",
    state="by_law",
    sources=("Thông báo thử",),
    days_off=(
        DayOff(date="2026-09-02", name="Quốc khánh"),
        DayOff(date="2026-01-02", name="Nghỉ hoán đổi", kind="swap"),
    ),
    make_up_days=(MakeUpDay(date="2026-01-10", instead_of="2026-01-02"),),
)
# Where the shipped days differ from those of the `holidays` library, and why ours stand (docs/tasks/keep-the-calendar.md).
ACCEPTED = {
    "2025-02-01": "a Saturday: the notice gives 27-31 January as the five days of Tết, the library adds the fourth day",
    "2025-05-02": "swapped for Saturday 26 April by notice 6150/TB-BLĐTBXH; the installed library holds older swaps only",
    "2026-01-02": "swapped for Saturday 10 January by letter 12729/VPCP-KGVX of 25 December 2025",
    "2026-08-31": "swapped for Saturday 22 August by notice 9441/TB-BNV",
    "2026-11-24": "Vietnam Culture Day, a paid day off since resolution 28/2026/QH16",
    "2027-11-24": "the same",
}


def edition(tag: str) -> Edition:
    return Edition(
        tag=tag, name="x", name_vi="x", name_en="x", script="Latn", messages=tag, cldr=tag, search=tag[:2], fallback=("vi",)
    )  # fmt: skip


def table(script: str) -> dict:
    return json.loads(script.removeprefix("window.workingYears = ").removesuffix(";\n"))


@pytest.fixture(scope="module")
def shipped(root: Path) -> dict[str, WorkingYear]:
    return dict(load_catalogue([(root / "procedures_yaml", "procedures_yaml")]).catalogue.years)


def test_a_script_holds_each_year_with_its_days_in_order():
    localiser = Localiser(edition("vi"), ())
    assert table(working_days_script({"2026": YEAR}, localiser)) == {
        "2026": {
            "state": "by_law",
            "off": {"2026-01-02": ["Nghỉ hoán đổi", "vi"], "2026-09-02": ["Quốc khánh", "vi"]},
            "worked": ["2026-01-10"],
        }
    }
    assert next(iter(table(working_days_script({"2026": YEAR}, localiser))["2026"]["off"])) == "2026-01-02"


def test_a_name_says_the_language_that_it_is_in():
    localiser = Localiser(edition("en"), (("en", {"Quốc khánh": "National Day"}),))
    off = table(working_days_script({"2026": YEAR}, localiser))["2026"]["off"]
    assert off["2026-09-02"] == ["National Day", "en"]
    assert off["2026-01-02"] == ["Nghỉ hoán đổi", "vi"]


def test_the_file_is_named_by_the_edition(tmp_path: Path):
    write_working_days({"2026": YEAR}, Localiser(edition("zh-Hans"), ()), tmp_path)
    assert [one.name for one in (tmp_path / "data").iterdir()] == ["working-days.zh-Hans.js"]


def test_the_shipped_days_are_those_of_the_library_but_for_the_differences_named(shipped: dict[str, WorkingYear]):
    different = set()
    for name, year in shipped.items():
        theirs = {day.isoformat() for day in holidays.Vietnam(years=int(name)) if day.year == int(name)}
        different |= theirs ^ {one.date for one in year.days_off}
    assert different == set(ACCEPTED)


def test_every_swap_of_the_shipped_years_is_made_up_for(shipped: dict[str, WorkingYear]):
    for year in shipped.values():
        swapped = {one.date for one in year.days_off if one.kind == "swap"}
        assert swapped == {one.instead_of for one in year.make_up_days}


def test_a_holiday_on_a_weekend_has_its_compensation(shipped: dict[str, WorkingYear]):
    """Labour Code 45/2019/QH14 art. 111.3: the next working day is off, for each of them."""
    for year in shipped.values():
        on_weekends = [
            one for one in year.days_off if one.kind == "holiday" and date.fromisoformat(one.date).weekday() > 4
        ]
        assert len(on_weekends) == sum(one.kind == "compensation" for one in year.days_off)
