"""Loads catalogues and content, checks them, and joins what they hold: later catalogues win."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from motcua.catalogue.agreed import agreed_pages
from motcua.catalogue.articles import NO_ARTICLES, Articles, load_articles
from motcua.catalogue.catalogue import Catalogue, Entry
from motcua.catalogue.own_rules import rule_findings
from motcua.catalogue.readings import Readings
from motcua.catalogue.records import CATEGORIES, read_file, read_folder, record_hash
from motcua.diagnostics import Diagnostic, sort_key
from motcua.languages import fold
from motcua.model import Event, Field, Figures, Row
from motcua.rules import (
    Known,
    Record,
    citation_findings,
    is_withdrawn,
    pages_agree,
    same_text,
    tables_are_described,
)

KINDS = (
    "procedure", "overlay", "organisation", "event", "legal", "field", "category", "retired", "year",
    "term", "saying", "signpost", "outline", "dataset", "figures", "recording", "form", "notice",
    "gate", "incentive", "forum", "table", "row",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loading:
    """The catalogue and everything found on the way; `notices` are records whose translations are looked at later.

    `known` holds all records, `articles` all pages.
    """

    catalogue: Catalogue
    findings: tuple[Diagnostic, ...]
    notices: tuple[Record, ...] = ()
    known: Known = field(default_factory=Known)
    articles: Articles = NO_ARTICLES


def load_catalogue(  # noqa: PLR0913 - all but the first have defaults, the last four only by name
    folders: Sequence[tuple[Path, str]],
    content: tuple[Path, str] | None = None,
    tags: Collection[str] = ("vi",),
    progress: Callable[[int], None] | None = None,
    *,
    today: date | None = None,
    languages: Mapping[str, str] | None = None,
    readings: Readings | None = None,
    cache: Path | None = None,
) -> Loading:
    """Load `folders` (path and the name to show), later ones winning, and the Markdown of `content`.

    `tags` are the editions that a Markdown file may be in; `progress` is told the number of records.
    `today` is the day with which review dates are compared, `languages` the names of those that may be spoken.
    `readings` are those of a process that loads again and again, `cache` a folder for what is found out once.
    """
    findings: list[Diagnostic] = []
    records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    for folder, shown in folders:
        for record in _of_one_catalogue(read_folder(folder, shown, findings, readings), findings):
            records[record.kind][record.identifier] = record
            if progress:
                progress(sum(len(kind) for kind in records.values()))
    articles = _articles(content, tags, records, findings, readings)
    spoken = languages or {tag: tag for tag in tags}
    known = _known(records, articles, today, frozenset(spoken))
    with agreed_pages(cache) as agreed:
        findings += _check(records, articles, known, agreed)
    found = tuple(sorted(_unique(findings), key=sort_key))
    return Loading(joined(records, articles, known, spoken), found, tuple(records["notice"].values()), known, articles)


def _unique(findings: list[Diagnostic]) -> list[Diagnostic]:
    """Return the findings without repetitions; a file may be met by more than one road."""
    unique = {(one.file, one.line, one.column, one.code, one.message()): one for one in findings}
    return list(unique.values())


def _of_one_catalogue(records: Iterator[Record], findings: list[Diagnostic]) -> Iterator[Record]:
    """Within one catalogue an identifier has one place; between catalogues the later one wins."""
    seen: dict[tuple[str, str], Record] = {}
    for record in records:
        first = seen.setdefault((record.kind, record.identifier), record)
        if first is not record:
            words = {"identifier": record.identifier, "other": f"{first.file}:{first.root.line}"}
            line, column = record.root.line, record.root.column
            findings.append(Diagnostic(record.file, line, column, "duplicate-identifier", words))
            continue
        yield record


def _articles(
    content: tuple[Path, str] | None,
    tags: Collection[str],
    records: dict[str, dict[str, Record]],
    findings: list[Diagnostic],
    readings: Readings | None,
) -> Articles:
    if content is None:
        return NO_ARTICLES
    path, shown = content
    articles = load_articles(path, shown, tags, readings)
    findings += articles.findings
    categories = path / "news" / "categories.yaml"
    if categories.exists():
        for record in read_file(categories, f"{shown}/news/categories.yaml", CATEGORIES, findings, readings):
            records["category"][record.identifier] = record
    return articles


def _known(
    records: Mapping[str, Mapping[str, Record]], articles: Articles, today: date | None, languages: frozenset[str]
) -> Known:
    identifiers = {kind: frozenset(by_id) for kind, by_id in records.items()}
    units = (record.value.unit_code for record in records["organisation"].values() if record.value)
    identifiers["unit"] = frozenset(code for code in units if code)
    hashes = {code: record.hash or record_hash(record.root) for code, record in records["procedure"].items()}
    pages = frozenset(f"{section}/{slug}" for section, slug in articles.pages)
    identifiers["page"] = pages
    return Known(
        identifiers,
        hashes,
        articles.pictures,
        pages,
        articles.forms,
        records,
        today,
        frozenset(articles.audio),
        languages,
        articles.hashes(),
    )


def _check(
    records: Mapping[str, Mapping[str, Record]], articles: Articles, known: Known, agreed: set[str]
) -> Iterator[Diagnostic]:
    everything = [record for by_id in records.values() for record in by_id.values() if record.value]
    for record in [*everything, *articles.records]:
        yield from citation_findings(record, known)
        yield from rule_findings(record, known)
    yield from same_text(record for record in records["procedure"].values() if record.value)
    yield from tables_are_described(records["figures"].values(), known)
    yield from pages_agree(articles.records, agreed)


def joined(
    every: Mapping[str, Mapping[str, Record]], articles: Articles, known: Known, languages: Mapping[str, str]
) -> Catalogue:
    """Return the catalogue of all records and pages; `languages` are the names of those that may be spoken."""
    records = {kind: {name: one for name, one in by_id.items() if one.value} for kind, by_id in every.items()}

    def values(kind: str) -> dict[str, Any]:
        return {name: record.value for name, record in records[kind].items()}

    overlays = records["overlay"]
    entries = [
        Entry(record.value, known.hashes[code], record.file, overlays[code].value if code in overlays else None)
        for code, record in records["procedure"].items()
    ]
    entries.sort(key=lambda entry: (_alphabetical(entry.title), entry.procedure.code))
    organisations = sorted(records["organisation"].values(), key=lambda one: _alphabetical(one.value.name))
    return Catalogue(
        procedures={entry.procedure.code: entry for entry in entries},
        organisations={one.identifier: one.value for one in organisations},
        fields=_ordered(values("field")),
        events=_ordered(values("event")),
        legal=values("legal"),
        categories=values("category"),
        retired=values("retired"),
        terms=values("term"),
        sayings=values("saying"),
        signposts=values("signpost"),
        forms=_listed(values("form")),
        notices=dict(sorted(values("notice").items())),
        years=dict(sorted(values("year").items())),
        outlines=values("outline"),
        datasets=values("dataset"),
        figures=_by_dataset(values("figures")),
        **_for_businesses(values),
        articles=articles.pages,
        pictures=articles.pictures,
        recordings={name: one for name, one in values("recording").items() if not is_withdrawn(one, known)},
        audio=articles.audio,
        languages=languages,
    )


def _by_dataset(figures: dict[str, Any]) -> dict[str, tuple[Figures, ...]]:
    """Return the figures of each table, by month, then office."""
    found: dict[str, list[Figures]] = {}
    for name, one in sorted(figures.items()):
        found.setdefault(name.split("/", 1)[0], []).append(one)
    return {name: tuple(ones) for name, ones in found.items()}


def _ordered(values: dict[str, Any]) -> dict[str, Any]:
    """Order by the number that the registry gives, then by name."""

    def key(value: Field | Event) -> tuple[int, tuple[str, str]]:
        return (10**6 if value.order is None else value.order, _alphabetical(value.name))

    return dict(sorted(values.items(), key=lambda item: key(item[1])))


def _for_businesses(values: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """Return what the section for businesses shows; `values` gives the records of a kind."""
    return {
        "gates": _listed(values("gate")),
        "incentives": _listed(values("incentive")),
        "forum": values("forum"),
        "tables": _listed(values("table")),
        "rows": _by_table(values("row")),
    }


def _by_table(rows: dict[str, Row]) -> dict[str, tuple[Row, ...]]:
    """Return the rows of each table, in the order of its file."""
    found: dict[str, list[Row]] = {}
    for name, one in rows.items():
        found.setdefault(name.split("/", 1)[0], []).append(one)
    return {name: tuple(ones) for name, ones in found.items()}


def _listed(values: dict[str, Any]) -> dict[str, Any]:
    """Order by the number that a record gives, then by identifier."""
    return dict(sorted(values.items(), key=lambda item: (10**6 if item[1].order is None else item[1].order, item[0])))


def _alphabetical(text: str) -> tuple[str, str]:
    return (fold(text), text)
