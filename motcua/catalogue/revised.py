"""Takes changed files into a portal that is loaded, without looking at any other: for what an editor sees first.

What only a look at everything can tell (two records of one name, a text that stands twice) the next load finds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from motcua.catalogue.article_states import article_states, marked, published
from motcua.catalogue.articles import SECTIONS, SOURCE, Article, Articles, load_page
from motcua.catalogue.load import joined
from motcua.catalogue.own_rules import rule_findings
from motcua.catalogue.portal import Portal
from motcua.catalogue.records import PLACES, TABLES, Place, read_file, record_hash
from motcua.diagnostics import Diagnostic, exit_status
from motcua.rules import Known, Record, citation_findings, hash_of
from motcua.settings import Settings

# Where the page of a record stands, by its kind; the others stand on pages of many.
_FOLDERS = MappingProxyType(
    {
        "procedure": "procedures",
        "overlay": "procedures",
        "event": "events",
        "organisation": "organisations",
        "legal": "legal",
        "field": "fields",
        "form": "forms",
    }
)
_ARTICLE = "article"
Versions = dict[tuple[str, str], dict[str, Record]]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may be read by itself: records of a `place`, or else a page of the `section`."""

    path: Path
    name: str
    place: Place | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """The portal with the changed files in it, None where these have errors; what is wrong with them alone.

    `names` are those of the pages of the records in them, as plans have them: "procedures/1.000001".
    """

    portal: Portal | None
    findings: tuple[Diagnostic, ...]
    names: tuple[str, ...]


def source_of(path: Path, settings: Settings) -> Source | None:
    """Return how the file at `path` is read, or None for what can only be read with others."""
    if path.is_symlink():
        return None
    for catalogue in settings.catalogues:
        parts = _below(path, settings.folder(catalogue))
        place = PLACES.get(parts[0]) if parts else None
        if place and parts[0] != TABLES and not place.table and path.suffix == ".yaml":
            return Source(path, "/".join((settings.shown(catalogue), *parts)), place)
    parts = _below(path, settings.folder(settings.path))
    if len(parts) > 1 and parts[0] in SECTIONS and path.suffix == ".md":
        return Source(path, "/".join((settings.shown(settings.path), *parts)), section=parts[0])
    return None


def _below(path: Path, folder: Path) -> tuple[str, ...]:
    return path.relative_to(folder).parts if path.is_relative_to(folder) else ()


def revised(portal: Portal, settings: Settings, sources: Iterable[Source]) -> Revision | None:
    """Return `portal` with `sources` as they are now; None where that cannot be told without reading everything."""
    if portal.loading is None:
        return None
    changes = _Changes(portal, settings)
    if not all(changes.take(one) for one in sources):
        return None
    known = changes.known()
    findings = changes.findings
    for record in (one for one in changes.read if one.value):
        findings += [*citation_findings(record, known), *rule_findings(record, known)]
    return Revision(None if exit_status(findings) else changes.portal(known), tuple(findings), changes.names())


class _Changes:
    """What the changed files hold, among all that was read before."""

    def __init__(self, portal: Portal, settings: Settings) -> None:
        assert portal.loading is not None  # noqa: S101 - revised() asks for it
        self._before, self._settings, self._loading = portal, settings, portal.loading
        self._records = dict(self._loading.known.records)
        self._pages: Versions | None = None
        self.read: list[Record] = []
        self._named: list[Record] = []
        self.findings: list[Diagnostic] = []

    def take(self, source: Source) -> bool:
        """Put what `source` holds in the place of what it held; False where another file holds the same."""
        there = source.path.is_file()
        if source.place is None:
            tags = list(self._before.messages)
            page, found = load_page(source.path, source.name, source.section, tags, None) if there else (None, ())
            self.findings += found
            return self._take_page(source.name, page)
        before = self._records[source.place.kind]
        read = read_file(source.path, source.name, source.place, self.findings) if there else ()
        fresh = {one.identifier: one for one in read}
        if len(fresh) < len(read) or any(one in before and before[one].file != source.name for one in fresh):
            return False
        kept = {name: one for name, one in before.items() if one.file != source.name or name in fresh}
        self._records[source.place.kind] = {**kept, **fresh}
        self.read += read
        differing = [one for one in read if one.value != getattr(before.get(one.identifier), "value", None)]
        self._named += differing or read
        return True

    def _take_page(self, name: str, page: Record | None) -> bool:
        if self._pages is None:
            self._pages = {}
            for one in self._loading.articles.records:
                self._pages.setdefault(_key(one), {})[one.value.tag] = one
        for versions in self._pages.values():
            for tag in [tag for tag, one in versions.items() if one.file == name]:
                del versions[tag]
        if page is None:
            return True
        versions = self._pages.setdefault(_key(page), {})
        self.read.append(page)
        self._named.append(page)
        return versions.setdefault(page.value.tag, page) is page

    def names(self) -> tuple[str, ...]:
        """Return the names of the pages of the records that say something else; of all of a file where none does."""
        named = map(_name, self._named)
        return tuple(dict.fromkeys(one for one in named if one))

    def known(self) -> Known:
        """Return what the rules may ask, with the changed records in it."""
        before = self._loading.known
        identifiers = {**before.identifiers, **{kind: frozenset(by_id) for kind, by_id in self._records.items()}}
        hashes, page_hashes = dict(before.hashes), dict(before.page_hashes)
        hashes.update((one.identifier, record_hash(one.root)) for one in self.read if one.kind == "procedure")
        page_hashes.update((one.identifier, _hash(one.value)) for one in self.read if _is_source(one))
        pages = before.pages
        if self._pages is not None:
            pages = frozenset(f"{section}/{slug}" for (section, slug), versions in self._pages.items() if versions)
            identifiers["page"] = pages
        return replace(
            before,
            identifiers=identifiers,
            hashes=hashes,
            records=self._records,
            pages=pages,
            page_hashes=page_hashes,
        )

    def portal(self, known: Known) -> Portal:
        """Return the portal with the changed records in it."""
        articles = self._articles()
        catalogue = joined(self._records, articles, known, self._before.catalogue.languages)
        catalogue = replace(catalogue, articles=self._shown(articles))
        loading = replace(self._loading, catalogue=catalogue, known=known, articles=articles)
        return replace(self._before, catalogue=catalogue, loading=loading, every_page=articles.pages)

    def _articles(self) -> Articles:
        if self._pages is None:
            return self._loading.articles
        there = {key: versions for key, versions in self._pages.items() if versions}
        pages = {key: {tag: one.value for tag, one in versions.items()} for key, versions in there.items()}
        records = tuple(one for versions in there.values() for one in versions.values())
        return replace(self._loading.articles, pages=pages, records=records)

    def _shown(self, articles: Articles) -> Mapping[tuple[str, str], Mapping[str, Article]]:
        """Return the pages that residents may read: only those that have changed are looked at again."""
        before, editions = self._before.catalogue.articles, self._before.editions
        touched = {_key(one) for one in self.read if one.kind == _ARTICLE}
        some = {key: versions for key, versions in articles.pages.items() if key in touched}
        states = article_states(some, editions)
        now = marked(some, states) if self._settings.preview else published(some, states, editions)
        return {key: now.get(key) or before.get(key, {}) for key in articles.pages} if self._pages else before


def _key(page: Record) -> tuple[str, str]:
    return page.value.section, page.value.slug


def _is_source(record: Record) -> bool:
    return record.kind == _ARTICLE and record.value.tag == SOURCE


def _hash(article: Article) -> str:
    return hash_of([article.header.title, article.header.summary, article.body])


def _name(record: Record) -> str:
    """Return the name of the page that stands for a record, as plans have it; empty where none does."""
    if record.kind == _ARTICLE:
        return record.identifier
    folder = _FOLDERS.get(record.kind)
    return f"{folder}/{record.identifier}" if folder else ""
