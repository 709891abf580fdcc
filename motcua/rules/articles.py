"""What must hold of a Markdown page: its header, its picture, and where its links lead."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.rules.agenda import agenda_rules
from motcua.rules.agreement import page_agrees
from motcua.rules.districts import no_page_names_a_district
from motcua.rules.record import Known, Record
from motcua.rules.references import reference_words
from motcua.rules.reviews import day_rules

PORTAL_LINK = re.compile(r"\{(procedure|organisation|event|field|form|page)\}([^\s)#\"]*)")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]*)")
_ALLOWED = re.compile(r"\{(procedure|organisation|event|field|form|page)\}|https?://|mailto:|tel:|#")
_OF_FACTS = frozenset({"policies", "tourism", "agenda", "routes", "business"})
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\((?P<file>[^)\s]*)")


def news_has_date_and_category(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A news item has a date and a category that exists."""
    header = record.value.header
    if record.value.section != "news":
        return
    for key in ("date", "category"):
        if getattr(header, key) is None:
            yield record.finding((), "news-without", key=key.capitalize())
    if header.category and header.category not in known.identifiers.get("category", frozenset()):
        words = reference_words("category", header.category, known)
        yield record.finding(("category",), "unknown-reference", **words)


def picture_has_words(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A picture exists and is described for those who do not see it (WCAG 1.1.1)."""
    header = record.value.header
    if header.image and not header.image_alt:
        yield record.finding(("image",), "picture-without-words")
    if header.image and header.image not in known.pictures:
        yield record.finding(("image",), "no-such-picture", picture=header.image)
    for number, line in enumerate(header.gallery):
        path = line.partition("|")[0].strip()
        if path not in known.pictures:
            yield record.finding(("gallery", number), "no-such-picture", picture=path)


def facts_have_sources(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A policy, place, festival, event, route or business page names its sources."""
    if (
        record.value.section in {"policies", "tourism", "agenda", "routes", "business"}
        and not record.value.header.sources
    ):
        yield record.finding((), "page-without-sources")


def links_lead_somewhere(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A link to a record or page of the portal names one that exists."""
    article = record.value
    for number, line in enumerate(article.body.split("\n"), start=article.body_line):
        for match in PORTAL_LINK.finditer(line):
            kind, target = match.groups()
            exists = known.pages if kind == "page" else known.identifiers.get(kind, frozenset())
            if target not in exists:
                words = reference_words(kind, target, known)
                yield Diagnostic(record.file, number, match.start() + 1, "unknown-reference", words)


def links_are_portal_or_outside(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A link names a record or page of the portal, an outside address, or a part of the same page.

    A relative address would be right in one edition and wrong in the others.
    """
    article = record.value
    for number, line in enumerate(article.body.split("\n"), start=article.body_line):
        for match in _LINK.finditer(line):
            if not _ALLOWED.match(match["target"]):
                words = {"target": match["target"]}
                yield Diagnostic(record.file, number, match.start("target") + 1, "relative-link", words)


def body_pictures_exist(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A picture in the text exists and is described (WCAG 1.1.1)."""
    article = record.value
    for number, line in enumerate(article.body.split("\n"), start=article.body_line):
        for match in _PICTURE.finditer(line):
            column = match.start() + 1
            if not match["words"].strip():
                yield Diagnostic(record.file, number, column, "picture-without-words")
            if match["file"] not in known.pictures:
                yield Diagnostic(record.file, number, column, "no-such-picture", {"picture": match["file"]})


article_rules = MappingProxyType(
    {
        "article": (
            news_has_date_and_category,
            picture_has_words,
            facts_have_sources,
            links_lead_somewhere,
            links_are_portal_or_outside,
            body_pictures_exist,
            page_agrees,
            no_page_names_a_district,
            *day_rules,
            *agenda_rules,
        ),
    }
)
