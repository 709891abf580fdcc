"""The kinds of pages, which template writes each, and which built pages stand for a kind in an edition."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TAGS = ("vi", "en", "zh-Hans")
THEME = Path(__file__).resolve().parent.parent.parent / "themes" / "civic" / "templates"
# Templates that are parts of others.
PARTS = {"base.html", "parts.html", "ui.html", "words.html"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its name, its template, and the addresses of such pages below an edition."""

    name: str
    template: str
    address: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A built page that stands for its kind in an edition."""

    kind: str
    tag: str
    path: str
    heaviest: bool

    @property
    def name(self) -> str:
        """Return how tests call it."""
        return f"{self.kind}, {self.tag}{'' if self.heaviest else ', of middling weight'}"


KINDS = (
    Kind("home", "home.html", r"index\.html"),
    Kind("procedure", "procedure.html", r"procedures/[^/]+/index\.html"),
    Kind("side by side", "counter.html", r"counter/[^/]+/index\.html"),
    Kind("field", "field.html", r"fields/[^/]+/index\.html"),
    Kind("event", "event.html", r"events/[^/]+/index\.html"),
    Kind("organisation", "organisation.html", r"organisations/[^/]+/index\.html"),
    Kind("offices", "offices.html", r"offices/index\.html"),
    Kind("law", "legal.html", r"legal/[^/]+/index\.html"),
    Kind("laws", "legal_index.html", r"legal/index\.html"),
    Kind("news", "news.html", r"news/(?:index|(?:archive|categories)/.+)\.html"),
    Kind("news item", "article.html", r"news/(?!archive/|categories/)[^/]+/index\.html"),
    Kind("article", "article.html", r"(?:business|pages|policies)/[^/]+/index\.html"),
    Kind("tourism", "tourism.html", r"tourism/index\.html"),
    Kind("place", "place.html", r"tourism/[^/]+/index\.html"),
    Kind("cards", "cards.html", r"(?:agencies|business|events|fields|organisations|pages|policies)/index\.html"),
    Kind("changes", "changes.html", r"changes/index\.html"),
    Kind("coverage", "coverage.html", r"coverage/index\.html"),
    Kind("forms", "form_list.html", r"forms/index\.html"),
    Kind("form", "online_form.html", r"forms/[^/]+/index\.html"),
    Kind("languages", "languages.html", r"languages/index\.html"),
    Kind("search", "search.html", r"search/index\.html"),
    Kind("site map", "site_map.html", r"(?:site-map/index|a-z/(?:.+/)?index)\.html"),
    Kind("statistics", "statistics.html", r"statistics/index\.html"),
)
# Kinds that the shipped portal has no page of: sample pages of tests/components/pages stand for them.
UNBUILT = {
    "retired code": "retired",
    "statistics": "statistics",
    "reply: check": "form_check",
    "reply: fault": "form_error",
    "reply: places": "form_places",
    "reply: receipt": "form_receipt",
    "reply: state": "form_status",
    "reply: ticket": "form_ticket",
}
# Written for the whole portal, not for an edition.
OF_NO_EDITION = {"404.html": "not_found.html", "index.html": "redirect.html"}


def kind_of(path: str) -> Kind | None:
    """Return the kind of a built page, from its address `<edition>/…`."""
    rest = path.partition("/")[2]
    return next((one for one in KINDS if re.fullmatch(one.address, rest)), None)


def built_pages(portal: Path) -> list[str]:
    """Return the address of every page of every edition, sorted."""
    found = (path.relative_to(portal).as_posix() for path in portal.rglob("*.html"))
    return sorted(path for path in found if path not in OF_NO_EDITION)


def samples(portal: Path, tags: Iterable[str] = TAGS, *, middling: Iterable[str] = ("vi",)) -> list[Sample]:
    """Return the heaviest page of every kind in each edition; of those in `middling` the one in the middle, too."""
    chosen: list[Sample] = []
    pages = built_pages(portal)
    for kind in KINDS:
        for tag in tags:
            of_kind = [path for path in pages if path.startswith(f"{tag}/") and kind_of(path) is kind]
            by_weight = sorted(of_kind, key=lambda path: ((portal / path).stat().st_size, path))
            if by_weight:
                chosen.append(Sample(kind.name, tag, by_weight[-1], heaviest=True))
            if tag in middling and len(by_weight) > 2:
                chosen.append(Sample(kind.name, tag, by_weight[len(by_weight) // 2], heaviest=False))
    return chosen
