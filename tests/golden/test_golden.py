"""The toy city's pages, to the byte: a change of the theme, the views or the words shows as a difference to be read."""

import difflib
import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
SHOWN_LINES = 60
IN_BOTH_EDITIONS = (
    "index.html",
    "agenda/feed.atom",
    "agenda/hoi-tha-dieu/index.html",
    "agenda/index.html",
    "business/forum/ban-dieu/index.html",
    "business/forum/feed.atom",
    "business/forum/index.html",
    "business/gates/cua-mot/index.html",
    "business/gates/index.html",
    "business/incentives/index.html",
    "business/index.html",
    "business/tables/lo-dat/index.html",
    "changes/feed.atom",
    "changes/index.html",
    "languages/index.html",
    "events/mua-dieu/index.html",
    "fields/ho-tich/changes.atom",
    "fields/ho-tich/index.html",
    "forms/question/index.html",
    "news/feed.atom",
    "news/index.html",
    "news/mo-hoi-dieu/index.html",
    "legal/1-2026-nd-dc/index.html",
    "legal/index.html",
    "offices/index.html",
    "organisations/phuong-mot/index.html",
    "organisations/trung-tam-mot/index.html",
    "procedures/1.000001/index.html",
    "procedures/1.000002/index.html",
    "procedures/1.000008/index.html",
    "procedures/1.000009/index.html",
    "routes/tu-doi-den-ho/index.html",
    "search/index.html",
    "site-map/index.html",
    "tourism/doi-dieu/index.html",
    "tourism/index.html",
)
NAMES = (
    "404.html",
    "data/forms/question.schema.json",
    "data/forum.json",
    "data/gates.csv",
    "data/gates.json",
    "data/tables/lo-dat.csv",
    "data/tables/lo-dat.json",
    "data/offices.en.js",
    "data/offices.vi.js",
    "index.html",
    "schema/procedure.json",
    *(f"{tag}/{name}" for tag in ("vi", "en") for name in IN_BOTH_EDITIONS),
)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_what_was_agreed(golden_output: Path, name: str) -> None:
    built = (golden_output / name).read_text(encoding="utf-8")
    expected = EXPECTED / name
    if os.environ.get("MOTCUA_WRITE_EXAMPLES"):  # the documented way to make the file, then read the diff
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(built, encoding="utf-8")
    if built != expected.read_text(encoding="utf-8"):
        pytest.fail(difference(expected, built), pytrace=False)


def difference(expected: Path, built: str) -> str:
    """Return the first lines of the difference, and how to accept it."""
    before = expected.read_text(encoding="utf-8").splitlines()
    name = expected.relative_to(EXPECTED.parent).as_posix()
    lines = list(difflib.unified_diff(before, built.splitlines(), f"tests/golden/{name}", "built", n=1, lineterm=""))
    shown = lines[:SHOWN_LINES]
    if len(lines) > SHOWN_LINES:
        shown.append(f"… and {len(lines) - SHOWN_LINES} more lines")
    return "\n".join([*shown, "Meant so? MOTCUA_WRITE_EXAMPLES=1 pytest tests/golden, then read git diff."])


def test_nothing_is_expected_that_no_test_reads() -> None:
    kept = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file()}
    assert kept == set(NAMES)


def test_a_difference_is_short_and_says_how_to_accept_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "EXPECTED", tmp_path / "expected")
    page = tmp_path / "expected" / "vi" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("\n".join(map(str, range(500))), encoding="utf-8")
    said = difference(page, "\n".join(map(str, range(0, 1000, 2)))).splitlines()
    assert len(said) == SHOWN_LINES + 2
    assert said[0] == "--- tests/golden/expected/vi/index.html"
    assert "MOTCUA_WRITE_EXAMPLES=1" in said[-1]
