"""Reads the Markdown pages of content/: one file a language, joined by section and slug."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from motcua.catalogue.folders import files_below
from motcua.catalogue.kept import form_of
from motcua.catalogue.own_rules import with_own_findings
from motcua.catalogue.readings import Form, Readings
from motcua.diagnostics import Diagnostic
from motcua.model import Decoding, Header, decode
from motcua.pictures import LARGEST_FILE, Picture, Trouble, look_at
from motcua.rules import AudioFile, Record, audio_file, audio_findings, hash_of, picture_findings
from motcua.rules.pictures import KINDS
from motcua.source import load_markdown

SECTIONS = ("news", "policies", "tourism", "agenda", "routes", "business", "pages")
SOURCE = "vi"
_NAME = re.compile(r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<tag>[A-Za-z][A-Za-z-]*)\.md")
_LIST_KEYS = frozenset({"sources", "gallery", "places", "years"})


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown page in one language; `file` is its path below the content folder.

    `mark` is the state of a translation in a preview, else empty.
    """

    section: str
    slug: str
    tag: str
    header: Header
    body: str
    body_line: int
    file: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Articles:
    """The pages by section and slug, then language; with their records for the rules."""

    pages: Mapping[tuple[str, str], Mapping[str, Article]]
    records: tuple[Record, ...]
    pictures: Mapping[str, Picture]
    forms: frozenset[str]
    findings: tuple[Diagnostic, ...]
    audio: Mapping[str, AudioFile] = field(default_factory=dict)

    def hashes(self) -> dict[str, str]:
        """Return the hash of what each page says in Vietnamese, by section and name."""
        sources = {f"{section}/{slug}": versions.get(SOURCE) for (section, slug), versions in self.pages.items()}
        return {page: hash_of([one.header.title, one.header.summary, one.body]) for page, one in sources.items() if one}


NO_ARTICLES = Articles({}, (), {}, frozenset(), ())


def load_articles(content: Path, shown: str, tags: Collection[str], readings: Readings | None = None) -> Articles:
    """Read all pages below `content`; `shown` is how people know that folder, `readings` what was read before."""
    findings: list[Diagnostic] = []
    records: list[Record] = []
    pages: dict[tuple[str, str], dict[str, Article]] = {}
    for section in SECTIONS:
        for path, name in files_below(content / section, f"{shown}/{section}", findings):
            if path.suffix == ".yaml":
                continue
            record, found = load_page(path, name, section, tags, readings)
            findings += found
            if record is not None:
                records.append(record)
                findings += _place(record, pages)
    findings += _without_source(records, pages)
    pictures = _pictures(content / "images", f"{shown}/images", findings, readings)
    forms = frozenset(f"forms/{path.name}" for path, _ in files_below(content / "forms", f"{shown}/forms", findings))
    audio = _audio(content / "audio", f"{shown}/audio", findings)
    return Articles(pages, tuple(records), pictures, forms, tuple(findings), audio)


def _pictures(folder: Path, shown: str, findings: list[Diagnostic], readings: Readings | None) -> dict[str, Picture]:
    """Return every picture by its path below content/; one that is refused stands there too, without a size."""
    found = {}
    for path, name in files_below(folder, shown, findings):
        known_as = f"images/{path.relative_to(folder).as_posix()}"
        seen = _seen(path, known_as, readings) if path.suffix.lower() in KINDS else None
        findings += picture_findings(path, name, seen if isinstance(seen, Trouble) else None)
        found[known_as] = seen if isinstance(seen, Picture) else Picture(known_as, "", 1, 1, drawn=True)
    return found


def _seen(path: Path, known_as: str, readings: Readings | None) -> Picture | Trouble:
    look = partial(look_at, path, known_as)
    return readings.read("picture", path, known_as, look, _PICTURE, LARGEST_FILE) if readings else look()


def _kept_picture(one: Picture | Trouble) -> str | None:
    """Return a picture as a line; what is wrong with one is seen anew each time."""
    values = (one.path, one.digest, one.width, one.height, one.drawn, one.clear) if isinstance(one, Picture) else None
    return json.dumps(values) if values else None


def _picture_again(line: str) -> Picture:
    return Picture(*json.loads(line))


_PICTURE = Form(_kept_picture, _picture_again)


def _audio(folder: Path, shown: str, findings: list[Diagnostic]) -> dict[str, AudioFile]:
    found = {}
    for path, name in files_below(folder, shown, findings):
        file = audio_file(path)
        findings += audio_findings(path, name, file)
        if file is not None:
            found[f"audio/{path.relative_to(folder).as_posix()}"] = file
    return found


def read_pages(content: Path, shown: str, readings: Readings) -> None:
    """Read the pages below `content`, so that `readings` knows them when they are asked for."""
    for section in SECTIONS:
        for path, name in files_below(content / section, f"{shown}/{section}", []):
            if match := _NAME.fullmatch(path.name):
                _read_page(path, name, section, match, readings)


def load_page(
    path: Path, name: str, section: str, tags: Collection[str], readings: Readings | None
) -> tuple[Record | None, Sequence[Diagnostic]]:
    """Return the record of one page, if it can be read, and what is wrong with it."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None, [Diagnostic(name, 1, 1, "page-name")]
    tag = match["tag"]
    if tag not in tags:
        return None, [Diagnostic(name, 1, 1, "page-language", {"tag": tag, "tags": ", ".join(tags)})]
    return _read_page(path, name, section, match, readings)


def _read_page(
    path: Path, name: str, section: str, match: re.Match[str], readings: Readings | None
) -> tuple[Record | None, Sequence[Diagnostic]]:
    read = partial(_page, path, name, section, match)
    return readings.read("page", path, name, read, form_of(Article)) if readings else read()


def _page(path: Path, name: str, section: str, match: re.Match[str]) -> tuple[Record | None, Sequence[Diagnostic]]:
    loaded = load_markdown(path, name, _LIST_KEYS)
    findings = list(loaded.findings)
    if loaded.header is None:
        return None, findings
    decoding = Decoding()
    header = decode(loaded.header, Header, decoding)
    findings += [Diagnostic(name, node.line, node.column, code, words) for node, code, words in decoding.findings]
    if header is None:
        return None, findings
    slug = header.slug or match["slug"]
    article = Article(section, slug, match["tag"], header, loaded.body, loaded.body_line, name)
    identifier = f"{section}/{slug}"
    record = Record("article", identifier, article, name, loaded.header, tuple(decoding.citations))
    return with_own_findings(record), findings


def _place(record: Record, pages: dict[tuple[str, str], dict[str, Article]]) -> Iterator[Diagnostic]:
    article: Article = record.value
    versions = pages.setdefault((article.section, article.slug), {})
    if article.tag in versions:
        words = {"address": f"{article.tag}/{record.identifier}", "other": versions[article.tag].file}
        yield Diagnostic(record.file, 1, 1, "page-collision", words)
        return
    versions[article.tag] = article


def _without_source(
    records: list[Record], pages: Mapping[tuple[str, str], Mapping[str, Article]]
) -> Iterator[Diagnostic]:
    for record in records:
        article: Article = record.value
        versions = pages[article.section, article.slug]
        if SOURCE not in versions and next(iter(versions.values())) is article:
            yield Diagnostic(record.file, 1, 1, "page-without-source", {"page": record.identifier})
