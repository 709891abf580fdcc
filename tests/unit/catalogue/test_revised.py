"""A portal into which changed files were taken is the one that a look at everything finds."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from motcua.catalogue import Portal, load_portal, revised, source_of
from motcua.settings import Settings, load_settings

CITY = Path(__file__).parents[2] / "golden" / "city"
PROCEDURE = "procedures_yaml/national/ho-tich/1.000002.yaml"
ONE_BY_ONE = sorted(
    path.relative_to(CITY).as_posix()
    for pattern in ("procedures_yaml/*/**/*.yaml", "content/*/*.md")
    for path in CITY.glob(pattern)
    if "tables" not in path.parts and "agenda" not in path.parts
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    shutil.copytree(CITY, tmp_path / "city")
    return load_settings(tmp_path / "city" / "pelicanconf.py")


def taken(settings: Settings, before: Portal, *names: str) -> Portal | None:
    sources = [source_of(settings.root / name, settings) for name in names]
    revision = revised(before, settings, [one for one in sources if one])
    assert revision
    return revision.portal


def assert_same(one: Portal, other: Portal) -> None:
    assert one.catalogue == other.catalogue
    assert list(one.catalogue.procedures) == list(other.catalogue.procedures)
    assert one.loading
    assert other.loading
    assert one.loading.known.hashes == other.loading.known.hashes
    assert one.loading.known.page_hashes == other.loading.known.page_hashes
    assert {kind: dict(by) for kind, by in one.loading.known.records.items()} == other.loading.known.records


def reworded(text: str) -> str:
    return text.replace("name: ", "name: Khác ").replace("Title: ", "Title: Khác ").replace("\nid", "\n\nid")


def test_every_file_can_be_taken_in_by_itself(settings: Settings) -> None:
    before = load_portal(settings)
    for name in ONE_BY_ONE:
        path = settings.root / name
        path.write_text(reworded(path.read_text("utf-8")), encoding="utf-8")
        now = taken(settings, before, name)
        if now is not None:
            before = now
    assert len(ONE_BY_ONE) > 10
    assert_same(before, load_portal(settings))


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.rename(path.with_name("cu.vi.md"))])
@pytest.mark.parametrize("name", ["content/news/mo-hoi-dieu.en.md", "content/news/mo-hoi-dieu.vi.md"])
def test_pages_that_go_or_take_another_name(settings: Settings, name: str, change: Callable[[Path], object]) -> None:
    before = load_portal(settings)
    change(settings.root / name)
    now = taken(settings, before, name, "content/news/cu.vi.md")
    fresh = load_portal(settings)
    if now is not None:
        assert now.catalogue.articles.keys() == fresh.catalogue.articles.keys()


def test_the_names_of_pages_are_those_of_what_says_something_else(settings: Settings) -> None:
    before, path = load_portal(settings), settings.root / PROCEDURE
    path.write_text(reworded(path.read_text("utf-8")), encoding="utf-8")
    source = source_of(path, settings)
    assert source
    revision = revised(before, settings, [source])
    assert revision
    assert revision.names == ("procedures/1.000002",)


def test_a_code_that_another_file_has_is_left_to_a_look_at_everything(settings: Settings) -> None:
    before, second = load_portal(settings), settings.root / "procedures_yaml/national/ho-tich/hai.yaml"
    shutil.copy(settings.root / PROCEDURE, second)
    source = source_of(second, settings)
    assert source
    assert revised(before, settings, [source]) is None


@pytest.mark.parametrize(
    "name",
    [
        "theme/a.html",
        "translations/en/LC_MESSAGES/messages.po",
        "content/images/a.png",
        "content/x.md",
        "procedures_yaml/tables/a.yaml",
        "pelicanconf.py",
        "procedures_yaml/statistics/a.csv",
    ],
)
def test_what_is_read_with_other_files_cannot_be_taken_in_alone(settings: Settings, name: str) -> None:
    assert source_of(settings.root / name, settings) is None
