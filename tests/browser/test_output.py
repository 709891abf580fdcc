"""Every file of the built portal, without a browser: well formed, without a trace of this machine, true to the records."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import html5lib
import pytest

from motcua.build.links import broken_links

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
SAMPLE = 60
# What only a build could have written down: this machine, this moment.
TRACES = re.compile(
    r"/(home|root|tmp|work|Users|var)/[\w.-]+/|file:///|[A-Z]:\\\\|localhost|127\.0\.0\.1"
    r"|\d{4}-\d\d-\d\dT(?!00:00:00\+07:00)\d\d:\d\d"
)
WORDS = re.compile(r"[A-Za-z]{2,}")
HAN = re.compile(r"[㐀-鿿豈-﫿]")


@dataclass
class Element:
    """An element that is open while its page is read."""

    tag: str
    lang: str
    marked: bool
    text: list[str] = field(default_factory=list)


class Reading(HTMLParser):
    """One page, read from beginning to end."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = Counter[str]()
        self.identifiers = Counter[str]()
        self.meta: dict[str, str] = {}
        self.root: dict[str, str] = {}
        self.faults: list[str] = []
        self.not_chinese: list[str] = []
        self.title = ""
        self.open: list[Element] = [Element("", "", marked=False)]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        outer = self.open[-1].lang
        self.tags[tag] += 1
        self._note(tag, given, outer)
        if tag not in VOID:
            self.open.append(Element(tag, given.get("lang", outer), "lang" in given and tag != "html"))

    def _note(self, tag: str, given: dict[str, str], outer: str) -> None:
        if tag == "html":
            self.root = given
        elif given.get("lang") == outer and not {"hreflang", "aria-current"} & given.keys():
            self.faults.append(f"<{tag}> says again that it is in {outer}")
        if "id" in given:
            self.identifiers[given["id"]] += 1
        if tag == "meta":
            self.meta[given.get("name") or given.get("http-equiv", "")] = given.get("content", "")
        if tag == "script" and not given.get("src"):
            self.faults.append("a script in the page")
        if tag == "style" or "style" in given:
            self.faults.append(f"a style in the page: <{tag}>")
        self.faults += [f"a handler: <{tag} {name}>" for name in given if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        closed = self.open.pop()
        if closed.tag != tag:
            self.faults.append(f"</{tag}> closes <{closed.tag}>")
        text = " ".join(closed.text).strip()
        if tag == "title":
            self.title = text
        if closed.marked and closed.lang == "zh-Hans" and len(WORDS.findall(text)) > 2 and not HAN.search(text):
            self.not_chinese.append(text[:60])

    def handle_data(self, data: str) -> None:
        self.open[-1].text.append(data)


@cache
def reading(path: Path) -> Reading:
    return Reading(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pages(portal: Path) -> list[Path]:
    """Every page of the portal."""
    return sorted(portal.rglob("*.html"))


@pytest.fixture(scope="module")
def edition_pages(pages: list[Path], portal: Path) -> list[Path]:
    """The pages of the editions, without the two that belong to none."""
    return [path for path in pages if path.parent != portal]


def faults(pages: list[Path], portal: Path, of) -> list[str]:
    """Return what `of` finds in the pages, some of it, each with its page."""
    found = (f"{path.relative_to(portal)}: {fault}" for path in pages for fault in of(path))
    return [fault for fault, _ in zip(found, range(20), strict=False)]


def test_every_address_leads_somewhere(portal: Path) -> None:
    assert [f"{one.page}: {one.address} {one.reason}" for one in broken_links(portal)] == []


def test_another_program_finds_no_broken_link_either(portal: Path) -> None:
    lychee = shutil.which("lychee") or shutil.which("lychee", path=str(Path(sys.executable).parent))
    assert lychee, "lychee is one of the requirements of `make test`"
    words = [lychee, "--offline", "--no-progress", "--root-dir", str(portal), "--include-fragments", str(portal)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_page_is_well_formed_and_runs_nothing_of_its_own(pages: list[Path], portal: Path) -> None:
    in_one_language = [path for path in pages if path.name != "404.html"]  # it says all in each, and marks each
    assert faults(in_one_language, portal, lambda path: reading(path).faults) == []


def test_what_is_marked_as_chinese_is_chinese(pages: list[Path], portal: Path) -> None:
    assert faults(pages, portal, lambda path: reading(path).not_chinese) == []


def test_a_sample_of_pages_of_all_kinds_is_html_to_the_letter(pages: list[Path], portal: Path) -> None:
    kinds: dict[str, list[Path]] = {}
    for path in pages:
        kinds.setdefault("/".join(path.relative_to(portal).parts[:2]), []).append(path)
    chosen = [path for kind in kinds.values() for path in (kind[0], kind[len(kind) // 2])]
    chosen += pages[:: max(1, len(pages) // max(1, SAMPLE - len(chosen)))]
    for path in dict.fromkeys(chosen):
        html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8"))


def test_no_two_elements_of_a_page_have_one_identifier(pages: list[Path], portal: Path) -> None:
    def twice(path: Path) -> Iterator[str]:
        yield from (name for name, count in reading(path).identifiers.items() if count > 1)

    assert faults(pages, portal, twice) == []


def test_every_page_has_its_title_language_and_width(pages: list[Path], portal: Path) -> None:
    def lacking(path: Path) -> Iterator[str]:
        page = reading(path)
        if not page.title:
            yield "no title"
        if page.root.get("lang") not in {"vi", "en", "zh-Hans"}:
            yield f"its language is {page.root.get('lang')}"
        if not page.meta.get("viewport", "").startswith("width=device-width"):
            yield "no viewport"
        if page.tags["h1"] != 1:
            yield f"{page.tags['h1']} titles"

    assert faults(pages, portal, lacking) == []


def test_what_is_found_by_others_is_described(edition_pages: list[Path], portal: Path) -> None:
    described = (
        "index.html",
        "procedures",
        "events",
        "news",
        "policies",
        "tourism",
        "agenda",
        "routes",
        "business",
        "pages",
    )

    def undescribed(path: Path) -> Iterator[str]:
        section, *rest = path.relative_to(portal).parts[1:]
        is_list = len(rest) == 1 or "categories" in rest or "archive" in rest
        if section in described and not is_list and not reading(path).meta.get("description"):
            yield "no description"

    assert faults(edition_pages, portal, undescribed) == []


def test_the_pages_of_one_kind_have_different_titles(edition_pages: list[Path], portal: Path) -> None:
    titles = Counter((*path.relative_to(portal).parts[:2], reading(path).title) for path in edition_pages)
    assert {title: count for title, count in titles.items() if count > 1} == {}


def test_every_edition_has_the_same_pages(edition_pages: list[Path], portal: Path) -> None:
    by_edition: dict[str, set[str]] = {}
    for path in edition_pages:
        tag, *rest = path.relative_to(portal).parts
        if rest[0] != "counter":  # only where there is something to put beside the Vietnamese
            by_edition.setdefault(tag, set()).add("/".join(rest))
    assert by_edition["vi"] == by_edition["en"] == by_edition["zh-Hans"] == by_edition["tyz"]


def test_a_page_mostly_in_another_language_says_so(edition_pages: list[Path], portal: Path) -> None:
    def silent(path: Path) -> Iterator[str]:
        page = reading(path)
        tag = path.relative_to(portal).parts[0]
        if page.root.get("data-edition") != tag:
            yield f"it belongs to {page.root.get('data-edition')}"
        if page.root.get("lang") != tag and "civic-translation" not in path.read_text(encoding="utf-8"):
            yield "no notice"

    assert faults(edition_pages, portal, silent) == []


def test_no_file_knows_where_and_when_it_was_built(portal: Path) -> None:
    def traces(path: Path) -> Iterator[str]:
        yield from (match.group() for match in TRACES.finditer(path.read_text(encoding="utf-8", errors="ignore")))

    texts = [path for path in portal.rglob("*") if path.suffix in {".html", ".atom", ".json", ".css", ".svg", ".txt"}]
    assert faults(texts, portal, traces) == []


def test_no_file_or_folder_is_hidden_or_leads_elsewhere(portal: Path) -> None:
    for path in portal.rglob("*"):
        assert not path.name.startswith("."), path
        assert not path.is_symlink(), path
