"""What must hold of a page and its translations together: they state the same numbers."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from motcua.diagnostics import Diagnostic, shortened
from motcua.languages import SOURCE_LANGUAGE, Numbers, differing, read_numbers
from motcua.reuse import digest_of
from motcua.rules.record import Record

_ADDRESS = re.compile(r"\]\([^)]*\)")


def pages_agree(records: Iterable[Record], agreed: set[str] | None = None) -> Iterator[Diagnostic]:
    """A translated page states the amounts, times, dates and document numbers of the Vietnamese page, and no others.

    `agreed` are the digests of pairs of texts that are known to agree; it is filled with those that are met.
    """
    listed = list(records)
    known = frozenset(agreed or ())
    sources = {record.identifier: record.value for record in listed if record.value.tag == SOURCE_LANGUAGE}
    read = cache(lambda identifier: read_numbers(_text(sources[identifier]), SOURCE_LANGUAGE))
    met = set()
    for record in listed:
        page, source = record.value, sources.get(record.identifier)
        if source is None or page is source:
            continue
        pair = digest_of(page.tag, _text(source), _text(page))
        lost, added = ((), ()) if pair in known else _differing(read(record.identifier), page)
        if lost or added:
            words = {"source": shortened(source.header.title), "lost": _list(lost), "added": _list(added)}
            yield Diagnostic(record.file, _line(page, added), 1, "translation-number", words)
        else:
            met.add(pair)
    if agreed is not None:
        agreed.clear()
        agreed.update(met)


def _differing(source: Numbers, page: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers of its source that a translated page lacks, and those that only it has."""
    return differing(source, read_numbers(_text(page), page.tag))


def _text(page: Any) -> str:
    return _ADDRESS.sub("]", f"{page.header.title}\n\n{page.header.summary}\n\n{page.body}")


def _line(page: Any, added: tuple[str, ...]) -> int:
    """Return the first line of the text with a number that is not in the source, else the first of the page."""
    for number, line in enumerate(page.body.split("\n"), start=page.body_line):
        if set(added) & set(read_numbers(_ADDRESS.sub("]", line), page.tag).written):
            return number
    return 1


def _list(numbers: tuple[str, ...]) -> str:
    return ", ".join(numbers) or "–"
