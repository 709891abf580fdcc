"""Reads one file of translations (gettext PO) into messages, each with the line where it stands."""

import io
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from motcua.diagnostics import Diagnostic
from motcua.source import decode_text, first_line_not_nfc

# The texts of the whole national set in one language are about 20 MB.
MAX_BYTES = 1 << 26


@dataclass(frozen=True, slots=True)
class Message:
    """A source text (with its plural, where it is counted) and its translations in order; `fuzzy` ones are unsure."""

    file: str
    line: int
    sources: tuple[str, ...]
    forms: tuple[str, ...]
    fuzzy: bool = False


def read_messages(path: Path, name: str) -> tuple[tuple[Message, ...], list[Diagnostic]]:
    """Return the messages of the PO file at `path` that have a translation; a broken file has none.

    Texts are in NFC, as those of the records are: otherwise a translation would never be found.
    """
    try:
        data = path.read_bytes()
        catalogue = read_po(io.BytesIO(data), abort_invalid=True)
    except (PoFileError, ValueError, LookupError, AttributeError, OSError) as error:
        line = getattr(error, "lineno", 0) or 1
        return (), [Diagnostic(name, line, 1, "bad-messages", {"reason": str(error)})]
    text, findings = decode_text(data, name, MAX_BYTES)
    loose = first_line_not_nfc(text or "")
    if loose:
        findings.append(Diagnostic(name, loose, 1, "not-nfc"))
    messages = (
        Message(name, one.lineno or 1, _texts(one.id), _texts(one.string), one.fuzzy) for one in catalogue if one.id
    )
    return tuple(one for one in messages if one.forms and all(one.forms)), findings


def _texts(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, (tuple, list)) else (value,)
    return tuple(unicodedata.normalize("NFC", part) if isinstance(part, str) else "" for part in parts)
