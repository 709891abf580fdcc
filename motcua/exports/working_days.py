"""Writes the State's working years as a classic script, so that a page can count days from a disk as well."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from motcua.languages import Localiser
from motcua.model import WorkingYear


def write_working_days(years: Mapping[str, WorkingYear], localiser: Localiser, output: Path) -> None:
    """Write `output`/data/working-days.<tag>.js for the edition of `localiser`."""
    folder = output / "data"
    folder.mkdir(parents=True, exist_ok=True)
    name = f"working-days.{localiser.edition.tag}.js"
    (folder / name).write_text(working_days_script(years, localiser), encoding="utf-8")


def working_days_script(years: Mapping[str, WorkingYear], localiser: Localiser) -> str:
    """Return `window.workingYears = …`: by year its `state`, days `off` with name and language, days `worked`."""
    table = {name: _year(year, localiser) for name, year in sorted(years.items())}
    return f"window.workingYears = {json.dumps(table, ensure_ascii=False, indent=0)};\n"


def _year(year: WorkingYear, localiser: Localiser) -> dict[str, Any]:
    names = {one.date: localiser.say(one.name) for one in sorted(year.days_off, key=lambda one: one.date)}
    return {
        "state": year.state,
        "off": {day: [name.text, name.lang] for day, name in names.items()},
        "worked": sorted(one.date for one in year.make_up_days),
    }
