"""Reads one file as UTF-8 text and reports what no editor can see in it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from motcua.diagnostics import Diagnostic

MAX_BYTES = 1 << 20
MAX_UNSEEN = 100
# The line breaks that YAML counts, and that editors show as such or as nothing at all.
_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|\Z)")
_BIDI = "\u202a-\u202e\u2066-\u2069"
# Control characters, which YAML, HTML and feeds all forbid, written out or as an escape ("\x07").
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# Category Cf with the bidirectional controls, which are an attack rather than a slip, and unusual line breaks.
_UNSEEN = re.compile(
    rf"{_CONTROL.pattern}|[\x85\u00ad\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb{_BIDI}]"
)
_BIDI_CONTROL = re.compile(rf"[{_BIDI}]")


def read_text(path: Path, name: str) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of `path`, or None with the finding that says why it cannot be read.

    `name` is the path to show to people. Symbolic links, files over 1 MiB and bytes that are not
    UTF-8 are refused; a byte order mark is dropped.
    """
    if path.is_symlink():
        return None, [Diagnostic(name, 1, 1, "symlink")]
    if path.exists() and not path.is_file():
        return None, [Diagnostic(name, 1, 1, "unreadable-file", {"reason": "not a regular file"})]
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, [Diagnostic(name, 1, 1, "unreadable-file", {"reason": reason})]
    return decode_text(data, name)


def decode_text(data: bytes, name: str, limit: int = MAX_BYTES) -> tuple[str | None, list[Diagnostic]]:
    """Return `data` as text, or None with the finding that says why it is refused; `limit` is in bytes."""
    if len(data) > limit:
        return None, [Diagnostic(name, 1, 1, "too-large", {"limit": str(limit)})]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind the byte order mark, hence its own `object`.
        before = error.object[: error.start].decode("utf-8", errors="replace")
        line, column = position(before, len(before))
        words = {"byte": f"0x{error.object[error.start]:02X}"}
        return None, [Diagnostic(name, line, column, "not-utf8", words)]
    findings = list(_unseen_in_file(text, name))
    return None if _CONTROL.search(text) else text, findings


def first_line_not_nfc(text: str) -> int | None:
    """Return the number of the first line with separate combining marks (not NFC), or None."""
    if unicodedata.is_normalized("NFC", text):
        return None
    lines = enumerate(text.split("\n"), start=1)
    return next((number for number, line in lines if not unicodedata.is_normalized("NFC", line)), 1)


def position(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of the character at `index`, counting lines as YAML does."""
    line, start = 1, 0
    for match in _BREAK.finditer(text, 0, index):
        line, start = line + 1, match.end()
    return line, index - start + 1


def unseen(value: str) -> Iterator[tuple[int, str, str]]:
    """Yield (index, code, label) for every character of `value` that cannot be seen."""
    for match in _UNSEEN.finditer(value):
        character = match.group()
        label = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
        yield match.start(), _code(character), label


def _code(character: str) -> str:
    if _CONTROL.match(character):
        return "control-character"
    return "bidi-control" if _BIDI_CONTROL.match(character) else "invisible-character"


def _unseen_in_file(text: str, name: str) -> Iterator[Diagnostic]:
    """Find them line by line: a character once a line, a code at most MAX_UNSEEN times a file."""
    if not _UNSEEN.search(text):
        return
    counts: Counter[str] = Counter()
    for number, line in enumerate(_LINE.finditer(text), start=1):
        first = {label: (index, code) for index, code, label in reversed(list(unseen(line.group())))}
        for label, (index, code) in sorted(first.items(), key=lambda item: item[1]):
            counts[code] += 1
            if counts[code] <= MAX_UNSEEN:
                yield Diagnostic(name, number, index + 1, code, {"name": label})
