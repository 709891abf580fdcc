"""What residents read of a translation follows from its state, from the editors' file to the page: drafts and what has
gone stale are in no file of a production build, and the page that counts says the same as the command."""

import json
import re
from pathlib import Path

import pytest

from motcua.cli import main
from tests.plugins.city import REAL_THEME, City, copy_of

PO = "translations/en/LC_MESSAGES/procedures.po"
STEPS = "procedures_yaml/national/ho-tich/1.000001.yaml"
PAGE = "en/procedures/1.000001/index.html"
# What nobody has signed, and what was signed for a step that says something else today.
DRAFTS = (b"PLANTED-DRAFT", b"PLANTED-PAGE")
STALE = b"Hand in the declaration at the ward."
REVIEWED = b"Checks the declaration"


def run(city: City, *arguments: str) -> int:
    return main([*arguments, "--settings", str(city.root / "pelicanconf.py")])


def figures(city: City, capsys: pytest.CaptureFixture[str]) -> dict:
    capsys.readouterr()
    assert run(city, "coverage", "--format", "json") == 0
    return json.loads(capsys.readouterr().out)["en"]


@pytest.fixture(scope="module")
def signed(built_city: City, tmp_path_factory: pytest.TempPathFactory) -> City:
    """The toy city, its English reviewed for one procedure and shown only where reviewed."""
    city = copy_of(built_city, tmp_path_factory.mktemp("signed") / "city")
    city.replace("translations/languages.yaml", "policy: drafts", "policy: reviewed")
    city.add_setting(f'THEME = "{REAL_THEME}"')
    city.add_setting('PLUGINS = [*PLUGINS, "plugins.search"]')
    words = ("--by", "A", "--role", "translator", "--reviewed-by", "B", "--reviewed-on", "2026-11-28")
    assert run(city, "messages", "sign", "--edition", "en", "--owner", "1.000001", *words) == 0
    city.replace(PO, 'msgid "Phường Một"\nmsgstr ""', 'msgid "Phường Một"\nmsgstr "PLANTED-DRAFT"')
    city.replace("content/news/mo-hoi-dieu.en.md", "Title: ", "Title: PLANTED-PAGE ")
    return city


def test_a_source_change_makes_its_translation_stale_and_keeps_it_as_a_suggestion(
    signed: City, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = copy_of(signed, tmp_path / "city")
    before = figures(city, capsys)
    assert (before["procedures"]["done"], before["words"]["stale"]) == (1, 0)
    city.replace(STEPS, "Nộp tờ khai tại phường.", "Nộp tờ khai tại phường trong 3 ngày.")
    assert figures(city, capsys)["procedures"]["done"] == 0
    assert run(city, "messages", "update") == 0
    after = figures(city, capsys)
    assert (after["procedures"]["done"], after["words"]["stale"]) == (0, 8)
    text = (city.root / PO).read_text(encoding="utf-8")
    assert '#, fuzzy\n#| msgid "Nộp tờ khai tại phường."\nmsgid "Nộp tờ khai tại phường trong 3 ngày."' in text


def test_production_holds_no_draft_and_nothing_stale_and_a_preview_shows_both(
    signed: City, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = copy_of(signed, tmp_path / "city")
    city.replace(STEPS, "Nộp tờ khai tại phường.", "Nộp tờ khai tại phường trong 3 ngày.")
    assert run(city, "messages", "update") == 0
    outcome = city.build()
    assert outcome.status == 0, outcome.said
    files = city.files()
    assert REVIEWED in files[PAGE]
    assert [name for name, data in files.items() if any(one in data for one in (*DRAFTS, STALE))] == []
    assert _counted(files["en/coverage/index.html"].decode()) == _expected(figures(city, capsys))

    outcome = city.build("--preview")
    assert outcome.status == 0, outcome.said
    shown = b"".join(city.files().values())
    assert [one for one in (*DRAFTS, STALE, REVIEWED) if one not in shown] == []


def _counted(html: str) -> dict[str, list[int]]:
    """Return the numbers of each row of the page."""
    rows = re.findall(r'data-row="([^"]+)">(.*?)</li>', html, re.DOTALL)
    return {name: [int(one) for one in re.findall(r'<data value="(\d+)">', row)] for name, row in rows}


def _expected(edition: dict) -> dict[str, list[int]]:
    order = ("reviewed", "draft", "machine", "stale", "blocked", "missing")

    def row(share: dict, words: dict) -> list[int]:
        return [share["done"], share["all"], *(words[state] for state in order if words.get(state))]

    found = {name: row(edition[name], {}) for name in ("procedures", "priority", "minimum", "core", "interface")}
    found["words"] = row(edition["published"], edition["words"])
    for kind, counts in edition["kinds"].items():
        words = counts["words"]
        found[kind] = row({"done": words.get("reviewed", 0), "all": sum(words.values())}, words)
    return found
