"""Reads and writes files of translations (gettext PO), as Poedit, OmegaT and Weblate open them.

Babel reads them. It does not write them: it drops the plural rule of a language that it does not know, and breaks
long previous texts over lines that nothing can read back.
"""

import io
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message as BabelMessage
from babel.messages.pofile import PoFileError, denormalize, normalize, read_po

from motcua.diagnostics import Diagnostic
from motcua.source import decode_text, first_line_not_nfc

# The texts of the whole national set in one language are about 40 MB.
MAX_BYTES = 1 << 27
# Fields that say when and by what a file was made, and change without a change; Babel adds them.
_MACHINE = frozenset({"POT-Creation-Date", "Generated-By", "Report-Msgid-Bugs-To"})
_ODD = ("\u2028", "\u2029", "\x85")  # line breaks for Python, letters for gettext


@dataclass(frozen=True, slots=True)
class Message:
    """A source text (with its plural, where it is counted) and its translations in order; `fuzzy` ones are unsure.

    `context` tells it from another message with the same source. `state` is its state, once it has been computed.
    """

    file: str
    line: int
    sources: tuple[str, ...]
    forms: tuple[str, ...]
    fuzzy: bool = False
    context: str = ""
    state: str = ""

    @property
    def key(self) -> str:
        """Return what a text is looked up by, as compiled catalogues of gettext do."""
        return f"{self.context}\x04{self.sources[0]}" if self.context else self.sources[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A message with all that a file says about it.

    `places` are where its text stands, `kinds` what it is there, `remarks` the translators' own, `previous` the
    source for which an unsure translation was made.
    """

    sources: tuple[str, ...]
    forms: tuple[str, ...] = ()
    context: str = ""
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    fuzzy: bool = False
    formatted: bool = False
    line: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells the message from all others: counted or not, a text stands once in a file."""
        return self.context, self.sources[0]

    @property
    def translated(self) -> bool:
        """Return whether every form has a text."""
        return bool(self.forms) and all(self.forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class PoFile:
    """A file of translations: the comment on its top, its header lines in order, and its messages.

    `unused` are translations of texts that nothing says any more, kept in case one comes back.
    """

    comment: str
    header: tuple[tuple[str, str], ...]
    units: tuple[Unit, ...]
    unused: tuple[Unit, ...] = ()


def read_messages(path: Path, name: str) -> tuple[tuple[Message, ...], list[Diagnostic]]:
    """Return the messages of the PO file at `path` that have a translation; a broken file has none.

    Texts are in NFC, as those of the records are: otherwise a translation would never be found.
    """
    file, findings = read_po_file(path, name)
    messages = (
        Message(name, one.line or 1, one.sources, one.forms, one.fuzzy, one.context)
        for one in (file.units if file else ())
    )
    return tuple(one for one in messages if one.forms and all(one.forms)), findings


def read_po_file(path: Path, name: str) -> tuple[PoFile | None, list[Diagnostic]]:
    """Return the PO file at `path`, or None with the finding that says why it cannot be read."""
    try:
        data = path.read_bytes()
        file = parse_po(data)
    except (PoFileError, ValueError, LookupError, AttributeError, OSError) as error:
        line = getattr(error, "lineno", 0) or 1
        return None, [Diagnostic(name, line, 1, "bad-messages", {"reason": str(error)})]
    text, findings = decode_text(data, name, MAX_BYTES)
    loose = first_line_not_nfc(text or "")
    if loose:
        findings.append(Diagnostic(name, loose, 1, "not-nfc"))
    return file, findings


def parse_po(data: bytes) -> PoFile:
    """Return what the file with these bytes holds; raises what Babel raises for one that it cannot read."""
    catalogue = read_po(io.BytesIO(data), abort_invalid=True)
    units = tuple(_unit(one) for one in catalogue if one.id)
    unused = tuple(_unit(one) for one in catalogue.obsolete.values())
    header = tuple(one for one in _header(data, catalogue) if one[0] not in _MACHINE)
    return PoFile(comment=catalogue.header_comment, header=header, units=units, unused=unused)


def _header(data: bytes, catalogue: Catalog) -> tuple[tuple[str, str], ...]:
    """Return the header as it is written: Babel forgets the fields that it does not know."""
    lines = data.decode(catalogue.charset or "utf-8", errors="replace").split("\n")
    found: list[tuple[str, str]] = []
    inside = False
    for line in lines:
        if line.startswith("msgid"):
            if inside or line.strip() != 'msgid ""':
                break
            inside = True
        elif inside and line.startswith('"'):
            name, sign, value = denormalize(line).strip().partition(":")
            if sign:
                found.append((name, value.strip()))
        elif inside and not line.startswith("msgstr"):
            break
    return tuple(found)


def _unit(message: BabelMessage) -> Unit:
    remarks = [one for one in message.user_comments if not one.startswith("|")]
    return Unit(
        sources=_texts(message.id),
        forms=_texts(message.string),
        context=unicodedata.normalize("NFC", message.context or ""),
        places=tuple(name for name, _ in message.locations),
        kinds=tuple(message.auto_comments),
        remarks=tuple(remarks),
        previous=tuple(_previous(one[1:].strip() for one in message.user_comments if one.startswith("|"))),
        fuzzy=message.fuzzy,
        formatted="python-format" in message.flags,
        line=message.lineno or 0,
    )


def _previous(lines: Iterable[str]) -> Iterator[str]:
    """Yield the previous texts (`#| msgid "…"`), each of which may go on over several lines."""
    parts: list[list[str]] = []
    for line in lines:
        keyword, _, rest = line.partition(" ")
        if keyword in {"msgid", "msgid_plural"}:
            parts.append([rest])
        elif keyword != "msgctxt" and parts and line.startswith('"'):
            parts[-1].append(line)
    for one in parts:
        yield unicodedata.normalize("NFC", denormalize("\n".join(one)))


def _texts(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, (tuple, list)) else (value,)
    return tuple(unicodedata.normalize("NFC", part) if isinstance(part, str) else "" for part in parts)


def write_po_file(file: PoFile, plurals: int) -> str:
    """Return `file` as text, the same on every machine; `plurals` is how many forms a counted message has."""
    parts = [file.comment.strip("\n")] if file.comment else []
    head = [f"{name}: {value}\n" for name, value in file.header]
    parts.append("\n".join(['msgid ""', 'msgstr ""', *(_quoted(line) for line in head)]))
    parts += ["\n".join(_lines(one, plurals)) for one in file.units]
    parts += [_retired(one, plurals) for one in file.unused]
    first, rest = ("\n".join(parts[:2]), parts[2:]) if file.comment else (parts[0], parts[1:])
    return "\n\n".join([first, *rest]) + "\n"


def _lines(unit: Unit, plurals: int) -> Iterator[str]:
    yield from (f"# {one}".rstrip() for one in unit.remarks)
    yield from (f"#. {one}" for one in unit.kinds)
    yield from (f"#: {one}" for one in unit.places)
    flags = ["fuzzy"] * unit.fuzzy + ["python-format"] * unit.formatted
    if flags:
        yield f"#, {', '.join(flags)}"
    if unit.fuzzy:
        for keyword, text in zip(("msgid", "msgid_plural"), unit.previous, strict=False):
            yield f"#| {keyword} {_quoted(text)}".replace("\n", "\n#| ")
    if unit.context:
        yield f"msgctxt {_quoted(unit.context)}"
    yield f"msgid {_quoted(unit.sources[0])}"
    if len(unit.sources) == 1:
        yield f"msgstr {_quoted(unit.forms[0] if unit.forms else '')}"
        return
    yield f"msgid_plural {_quoted(unit.sources[1])}"
    forms = [*unit.forms, *[""] * plurals][:plurals]
    yield from (f"msgstr[{index}] {_quoted(form)}" for index, form in enumerate(forms))


def _retired(unit: Unit, plurals: int) -> str:
    bare = Unit(sources=unit.sources, forms=unit.forms, context=unit.context)
    return "#~ " + "\n".join(_lines(bare, plurals)).replace("\n", "\n#~ ")


def _quoted(text: str) -> str:
    """Return a text as PO writes it: a line each where it has several, never broken for width."""
    if any(one in text for one in _ODD):  # Babel would break the text there
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return normalize(text, width=0)
