"""Writes and reads the formats of translators' tools through translate-toolkit: XLIFF 2, TMX and CSV.

XLIFF carries everything and comes back as it went. TMX is a memory of pairs, without states. CSV is for a spreadsheet.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from lxml import etree
from translate.storage.csvl10n import csvfile
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from motcua.languages import SOURCE_LANGUAGE
from motcua.messages.rows import Row

_SPACE = "urn:oasis:names:tc:xliff:document:2.0"
# What XLIFF calls our states; the exact one stands beside it as its subState.
_STATES = MappingProxyType({"missing": "initial", "stale": "initial", "reviewed": "reviewed"})
_FORMULA = ("=", "+", "-", "@", "\t")
_COLUMNS = ("id", "location", "context", "source", "target", "fuzzy", "translator_comments", "developer_comments")


class ExchangeError(Exception):
    """A file of exchange cannot be read; the text says why, for people."""


def written(rows: Iterable[Row], form: str, language: str) -> bytes:
    """Return `rows` in the format `form` (xliff, tmx or csv) for translations into `language` (a tag)."""
    return _WRITERS[form](rows, language)


def read(data: bytes, form: str, language: str, known: Mapping[str, str]) -> tuple[Row, ...]:
    """Return the rows of a file; raises ExchangeError. `known` gives the id of a message by its source, for TMX."""
    try:
        return tuple(_READERS[form](data, language, known))
    except (ValueError, KeyError, IndexError, etree.XMLSyntaxError, UnicodeDecodeError) as error:
        message = f"not a file of {form}: {error}"
        raise ExchangeError(message) from error


def _to_xliff(rows: Iterable[Row], language: str) -> bytes:
    store = Xliff2File(sourcelanguage=SOURCE_LANGUAGE, targetlanguage=language)
    store.setsourcelanguage(SOURCE_LANGUAGE)
    store.settargetlanguage(language)
    for row in rows:
        unit = store.addsourceunit(row.source)  # type: ignore[no-untyped-call]
        unit.setid(f"{row.id}.{row.form}" if row.forms > 1 else row.id)
        if row.target:
            unit.target = row.target
        segment = unit.xmlelement
        segment.set("state", _STATES.get(row.state, "translated"))
        segment.set("subState", f"motcua:{row.state}")
        # The standard has the notes of a unit before its segments; the toolkit would put them inside.
        notes = _notes(row)
        if len(notes):
            segment.getparent().insert(0, notes)
    return bytes(store)


def _notes(row: Row) -> Any:
    notes = etree.Element(f"{{{_SPACE}}}notes")
    found = [("kind", one) for one in row.kinds] + [("place", one) for one in row.places]
    found += [("remark", one) for one in row.remarks]
    found += [("previous", row.previous)] if row.previous else []
    found += [("context", row.context)] if row.context else []
    found += [("plural", f"{row.form}/{row.forms}")] if row.forms > 1 else []
    for category, text in found:
        note = etree.SubElement(notes, f"{{{_SPACE}}}note", category=category)
        note.text = text
    return notes


def _from_xliff(data: bytes, _: str, __: Mapping[str, str]) -> Iterator[Row]:
    for unit in Xliff2File.parsestring(data).units:  # type: ignore[no-untyped-call]
        element = unit.getunitelement()
        notes: dict[str, list[str]] = {}
        for note in element.iter(f"{{{_SPACE}}}note"):
            notes.setdefault(note.get("category", "remark"), []).append(note.text or "")
        identifier, _dot, _form = str(element.get("id")).partition(".")
        form, forms = (int(one) for one in notes.get("plural", ["0/1"])[0].split("/"))
        exact = unit.xmlelement.get("subState", "").removeprefix("motcua:")
        state = unit.xmlelement.get("state", "translated")
        yield Row(
            id=identifier,
            source=str(unit.source),
            target=str(unit.target or ""),
            form=form,
            forms=forms,
            context="".join(notes.get("context", [])),
            kinds=tuple(notes.get("kind", ())),
            places=tuple(notes.get("place", ())),
            remarks=tuple(notes.get("remark", ())),
            previous="".join(notes.get("previous", [])),
            # A tool that changes the state need not know of ours.
            state=exact if exact and _STATES.get(exact, "translated") == state else "draft",
            sure=state != "initial" or not unit.target,
        )


def _to_tmx(rows: Iterable[Row], language: str) -> bytes:
    store = tmxfile(sourcelanguage=SOURCE_LANGUAGE, targetlanguage=language)
    for row in rows:
        if row.target and row.sure:
            store.addtranslation(row.source, SOURCE_LANGUAGE, row.target, language)
    return bytes(store)


def _from_tmx(data: bytes, language: str, known: Mapping[str, str]) -> Iterator[Row]:
    store = tmxfile.parsestring(  # type: ignore[no-untyped-call]
        data, sourcelanguage=SOURCE_LANGUAGE, targetlanguage=language
    )
    for unit in store.units:
        source = str(unit.source)
        yield Row(id=known.get(source, ""), source=source, target=str(unit.target or ""))


def _to_csv(rows: Iterable[Row], _: str) -> bytes:
    store = csvfile(fieldnames=list(_COLUMNS))
    for row in rows:
        unit = store.addsourceunit(_harmless(row.source))
        unit.target = _harmless(row.target)
        unit.setid(f"{row.id}.{row.form}" if row.forms > 1 else row.id)
        unit.addlocation(" ".join(row.places))
        unit.setcontext(row.context)
        unit.markfuzzy(not row.sure)
        unit.addnote(" ".join(row.kinds), origin="developer")
        unit.addnote("\n".join(row.remarks), origin="translator")
    return bytes(store)


def _from_csv(data: bytes, _: str, __: Mapping[str, str]) -> Iterator[Row]:
    store = csvfile(fieldnames=list(_COLUMNS))
    store.parse(data)
    for unit in store.units:
        identifier, dot, form = str(unit.id or "").partition(".")
        if identifier and identifier != "id":
            yield Row(
                id=identifier,
                source=_plain(str(unit.source)),
                target=_plain(str(unit.target or "")),
                form=int(form) if dot else 0,
                sure=not unit.isfuzzy(),
            )


def _harmless(text: str) -> str:
    """Return a text that a spreadsheet takes for text: one that begins with = or - would be a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


_WRITERS: Mapping[str, Callable[[Iterable[Row], str], bytes]] = MappingProxyType(
    {"xliff": _to_xliff, "tmx": _to_tmx, "csv": _to_csv}
)
_READERS: Mapping[str, Callable[[bytes, str, Mapping[str, str]], Iterator[Row]]] = MappingProxyType(
    {"xliff": _from_xliff, "tmx": _from_tmx, "csv": _from_csv}
)
FORMATS = tuple(_WRITERS)
