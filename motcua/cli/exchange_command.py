"""`motcua messages export` and `import`: the formats of translators' tools."""

import argparse
import sys
from pathlib import Path

from motcua.catalogue import Portal, load_portal
from motcua.cli.catalogue_options import settings_from_options
from motcua.cli.edition_options import edition_of
from motcua.diagnostics import words_of
from motcua.languages import Edition, PoFile, message_hash, parse_po, write_po_file
from motcua.languages.formats import plural_forms
from motcua.messages.rows import Row, applied, rows_of
from motcua.settings import Settings

FORMATS = ("xliff", "tmx", "csv")
_DOMAINS = ("messages", "procedures")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what both commands take."""
    parser.add_argument("--edition", required=True, metavar="TAG")
    parser.add_argument("--format", choices=FORMATS, default="xliff")
    parser.add_argument("file", type=Path, metavar="FILE")


def run_export(options: argparse.Namespace) -> int:
    """Write all messages of an edition, with states, places and remarks, into one file."""
    from motcua.messages import exchange  # noqa: PLC0415 - translate-toolkit is only read where it is needed

    settings = settings_from_options(options)
    portal = load_portal(settings)
    edition = edition_of(portal.editions, options.edition)
    rows = [row for file in _files(settings, edition).values() for row in _rows(portal, edition, file)]
    options.file.write_bytes(exchange.written(rows, options.format, edition.tag))
    print(f"{len(rows)} → {options.file}", file=sys.stderr)  # noqa: T201
    return 0


def run_import(options: argparse.Namespace) -> int:
    """Bring translations back into the edition's files; exit 1 when some belong to texts that nothing says today."""
    from motcua.messages import exchange  # noqa: PLC0415 - translate-toolkit is only read where it is needed

    settings = settings_from_options(options)
    edition = edition_of(load_portal(settings).editions, options.edition)
    files = _files(settings, edition)
    known = {one.sources[0]: message_hash(one.context, one.sources) for file in files.values() for one in file.units}
    try:
        rows = exchange.read(options.file.read_bytes(), options.format, edition.tag, known)
    except (exchange.ExchangeError, OSError) as error:
        print(f"motcua: {options.file}: {words_of(error)}", file=sys.stderr)  # noqa: T201
        return 2
    changed, left = _apply(files, rows, plural_forms(edition.cldr))
    print(f"{changed} ← {options.file}", file=sys.stderr)  # noqa: T201
    for row in left:
        print(f"{options.file}: ? {' '.join(row.source.split())[:100]}", file=sys.stderr)  # noqa: T201
    return 1 if left else 0


def _files(settings: Settings, edition: Edition) -> dict[Path, PoFile]:
    base = settings.folder(settings.translations) / edition.messages / "LC_MESSAGES"
    paths = [base / f"{domain}.po" for domain in _DOMAINS]
    return {path: parse_po(path.read_bytes()) for path in paths if path.exists()}


def _rows(portal: Portal, edition: Edition, file: PoFile) -> list[Row]:
    states = {message_hash(one.context, one.sources): one.state for one in portal.messages[edition.tag]}
    return list(rows_of(file.units, states, plural_forms(edition.cldr)))


def _apply(files: dict[Path, PoFile], rows: tuple[Row, ...], plurals: int) -> tuple[int, tuple[Row, ...]]:
    changed = 0
    for path, file in files.items():
        result = applied(file.units, rows)
        rows = result.unknown
        if result.changed:
            whole = PoFile(comment=file.comment, header=file.header, units=result.units, unused=file.unused)
            path.write_text(write_po_file(whole, plurals), encoding="utf-8")
            changed += result.changed
    return changed, rows
