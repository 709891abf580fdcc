"""A build that succeeds: every record has its page, the output is replaced whole, and two builds are alike."""

import shutil
from pathlib import Path

import pytest

from tests.plugins.city import REAL_THEME, City, copy_of

# Another hash seed, another clock, another language, another folder: nothing of these may show.
ELSEWHERE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"}


@pytest.mark.parametrize("tag", ["vi", "en"])
def test_every_record_has_its_page(built_city: City, tag: str) -> None:
    files = built_city.files()
    for name in (
        "index",
        "search/index",
        "site-map/index",
        "procedures/1.000001/index",
        "procedures/1.000002/index",
        "fields/index",
        "fields/ho-tich/index",
        "events/index",
        "events/mua-dieu/index",
        "agencies/index",
        "organisations/index",
        "organisations/phuong-mot/index",
        "organisations/trung-tam-mot/index",
        "news/index",
        "news/mo-hoi-dieu/index",
        "news/categories/thong-bao/index",
        "news/archive/2026/index",
        "tourism/index",
        "tourism/doi-dieu/index",
        "pages/about/index",
    ):
        assert f"{tag}/{name}.html" in files
    assert f"{tag}/news/feed.atom" in files


def test_what_belongs_to_no_edition_stands_at_the_root(built_city: City) -> None:
    files = built_city.files()
    assert {"index.html", "404.html", "images/doi.svg", "theme/style.css", "schema/procedure.json"} <= files.keys()
    assert {name.split("/")[0] for name in files} == {
        "index.html", "404.html", "audio", "data", "images", "theme", "schema", "vi", "en",
    }  # fmt: skip


def test_a_clean_build_says_how_many_pages_and_where(city: City) -> None:
    outcome = city.build()
    pages = sum(name.endswith(".html") for name in city.files())
    assert outcome.status == 0
    assert f"{pages} pages" in outcome.said
    assert str(city.output) in outcome.said


def test_the_output_is_replaced_whole(city: City) -> None:
    city.write("output/vi/old.html", "of another time")
    city.write("output/note.txt", "of a person who should not have written here")
    before = city.output.stat().st_ino
    city.replace("content/pages/about.vi.md", "Title: Giới thiệu", "Title: Về cổng")
    assert city.build().status == 0
    files = city.files()
    assert "vi/old.html" not in files
    assert "note.txt" not in files
    assert "Về cổng" in files["vi/pages/about/index.html"].decode()
    assert city.output.stat().st_ino != before
    assert city.beside_the_output() == []


def test_no_page_comes_from_pelican_s_own_theme(built_city: City) -> None:
    for name, content in built_city.files().items():
        assert b"elican" not in content, name


def test_two_builds_are_alike_wherever_and_whenever_they_run(built_city: City, tmp_path: Path) -> None:
    elsewhere = copy_of(built_city, tmp_path / "ở nơi khác" / "thành phố")
    shutil.rmtree(elsewhere.output)
    assert elsewhere.build(**ELSEWHERE).status == 0
    assert differing(built_city, elsewhere) == []


def test_with_the_real_theme_and_search_too(built_city: City, tmp_path: Path) -> None:
    one, other = (copy_of(built_city, tmp_path / name) for name in ("one", "khác"))
    for city in (one, other):
        city.add_setting(f'THEME = "{REAL_THEME}"')
        city.add_setting('PLUGINS = [*PLUGINS, "plugins.search"]')
    outcome = one.build()
    assert outcome.status == 0, outcome.said
    assert other.build(**ELSEWHERE).status == 0
    assert differing(one, other) == []
    for name, content in one.files().items():
        assert b"owered by" not in content, name
        assert str(tmp_path).encode() not in content, name


def differing(one: City, other: City) -> list[str]:
    here, there = one.files(), other.files()
    return [name for name in sorted(here.keys() | there.keys()) if here.get(name) != there.get(name)]


def test_only_the_asked_editions_are_built(city: City) -> None:
    assert city.build("--languages", "vi").status == 0
    assert {name.split("/")[0] for name in city.files() if name.endswith("index.html")} == {"vi", "index.html"}


def test_another_output_leaves_the_usual_one(city: City, tmp_path: Path) -> None:
    before = city.files()
    assert city.build("--output", str(tmp_path / "elsewhere" / "portal")).status == 0
    assert City(tmp_path / "elsewhere").root.is_dir()
    assert (tmp_path / "elsewhere" / "portal" / "vi" / "index.html").is_file()
    assert city.files() == before


def test_a_later_catalogue_wins(city: City) -> None:
    city.write("more/fields.yaml", "- id: ho-tich\n  name: Hộ tịch và diều\n")
    assert city.build("--catalogue", "procedures_yaml", "--catalogue", "more").status == 0
    assert "Hộ tịch và diều" in city.files()["vi/fields/ho-tich/index.html"].decode()
