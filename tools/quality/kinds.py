"""The kinds of pages, which template writes each, and which built pages stand for a kind in an edition."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TAGS = ("vi", "en", "zh-Hans")
THEME = Path(__file__).resolve().parent.parent.parent / "themes" / "civic" / "templates"
# Templates that are parts of others.
PARTS = {"base.html", "parts.html", "ui.html", "words.html", "words_business.html"}
# Those of a kiosk, which tests/browser/test_kiosk.py looks at.
PARTS |= {"kiosk_codes.html", "kiosk_end.html", "kiosk_head.html", "kiosk_start.html"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its name, its template, and the addresses of such pages below an edition.

    `many` says that an edition has more than two such pages, `tags` which editions have any.
    """

    name: str
    template: str
    address: str
    many: bool = False
    tags: tuple[str, ...] = TAGS


@dataclass(frozen=True, slots=True)
class Sample:
    """Which page of a kind stands for it in an edition: the heaviest, or the one in the middle by weight."""

    kind: str
    tag: str
    heaviest: bool = True

    @property
    def name(self) -> str:
        """Return how tests and pictures call it."""
        return f"{self.kind}, {self.tag}{'' if self.heaviest else ', middling'}"


KINDS = (
    Kind("home", "home.html", r"index\.html"),
    Kind("procedure", "procedure.html", r"procedures/[^/]+/index\.html", many=True),
    Kind("side by side", "counter.html", r"counter/[^/]+/index\.html", many=True, tags=("en", "zh-Hans")),
    Kind("field", "field.html", r"fields/[^/]+/index\.html", many=True),
    Kind("event", "event.html", r"events/[^/]+/index\.html", many=True),
    Kind("organisation", "organisation.html", r"organisations/[^/]+/index\.html", many=True),
    Kind("offices", "offices.html", r"offices/index\.html"),
    Kind("law", "legal.html", r"legal/[^/]+/index\.html", many=True),
    Kind("laws", "legal_index.html", r"legal/index\.html"),
    Kind("news", "news.html", r"news/(?:index|(?:archive|categories|page)/.+)\.html", many=True),
    Kind("news item", "article.html", r"news/(?!archive/|categories/|page/)[^/]+/index\.html", many=True),
    Kind(
        "article",
        "article.html",
        r"(?:business|pages|policies)/(?!forum/|gates/|incentives/|page/)[^/]+/index\.html",
        many=True,
    ),
    Kind("tourism", "tourism.html", r"tourism/index\.html"),
    Kind("festivals and events", "agenda.html", r"agenda/index\.html"),
    Kind("festival", "agenda_item.html", r"agenda/[^/]+/index\.html", many=True),
    Kind("route", "route.html", r"routes/[^/]+/index\.html", many=True),
    Kind("business", "business.html", r"business/index\.html"),
    Kind("border gates", "gates.html", r"business/gates/index\.html"),
    Kind("border gate", "gate.html", r"business/gates/[^/]+/index\.html", many=True),
    Kind("table", "table.html", r"business/tables/[^/]+/index\.html"),
    Kind("incentives", "incentives.html", r"business/incentives/index\.html"),
    Kind("forum", "forum.html", r"business/forum/index\.html"),
    Kind("question", "question.html", r"business/forum/[^/]+/index\.html"),
    Kind("place", "place.html", r"tourism/[^/]+/index\.html", many=True),
    Kind(
        "cards",
        "cards.html",
        r"(?:agencies|events|fields|organisations|pages|policies|routes)/(?:page/\d+/)?index\.html",
        many=True,
    ),
    Kind("changes", "changes.html", r"changes/index\.html"),
    Kind("coverage", "coverage.html", r"coverage/index\.html"),
    Kind("forms", "form_list.html", r"forms/index\.html"),
    Kind("form", "online_form.html", r"forms/[^/]+/index\.html", many=True),
    Kind("languages", "languages.html", r"languages/index\.html"),
    Kind("search", "search.html", r"search/index\.html"),
    Kind("site map", "site_map.html", r"(?:site-map/index|a-z/(?:.+/)?index)\.html", many=True),
    Kind("statistics", "statistics.html", r"statistics/index\.html", tags=()),  # only where there are figures
)
# Kinds that the shipped portal has no page of: sample pages of tests/components/pages stand for them.
UNBUILT = {
    "retired code": "retired",
    "statistics": "statistics",
    "reply: board": "form_board",
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


@cache
def built_pages(portal: Path) -> tuple[str, ...]:
    """Return the address of every page of every edition, sorted."""
    found = (path.relative_to(portal).as_posix() for path in portal.rglob("*.html"))
    return tuple(sorted(path for path in found if path not in OF_NO_EDITION))


def wanted_samples(tags: Iterable[str] = TAGS, *, middling: Iterable[str] = ("vi",)) -> list[Sample]:
    """Return what stands for the kinds of the shipped portal; with a page of middling weight in some editions."""
    chosen: list[Sample] = []
    for kind in KINDS:
        of_kind = [tag for tag in tags if tag in kind.tags]
        chosen += [Sample(kind.name, tag) for tag in of_kind]
        if kind.many:
            between = [tag for tag in of_kind if tag in middling] or of_kind[:1]
            chosen += [Sample(kind.name, tag, heaviest=False) for tag in between]
    return chosen


def page_of(portal: Path, sample: Sample) -> str:
    """Return the address of the page that stands for a kind.

    Raises LookupError where the portal has no such page.
    """
    kind = next(one for one in KINDS if one.name == sample.kind)
    of_kind = [path for path in built_pages(portal) if path.startswith(f"{sample.tag}/") and kind_of(path) is kind]
    if not of_kind:
        raise LookupError(sample.name)
    by_weight = sorted(of_kind, key=lambda path: ((portal / path).stat().st_size, path))
    return by_weight[-1 if sample.heaviest else len(by_weight) // 2]


def unbuilt(tag: str) -> dict[str, str]:
    """Return the kinds that the shipped portal has no page of, and the addresses of the samples that stand for them."""
    return {kind: f"{tag}/samples/{name}/index.html" for kind, name in UNBUILT.items()}
