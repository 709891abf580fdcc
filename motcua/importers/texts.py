"""Cleans the text of a source: NFC, plain spaces, no invisible or control characters; nothing else changes."""

import re
import unicodedata
from dataclasses import dataclass

# Line ends of other systems, and the three that YAML 1.1 would take for a line end too.
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Control characters, format characters (category Cf: zero width, soft hyphen, direction), halves of pairs.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text and the names of the characters that were taken out of it."""

    text: str
    removed: tuple[str, ...] = ()


def clean(raw: str) -> Cleaned:
    """Return `raw` in NFC without unseen characters, blanks at its ends and blanks at the ends of its lines."""
    text = _SPACES.sub(" ", _BREAKS.sub("\n", raw))
    removed = tuple(dict.fromkeys(_label(character) for character in _UNSEEN.findall(text)))
    if removed:
        text = _UNSEEN.sub("", text)
    text = unicodedata.normalize("NFC", text)
    return Cleaned("\n".join(line.rstrip() for line in text.split("\n")).strip(), removed)


def one_line(text: str) -> str:
    """Return `text` with every run of blanks and line ends as one space."""
    return " ".join(text.split())


def same_words(text: str) -> str:
    """Return what two texts share that differ only in case, blanks and the full stop at the end."""
    return one_line(text).casefold().rstrip(" .;:,")


def shown(text: str, limit: int = 60) -> str:
    """Return `text` on one line, cut to `limit` characters, for a sentence about it."""
    line = one_line(text)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _label(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
