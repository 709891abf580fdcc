"""The report as text, page and JSON: the same facts, no script, nothing that a file could slip in."""

import json

import html5lib
import pytest

from motcua.drift import as_lines, as_page, as_values, find_drift, load_names


@pytest.fixture
def made(national, local, tmp_path):
    """A report in which a record that holds markup changed, with its names."""
    local("city", national("old"), "fees:\n  - kind: set_by_province\n    resolution: not_published\n")
    national("new", fee=20000, name="Thả <b>diều</b>\u202e", more='legal_notes:\n  - "<script>alert(1)</script> 1"\n')
    (tmp_path / "new" / "legal").mkdir()
    (tmp_path / "new" / "legal" / "2026.yaml").write_text(
        "- id: 1-2026-nd-cp\n  number: 1/2026/NĐ-CP\n", encoding="utf-8"
    )
    folders = [(tmp_path / "new", "new"), (tmp_path / "city", "city")]
    return find_drift(folders, [(tmp_path / "old", "old")]), load_names(folders)


def test_text_names_place_part_and_words(made):
    lines = list(as_lines(*made, "en"))
    assert lines[0].startswith(
        "city/local/1.000001.yaml:2:11: 1.000001 Thả <b>diều</b>\\u202e: national record changed"
    )
    assert "    Compared with the earlier record in: old/national/vui-choi/1.000001.yaml" in lines
    assert "  ! Fees (fees): the overlay speaks of “Fees” itself" in lines
    assert "    ~ Lệ phí: [-30,000-]{+20,000+} VND" in lines
    assert (
        lines[-1]
        == "1 overlays: 1 to look at, 0 with a retired code, 0 with changes of the source's details only, 0 current."
    )


def test_the_page_is_whole_without_a_script_and_shows_markup_as_text(made):
    for language in ("vi", "en"):
        page = as_page(*made, language)
        html5lib.HTMLParser(strict=True).parse(page)
        assert f'<html lang="{language}">' in page
        assert "<script" not in page
        assert "<b>" not in page
        assert "http" not in page
        assert "<ins>" in page


def test_json_has_the_fields_that_programs_read(made):
    values = json.loads(json.dumps(as_values(*made, "en"), ensure_ascii=False))
    (overlay,) = values["overlays"]
    assert set(values) == {"format", "to_look_at", "overlays", "own_records", "national"}
    assert set(overlay) == {
        "code", "title", "path", "line", "column", "status", "based_on", "current", "earlier", "replaced_by", "changes", "touched",
    }  # fmt: skip
    fee = next(one for one in overlay["changes"] if one["part"] == "fees")
    assert fee == {
        "part": "fees", "path": ["fees", 0, "amount"], "kind": "changed", "before": "30000", "after": "20000",
        "text": "Lệ phí: [-30,000-]{+20,000+} VND",
    }  # fmt: skip
    assert [one["key"] for one in overlay["touched"]] == ["fees"]
    assert values["national"]["changed"]["1.000001"]["parts"] == ["name", "fees", "legal_notes"]


def test_legal_texts_are_called_by_their_number(national, local, tmp_path):
    path = national("old")
    local("city", path)
    new = national("new")
    new.write_text(
        new.read_text(encoding="utf-8").replace("[1-2026-nd-cp]", "[1-2026-nd-cp, 2-2026-nd-cp]"), encoding="utf-8"
    )
    (tmp_path / "new" / "legal").mkdir()
    (tmp_path / "new" / "legal" / "2026.yaml").write_text(
        "- id: 2-2026-nd-cp\n  number: 2/2026/NĐ-CP\n", encoding="utf-8"
    )
    folders = [(tmp_path / "new", "new"), (tmp_path / "city", "city")]
    lines = list(as_lines(find_drift(folders, [(tmp_path / "old", "old")]), load_names(folders), "vi"))
    assert "    + {+2/2026/NĐ-CP+}" in lines
