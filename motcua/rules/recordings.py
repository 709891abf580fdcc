"""What must hold of recordings: one knows what they say, in which language, and that it still is what the page says."""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from motcua.diagnostics import Diagnostic
from motcua.model import Recording
from motcua.rules.record import Known, Record
from motcua.source import plain

# What of a record is spoken in each part; the same keys of its cases belong to it.
PART_KEYS = MappingProxyType(
    {
        "name": ("name", "short_name"),
        "summary": ("summary",),
        "documents": ("documents", "document_notes", "dossiers", "forms"),
        "fees": ("fees",),
        "time": ("time_limits",),
        "place": ("receiving", "hours", "channels", "agencies"),
        "steps": ("steps",),
    }
)


def source_hash(recording: Recording, known: Known) -> str:
    """Return the hash of the Vietnamese text that `recording` speaks, as it stands today; "" where there is none."""
    if recording.page:
        return known.page_hashes.get(recording.page, "")
    code = recording.procedure or ""
    if code not in known.records.get("procedure", {}):
        return ""
    keys = [key for part in sorted(recording.parts or PART_KEYS) for key in PART_KEYS[part]]
    records = [known.records.get(kind, {}).get(code) for kind in ("procedure", "overlay")]
    return hash_of([_picked(plain(one.root), keys) for one in records if one])


def hash_of(values: object) -> str:
    """Return the first 12 hexadecimal digits of the SHA-256 of values, order of keys aside."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _picked(record: Any, keys: Collection[str]) -> Mapping[str, Any]:
    found = {key: record[key] for key in keys if key in record}
    cases = [one for case in record.get("cases", ()) if (one := _picked(case, keys))]
    return found | ({"cases": cases} if cases else {})


def is_withdrawn(recording: Recording, known: Known) -> bool:
    """Return whether the text has changed since the recording was made: then nobody is offered it."""
    return source_hash(recording, known) != recording.source_hash


def speaks_of_one_thing(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A recording is of one procedure or of one page of the portal; only a procedure has parts."""
    one: Recording = record.value
    if (one.procedure is None) == (one.page is None) or (one.page and one.parts):
        yield record.finding((), "recording-of-what")
    elif one.page and one.page not in known.page_hashes:
        yield record.finding(("page",), "recording-of-no-page", page=one.page)


def file_is_there(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The sound file of a recording lies under content/audio."""
    if record.value.file not in known.audio:
        yield record.finding(("file",), "no-such-recording", file=record.value.file)


def language_is_known(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The language of a recording is declared: readers are told its name."""
    if record.value.language not in known.languages:
        yield record.finding(("language",), "unknown-spoken-language", tag=record.value.language)


def source_is_the_same(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A recording says what the Vietnamese text says today: a fee that has changed must not be heard any more."""
    today = source_hash(record.value, known)
    if today and today != record.value.source_hash:
        yield record.finding(("source_hash",), "recording-withdrawn", hash=today)


def served_languages_are_known(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A language in which an office serves is declared: readers are told its name."""
    for index, one in enumerate(record.value.contact.languages if record.value.contact else ()):
        if one.language not in known.languages:
            where = ("contact", "languages", index, "language")
            yield record.finding(where, "unknown-spoken-language", tag=one.language)


recording_rules = MappingProxyType(
    {"recording": (speaks_of_one_thing, file_is_there, language_is_known, source_is_the_same)}
)
