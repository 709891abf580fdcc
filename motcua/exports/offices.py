"""Writes the units and offices of an edition as a classic script, for the finder in the pages: data/offices.<tag>.js.

A portal opened from file:// cannot fetch a file, but it can load a script. The names stand as people know them;
what folds them is the page (themes/civic/static/js/search-fold.js).
"""

import json
from pathlib import Path
from typing import Any

from motcua.languages import Passage
from motcua.views import targets
from motcua.views.office_pages import OfficesPage, UnitView
from motcua.views.parts import OfficeView

# Words that people put before a name, or leave out; the last of them are abbreviations.
KINDS = ("xã", "phường", "thị trấn", "huyện", "thành phố", "thị xã", "tp", "tt", "tx", "p", "x", "h")


def write_offices(page: OfficesPage, edition: str, output: Path) -> None:
    """Write the script of an edition below `output`."""
    path = output / targets.office_data(edition)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(offices_script(page, edition).encode())


def offices_script(page: OfficesPage, edition: str) -> str:
    """Return the script; what is empty is left out, a text in another language than the edition's says so."""
    units = [_unit(unit, edition) for group in page.groups for unit in group.units]
    table = {"kinds": KINDS, "units": units}
    return f"globalThis.portalOffices={json.dumps(table, ensure_ascii=False, separators=(',', ':'))};\n"


def _unit(unit: UnitView, edition: str) -> dict[str, Any]:
    return _filled(
        id=unit.id,
        name=_text(unit.title, edition),
        official=unit.official if unit.official != unit.title.text else "",
        old=unit.formerly,
        offices=[_office(one, edition) for one in unit.offices],
    )


def _office(office: OfficeView, edition: str) -> dict[str, Any]:
    contact = office.contact
    return _filled(
        id=office.id,
        of=office.instance_of,
        name=_text(office.title, edition),
        address=_text(contact.address, edition) if contact else "",
        phone=contact.phone if contact else (),
        hours=_text(contact.hours, edition) if contact else "",
        at=f"{contact.latitude},{contact.longitude}" if contact and contact.latitude else "",
    )


def _text(passage: Passage | None, edition: str) -> str | tuple[str, str]:
    if passage is None:
        return ""
    return passage.text if passage.lang == edition else (passage.text, passage.lang)


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
