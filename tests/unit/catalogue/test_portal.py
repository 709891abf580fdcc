"""A portal is checked as a whole: its translations with their sources, its pages with its records."""

from datetime import date
from pathlib import Path

from motcua.catalogue import load_portal
from motcua.settings import load_settings
from tests.golden_city import golden_city

# What two texts of the same portal must not say differently, and whom nobody may be sent to.
CONTRADICTIONS = {
    "translation-number",
    "translation-placeholder",
    "fact-not-in-record",
    "district-level",
    "valid-never",
}


def test_a_translation_with_another_number_is_found_in_its_file(tmp_path: Path) -> None:
    city = golden_city(tmp_path / "city")
    path = city / "translations" / "en" / "LC_MESSAGES" / "procedures.po"
    before = path.read_text(encoding="utf-8")
    path.write_text(f'{before}\nmsgid "Trong 7 ngày"\nmsgstr "Within 17 days"\n', encoding="utf-8")
    portal = load_portal(load_settings(city / "pelicanconf.py"))
    (finding,) = [one for one in portal.findings if one.code == "translation-number"]
    assert finding.file == "translations/en/LC_MESSAGES/procedures.po"
    assert finding.line == len(before.splitlines()) + 2
    assert (finding.words["lost"], finding.words["added"]) == ("7", "17")


def test_the_shipped_portal_does_not_contradict_itself(root: Path) -> None:
    portal = load_portal(load_settings(root / "pelicanconf.py"), date(2026, 11, 28))
    wrong = [one for one in portal.findings if one.code in CONTRADICTIONS or one.level == "error"]
    assert [f"{one.file}:{one.line}: {one.message()}" for one in wrong] == []
    assert len(portal.catalogue.procedures) == len(list((root / "procedures_yaml" / "national").rglob("*.yaml")))
