"""The committed style sheets were made from the sources beside them, and stay light."""

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from tools.gallery.rendering import ROOT, THEME

TOOLS = ROOT / "tools" / "theme"
STYLES = THEME / "static" / "css"
# civic.css stands on every page, of the others one.
OF_SOME = ("business", "counter", "event", "figures", "form", "home", "lists", "place", "procedure", "search")
FOR_PAPER = ("print", "print-procedure", "print-slip")
# kiosk.css stands on every page of a kiosk, which reads it from its own disk.
SHEETS = ("civic", *OF_SOME, "kiosk", *FOR_PAPER)
ON_A_SCREEN = 8.5 * 1024
LOOK = re.compile(r"civic-[\w-]+--[a-z][a-z0-9-]*(?![\w-])")
# Looks that are the usual one of their component, named beside others.
USUAL = {"civic-band--plain", "civic-keyboard__key--go", "civic-notice--info"}


def _sources() -> list[Path]:
    named = [TOOLS / name for name in ("build.mjs", "lean.mjs", "package.json", "package-lock.json")]
    return [*named, *(TOOLS / "src").iterdir(), *THEME.glob("components/*/_styles.scss")]


def _text(sheet: str) -> str:
    return (STYLES / f"{sheet}.css").read_text(encoding="utf-8")


def _weight(sheet: str) -> int:
    return len(gzip.compress(_text(sheet).encode(), 9))


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_style_sheet_carries_the_hash_of_its_sources(sheet: str) -> None:
    made = hashlib.sha256()
    for name, path in sorted((one.relative_to(ROOT).as_posix(), one) for one in _sources()):
        made.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    assert f"sha256-{made.hexdigest()[:16]};" in _text(sheet)[:400], "run: cd tools/theme && npm ci && npm run build"


def test_no_page_asks_a_screen_for_more_than_it_may() -> None:
    heaviest = max(map(_weight, OF_SOME))
    assert _weight("civic") + heaviest <= ON_A_SCREEN
    assert max(map(_weight, FOR_PAPER)) <= ON_A_SCREEN / 2  # no screen waits for it


def test_what_is_taken_out_of_govuk_frontend_is_written_by_nothing() -> None:
    listed = re.search(r"UNUSED = \[(.*?)\]", (TOOLS / "lean.mjs").read_text(encoding="utf-8"), re.DOTALL)
    unused = re.findall(r"'([^']+)'", listed[1]) if listed else []
    assert len(unused) > 10
    writers = [
        *THEME.rglob("*.html"),
        *THEME.rglob("*.js"),
        *(ROOT / "plugins").rglob("*.py"),
        *(ROOT / "motcua").rglob("*.py"),
    ]
    written = set(re.findall(r"govuk-[\w-]+", " ".join(one.read_text(encoding="utf-8") for one in writers)))
    assert [
        one for one in unused if any(name.startswith(one) if one.endswith("--") else name == one for name in written)
    ] == []
    assert [
        one for one in unused for sheet in SHEETS if re.search(re.escape(f".{one}") + r"(?![\w-])", _text(sheet))
    ] == []


def test_every_size_of_the_type_scale_is_known_to_screen_and_paper() -> None:
    asked = {size for sheet in SHEETS for size in re.findall(r"var\(--[fl](\d+)\)", _text(sheet))}
    for sheet in ("civic", "print", "print-procedure"):
        assert asked <= set(re.findall(r"--f(\d+):", _text(sheet))), sheet


def test_every_look_that_a_template_asks_for_is_in_a_sheet() -> None:
    files = [*THEME.glob("templates/*.html"), *THEME.glob("components/*/template.html")]
    asked = {one for file in files for one in LOOK.findall(_without_code(file.read_text(encoding="utf-8")))}
    drawn = set(LOOK.findall("".join(map(_text, SHEETS))))
    assert asked - drawn == USUAL
    assert len(asked) > 30


def _without_code(template: str) -> str:
    return re.sub(r"\{[{%#].*?[}%#]\}", " \0 ", template)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_style_sheet_asks_nobody_else(sheet: str) -> None:
    addresses = re.findall(r"url\((.*?)\)", _text(sheet))
    assert [one for one in addresses if re.match(r"[\"']?(https?:|//|data:)", one)] == []
    assert [one for one in addresses if not (STYLES / one.strip("\"'")).is_file()] == []


@pytest.mark.parametrize("sheet", [one for one in SHEETS if one != "kiosk"])
def test_what_is_for_paper_stands_in_its_own_sheet(sheet: str) -> None:
    has_paper = "@media print" in _text(sheet) or "@page" in _text(sheet)
    assert has_paper == (sheet in FOR_PAPER and sheet != "print-slip")


def test_nothing_of_the_british_government_is_left() -> None:
    text = "".join(map(_text, SHEETS)).lower()
    assert [one for one in ("gds transport", "crown", "gov.uk", "light-94a07e06a1") if one in text] == []
    assert "MIT License" in (THEME / "static" / "licences" / "govuk-frontend.txt").read_text(encoding="utf-8")


def test_the_tools_are_pinned_and_name_no_registry() -> None:
    package = json.loads((TOOLS / "package.json").read_text(encoding="utf-8"))
    assert [one for one in package["devDependencies"].values() if not re.fullmatch(r"\d+\.\d+\.\d+", one)] == []
    assert package["devDependencies"]["govuk-frontend"] == "6.3.0"
    assert "resolved" not in (TOOLS / "package-lock.json").read_text(encoding="utf-8")
