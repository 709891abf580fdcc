"""Every text of every page says the language that it is really in: proved on the toy city, half translated.

Translations are the Vietnamese text in brackets, so that a text on a page shows which language it is in: what stands
in brackets is in the edition's, what has Vietnamese letters outside of them is Vietnamese.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from motcua.catalogue import load_portal
from motcua.history import History
from motcua.languages import Edition, Localiser
from motcua.languages.figures import count_words
from motcua.reuse import Store
from motcua.settings import load_settings
from motcua.views import Page, SiteView, by_address
from plugins.pages.counting import languages_in
from plugins.pages.environment import environment
from plugins.pages.inputs import PageInputs
from plugins.pages.plan import plan
from plugins.pages.writer import EditionWriter
from tests.golden_city import GOLDEN_CITY
from tests.plugins.city import REAL_THEME

NUNG = Edition(
    tag="nut", name_vi="tiếng Nùng", name_en="Nùng", script="Latn", messages="nut", cldr="vi", search="vi",
    fallback=("vi",), policy="drafts",
)  # fmt: skip
VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
# Signs and names that are what they are in every language: numbers of laws, a language's own name, a cited source.
NAMES = re.compile(r"\d+/\S+|Tiểng Tày Nùng|Nguồn thử")
EDITIONS = ("en", "nut", "tyz")


class Bracketed(dict[str, Any]):
    """Translations of every text (`share` 1), of every second (2) or of none (0), by the length of the source."""

    def __init__(self, share: int, brackets: str) -> None:
        super().__init__()
        self.share = share
        self.brackets = brackets

    def __bool__(self) -> bool:
        return self.share > 0

    def get(self, key: str, default: Any = None) -> Any:
        source = key.rpartition("\x04")[2]
        if not self.share or len(source) % self.share:
            return default
        opening, closing = self.brackets
        said = "\n".join(f"{opening}{line}{closing}" for line in source.split("\n"))
        return (said, said) if "%(num)s" in source else said


@pytest.fixture(scope="module")
def portal() -> Any:
    settings = load_settings(GOLDEN_CITY / "pelicanconf.py")
    loaded = load_portal(settings)
    vi, en = (next(one for one in loaded.editions if one.tag == tag) for tag in ("vi", "en"))
    tyz = Edition(
        tag="tyz", name="Tiểng Tày Nùng", name_vi="tiếng Tày – Nùng", name_en="Tày–Nùng", script="Latn",
        messages="tyz", cldr="vi", search="vi", fallback=("vi",),
    )  # fmt: skip
    tables = {
        "vi": (),
        "en": (("en", Bracketed(1, "⟦⟧")),),
        "nut": (("nut", Bracketed(2, "⟪⟫")),),
        "tyz": (("tyz", {}),),
    }
    editions = (vi, en, NUNG, tyz)
    bodies = {
        one.file: "<p>Nội dung</p>" if one.tag == "vi" else f"<p>⟦{one.slug}⟧</p>"
        for versions in loaded.catalogue.articles.values()
        for one in versions.values()
    }
    return SimpleNamespace(
        settings=settings,
        catalogue=loaded.catalogue,
        editions=editions,
        declared=editions,
        localisers={one.tag: Localiser(one, tables[one.tag]) for one in editions},
        bodies=bodies,
        history=History(),
        figures=(),
    )


@dataclass(frozen=True)
class Made:
    """A rendered page, with every text on it and the language that holds for it."""

    path: str
    html: str
    lang: str
    texts: list[tuple[str, str]]


@pytest.fixture(scope="module")
def pages(portal: Any) -> dict[str, list[Made]]:
    made: dict[str, list[Made]] = {}
    planned = plan(portal)
    built = {tag: list(builder.pages()) for tag, builder in planned.builders.items()}
    editions = replace(planned.editions, pages={tag: by_address(listed) for tag, listed in built.items()})
    for tag, builder in planned.builders.items():
        made[tag] = []
        for page, html in _rendered(portal.localisers[tag], editions.joined(built[tag]), builder.site("1")):
            root = html5lib.parse(html)
            made[tag].append(Made(page.path, html, root.get("lang"), list(texts(root))))
    return made


def _rendered(localiser: Localiser, listed: list[Page], site: SiteView) -> Iterator[tuple[Page, str]]:
    jinja = environment(REAL_THEME, localiser)
    writer = EditionWriter(None, jinja, PageInputs(jinja, localiser, site, ""), site, None, "", Store(None))  # type: ignore[arg-type]
    for page in listed:
        letter = "/a-z/" in page.path and "/a-z/d/" not in page.path  # one of the letters tells of all
        if page.template.endswith(".html") and page.template != "not_found.html" and not letter:
            yield page, writer.rendered(page)


def texts(element: Element, lang: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text below an element with the language that holds for it."""
    if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] in {"head", "script"}:
        return
    own = element.get("lang", lang)
    yield own, element.text or ""
    for child in element:
        yield from texts(child, own)
        yield own, child.tail or ""


def wrong(page: Made) -> Iterator[str]:
    """Yield the texts of a page that stand in another language than they are marked with."""
    for lang, text in page.texts:
        inside: list[str] = []
        runs = {"en": "", "nut": "", "vi": ""}
        for sign in text:
            if sign in "⟦⟪":
                inside.append("en" if sign == "⟦" else "nut")
            elif sign in "⟧⟫":
                inside = inside[:-1]  # of a shortened text only the beginning is there
            else:
                runs[inside[-1] if inside else "vi"] += sign
        for tag in ("en", "nut"):
            if runs[tag].strip() and lang != tag:
                yield f"marked {lang}, is {tag}: {text.strip()[:80]}"
        if VIETNAMESE.search(NAMES.sub("", runs["vi"])) and lang != "vi":
            yield f"marked {lang}, is Vietnamese: {text.strip()[:80]}"


@pytest.mark.parametrize("tag", EDITIONS)
def test_every_text_is_marked_with_its_language(pages: dict[str, list[Made]], tag: str) -> None:
    found = [f"{page.path}: {one}" for page in pages[tag] for one in wrong(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("tag", ["vi", *EDITIONS])
def test_the_page_s_language_is_that_of_most_of_its_words(pages: dict[str, list[Made]], tag: str) -> None:
    for page in pages[tag]:
        counts = Counter[str]()
        for lang, text in page.texts:
            counts[lang] += count_words(text)
        assert +counts == +languages_in(page.html), page.path
        assert counts[page.lang] * 2 >= counts.total() or counts[page.lang] == max(counts.values()), page.path
