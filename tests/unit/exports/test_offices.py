"""The units and offices of an edition as a script: small, with the language of what is not the edition's own."""

import json
from pathlib import Path
from typing import Any

from motcua.exports import offices_script, write_offices
from motcua.languages import Passage
from motcua.views.office_pages import OfficesPage, UnitGroup, UnitView
from motcua.views.parts import ContactView, OfficeView


def passage(text: str, lang: str = "vi") -> Passage:
    return Passage(text, lang)


CONTACT = ContactView(passage("Số 1"), ("0205 123",), "", "", None, "21.85", "106.76")
OFFICE = OfficeView("tt-mot", "service_centre", passage("Centre One", "en"), "", CONTACT, False, "trung-tam")
SILENT = OfficeView("tt-hai", "service_centre", passage("Trung tâm Hai"), "", None, False, "trung-tam")
ONE = UnitView("phuong-mot", "ward", passage("Ward One", "en"), "Phường Một", "", ("Xã Cũ",), (OFFICE,))
TWO = UnitView("xa-hai", "commune", passage("Xã Hai"), "Xã Hai", "", (), (SILENT,))
PAGE = OfficesPage(passage("x"), passage("y"), (UnitGroup(passage("z"), (ONE, TWO)),), (), 2)


def table(edition: str) -> dict[str, Any]:
    script = offices_script(PAGE, edition)
    assert script.startswith("globalThis.portalOffices={")
    return json.loads(script.removeprefix("globalThis.portalOffices=").removesuffix(";\n"))


def test_a_unit_brings_its_names_of_today_and_before() -> None:
    one, two = table("en")["units"]
    assert (one["name"], one["official"], one["old"]) == ("Ward One", "Phường Một", ["Xã Cũ"])
    assert two["name"] == ["Xã Hai", "vi"]
    assert "official" not in two


def test_what_is_not_published_is_left_out() -> None:
    one, two = table("vi")["units"]
    assert one["offices"] == [
        {
            "id": "tt-mot",
            "of": "trung-tam",
            "name": ["Centre One", "en"],
            "address": "Số 1",
            "phone": ["0205 123"],
            "at": "21.85,106.76",
        }
    ]
    assert two["offices"] == [{"id": "tt-hai", "of": "trung-tam", "name": "Trung tâm Hai"}]


def test_the_script_stands_at_one_address(tmp_path: Path) -> None:
    write_offices(PAGE, "zh-Hans", tmp_path)
    assert (tmp_path / "data" / "offices.zh-Hans.js").read_text(encoding="utf-8") == offices_script(PAGE, "zh-Hans")
