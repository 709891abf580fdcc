"""`motcua build --posting-sheets` makes PDF files beside the pages, which link them; without it nothing changes."""

import shutil
from pathlib import Path

import pytest

from tests.plugins.city import REAL_THEME, City, copy_of

ELSEWHERE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"}
CODES = ("1.000001", "1.000002")


def sheets(city: City) -> set[str]:
    return {name for name in city.files() if name.endswith(".pdf")}


@pytest.fixture
def printing(city: City) -> City:
    """The toy city, its theme of two files with our template for sheets."""
    shutil.copytree(REAL_THEME / "posting", city.root / "theme" / "posting")
    links = (
        '{% for one in site.posting_sheets.get(view.code, ()) %}<a href="{{ link(one.target) }}">PDF</a>{% endfor %}'
    )
    city.write(
        "theme/templates/procedure.html", f'{{% extends "page.html" %}}{{% block main %}}{links}{{% endblock %}}'
    )
    return city


def test_each_page_links_the_sheets_that_stand_beside_it(city: City) -> None:
    city.add_setting(f'THEME = "{REAL_THEME}"')
    city.add_setting('PLUGINS = [*PLUGINS, "plugins.search"]')
    outcome = city.build("--posting-sheets", "a4,a3")
    assert outcome.status == 0, outcome.said
    assert "posting vi: 4" in outcome.said
    assert sheets(city) == {
        f"{tag}/procedures/{code}/posting-{size}.pdf" for tag in ("vi", "en") for code in CODES for size in ("a4", "a3")
    }
    page = city.files()["vi/procedures/1.000001/index.html"].decode()
    assert 'href="../../../vi/procedures/1.000001/posting-a4.pdf"' in page
    assert "Bản niêm yết (PDF, A3)" in page


def test_the_paper_is_a4_where_none_is_named(printing: City) -> None:
    assert printing.build("--languages", "vi", "--posting-sheets").status == 0
    assert sheets(printing) == {f"vi/procedures/{code}/posting-a4.pdf" for code in CODES}


def test_a_city_may_make_them_with_every_build(printing: City) -> None:
    printing.add_setting('POSTING_SHEETS = ["a3"]')
    assert printing.build("--languages", "vi").status == 0
    assert sheets(printing) == {f"vi/procedures/{code}/posting-a3.pdf" for code in CODES}


def test_without_the_option_no_page_speaks_of_them(printing: City) -> None:
    assert printing.build().status == 0
    assert sheets(printing) == set()
    assert "posting" not in printing.files()["vi/procedures/1.000001/index.html"].decode()


def test_two_builds_make_the_same_sheets(printing: City, tmp_path: Path) -> None:
    other = copy_of(printing, tmp_path / "ở nơi khác")
    options = ("--languages", "vi", "--posting-sheets", "a4,a3")
    assert printing.build(*options).status == 0
    assert other.build(*options, **ELSEWHERE).status == 0
    assert {name: printing.files()[name] for name in sheets(printing)} == {
        name: other.files()[name] for name in sheets(other)
    }


def test_another_paper_is_refused(city: City) -> None:
    outcome = city.build("--posting-sheets", "a4,letter")
    assert outcome.status == 2
    assert "no posting sheets on letter: name a4 or a3" in outcome.said


def test_a_theme_without_a_template_says_so(city: City) -> None:
    outcome = city.build("--posting-sheets")
    assert outcome.status == 2
    assert "has no posting/sheet.typ" in outcome.said


def test_an_edition_whose_letters_no_font_has_goes_without_and_is_named_once(printing: City) -> None:
    printing.replace("procedures_yaml/national/ho-tich/1.000001.yaml", "Đăng ký thả diều", "Đăng ký thả 风筝")
    outcome = printing.build("--languages", "vi", "--posting-sheets")
    assert outcome.status == 0, outcome.said
    assert sheets(printing) == {"vi/procedures/1.000002/posting-a4.pdf"}
    assert outcome.said.count("no font has 风筝") == 1
    assert "posting-a4" not in printing.files()["vi/procedures/1.000001/index.html"].decode()
