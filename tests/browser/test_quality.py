"""The built portal as others judge it: the W3C's checker on every page, Lighthouse on four, and the bytes of a page."""

import re
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Page

from tests.components.gallery import sample_page
from tools.quality import install, lighthouse, vnu
from tools.quality.kinds import KINDS, OF_NO_EDITION, PARTS, TAGS, THEME, UNBUILT, built_pages, kind_of
from tools.quality.server import serve_compressed
from tools.quality.weight import weighed
from tools.rig.programs import program

# Simulated from what the machine's processor needed: never a test (tools/quality/lighthouse.py).
CERTAIN = [one for one in lighthouse.CATEGORIES if one != "performance"]
# Bytes over the network, all compressed, with the sheet for paper: what there is today. Less is better: lower them then.
HEAVIEST = {"home": 26_500, "procedure": 25_000, "news": 16_500, "search": 115_000}
MIDDLE_OF_PROCEDURES = 22_000


@pytest.fixture(scope="module")
def tools() -> None:
    """The checker and Lighthouse, as locked."""
    if not install.STAMP.is_file() or not program("java") or not program("node"):
        pytest.skip("needs tools/quality: run `make test`")


class TestKinds:
    def test_every_page_is_of_a_known_kind(self, portal: Path) -> None:
        assert [one for one in built_pages(portal) if kind_of(one) is None] == []

    def test_every_template_of_the_theme_has_a_page_to_look_at(self) -> None:
        ours = {one.template for one in KINDS} | set(OF_NO_EDITION.values())
        ours |= {sample_page(name, "vi").template for name in UNBUILT.values()}
        parts = {one.name for one in THEME.glob("procedure_*.html")} | PARTS | {"feed.xml"}
        assert {one.name for one in THEME.iterdir()} - parts == ours

    def test_a_kind_has_pages_in_its_editions_and_no_others(self, portal: Path) -> None:
        there = {(kind.name, one.split("/")[0]) for one in built_pages(portal) if (kind := kind_of(one))}
        assert {one for one in there if one[1] in TAGS} == {(kind.name, tag) for kind in KINDS for tag in kind.tags}

    def test_no_page_is_of_two_kinds(self, portal: Path) -> None:
        for path in built_pages(portal):
            rest = path.partition("/")[2]
            assert len([one for one in KINDS if re.fullmatch(one.address, rest)]) == 1, path


class TestChecker:
    def test_every_page_of_the_portal_is_valid_html(self, portal: Path, tools: None) -> None:
        assert list(map(str, vnu.errors(portal))) == []

    def test_every_style_sheet_is_valid(self, portal: Path, tools: None) -> None:
        assert list(map(str, vnu.errors(portal, sorted((portal / "theme" / "css").glob("*.css"))))) == []

    def test_it_does_look(self, tmp_path: Path, tools: None) -> None:
        (tmp_path / "index.html").write_text(
            "<!DOCTYPE html><html lang=vi><title>t</title><p><div></p>", encoding="utf-8"
        )
        (tmp_path / "a.css").write_text("p { colour: red }", encoding="utf-8")
        assert {one.path for one in vnu.errors(tmp_path)} == {"index.html"}
        assert {one.path for one in vnu.errors(tmp_path, [tmp_path / "a.css"])} == {"a.css"}

    def test_what_is_passed_over_has_its_reason_and_is_still_said(self, portal: Path, tools: None, monkeypatch) -> None:
        known = dict(vnu.PASSED_OVER)
        monkeypatch.setattr(vnu, "PASSED_OVER", {})
        said = [one.text for one in vnu.errors(portal, sorted((portal / "theme" / "css").glob("*.css")))]
        assert [one for one in known if not any(text.startswith(one) for text in said)] == []
        assert all(len(reason.split()) > 5 for reason in known.values())

    def test_the_tools_are_pinned_and_name_no_registry(self) -> None:
        lock = install.LOCK.read_text(encoding="utf-8")
        assert "resol" + "ved" not in lock
        assert '"integrity"' in lock


@pytest.mark.parametrize("name", lighthouse.PAGES)
def test_lighthouse_finds_nothing_to_mend(portal: Path, tools: None, name: str) -> None:
    with serve_compressed(portal) as address:
        scores = lighthouse.scored(f"{address}vi/{lighthouse.PAGES[name]}", CERTAIN)
    assert {one: score for one, score in scores.of.items() if score < lighthouse.LEAST} == {}, scores.lost
    assert set(scores.of) == set(CERTAIN)


class TestWeight:
    @pytest.mark.parametrize("name", HEAVIEST)
    def test_no_page_grows_unseen(self, portal: Path, name: str) -> None:
        of_kind = [one for one in built_pages(portal) if (kind := kind_of(one)) and kind.name == name]
        heaviest = max((weighed(portal, one) for one in of_kind), key=lambda one: one.total)
        assert heaviest.total <= HEAVIEST[name], heaviest

    def test_the_procedure_in_the_middle_does_not_either(self, portal: Path) -> None:
        of_kind = [one for one in built_pages(portal) if (kind := kind_of(one)) and kind.name == "procedure"]
        assert median(weighed(portal, one).total for one in of_kind) <= MIDDLE_OF_PROCEDURES

    @pytest.mark.parametrize("path", ["vi/procedures/1.001193/index.html", "en/index.html"])
    def test_what_is_weighed_is_what_chromium_fetches(self, page: Page, portal: Path, path: str) -> None:
        sizes: list[int] = []
        page.on("requestfinished", lambda one: sizes.append(one.sizes()["responseBodySize"]))
        with serve_compressed(portal) as address:
            page.goto(f"{address}{path}", wait_until="networkidle")
        weight = weighed(portal, path)
        # An icon is asked for by the browser's own window, which is not there; pictures of sheets come on top.
        assert weight.total - weight.pictures <= sum(sizes)
        assert sum(sizes) <= weight.total + 40_000
