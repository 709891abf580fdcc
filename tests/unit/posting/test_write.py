"""The sheets of an edition are written beside its pages; what cannot be made is said once."""

from dataclasses import replace
from pathlib import Path

from motcua.posting import Edition, Written, write_sheets
from motcua.views.parts import FormView, PostingLink, Stated
from tests.unit.posting.conftest import Toy, vi


def written(city: Toy, output: Path, *papers: str, **changed: object) -> Written:
    """Write the city's sheets, parts of the first procedure changed."""
    pages = [
        replace(one, view=replace(one.view, **changed)) if one is city.page("1.000001") else one for one in city.pages
    ]
    settings = replace(city.settings, posting_sheets=papers)
    edition = Edition(city.around.speech.localiser, city.around.site, pages)
    told: list[tuple[int, int]] = []
    made = write_sheets(edition, settings, output, lambda done, total: told.append((done, total)))
    assert told == [(number, 2 * len(papers)) for number in range(1, 2 * len(papers) + 1)]
    return made


def test_each_procedure_has_a_sheet_on_each_paper(city: Toy, tmp_path: Path) -> None:
    made = written(city, tmp_path, "a4", "a3")
    assert made.warnings == ()
    assert made.links == {
        code: tuple(PostingLink(size, f"vi/procedures/{code}/posting-{size}.pdf") for size in ("a4", "a3"))
        for code in ("1.000001", "1.000002")
    }
    for links in made.links.values():
        for one in links:
            assert (tmp_path / one.target).read_bytes().startswith(b"%PDF-")


def test_a_sheet_with_letters_that_no_font_has_is_not_made_and_said_once(city: Toy, tmp_path: Path) -> None:
    made = written(city, tmp_path, "a4", "a3", conditions=Stated((vi("出生"), vi("登记")), "given"))
    assert set(made.links) == {"1.000002"}
    (warning,) = made.warnings
    assert "2 posting sheets not made" in warning
    assert "出生登记" in warning
    assert "POSTING_FONTS" in warning
    assert not list(tmp_path.glob("vi/procedures/1.000001/*"))


def test_a_form_that_cannot_stand_behind_is_said_and_the_sheet_names_it(city: Toy, tmp_path: Path) -> None:
    form = FormView("a", vi("Mẫu A"), "forms/khong-co.pdf", "")
    made = written(city, tmp_path, "a4", forms=Stated((form,), "given"))
    assert set(made.links) == {"1.000001", "1.000002"}
    (warning,) = made.warnings
    assert "forms/khong-co.pdf" in warning
