"""Compares two texts word by word, so that a reader sees which words went and which came."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from typing import Literal

SegmentKind = Literal["kept", "removed", "added"]
# A number with its separators is one word: "30.000" turns into "20.000", not "30" into "20".
# White space goes with the word behind it, so that a sentence that goes on leaves its last word alone.
_WORD = re.compile(r"\s*(?:\d+(?:[.,]\d+)*|\w+|[^\w\s])|\s+")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
# Comparing costs the product of the numbers of words; longer texts are compared line by line first.
_MOST_PAIRS = 2_000_000


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that both versions have (kept), only the old one (removed), or only the new one (added)."""

    kind: SegmentKind
    text: str


def word_segments(before: str, after: str) -> tuple[Segment, ...]:
    """Return the segments in reading order; kept and removed ones make up `before`, kept and added ones `after`."""
    return tuple(_segments(_joined(_raw(before, after))))


def abridged(segments: Sequence[Segment], around: int) -> tuple[Segment, ...]:
    """Return the segments with at most `around` characters of what stayed on each side of a change, cut at words."""
    last = len(segments) - 1
    return tuple(
        Segment("kept", _cut(one.text, around, begins=at == 0, ends=at == last)) if one.kind == "kept" else one
        for at, one in enumerate(segments)
    )


def _cut(text: str, around: int, *, begins: bool, ends: bool) -> str:
    head, tail = ("" if begins else text[:around]), ("" if ends else text[-around:])
    if len(head) + len(tail) + around // 2 >= len(text):
        return text
    return f"{head.rsplit(' ', 1)[0] if head else ''} … {tail.split(' ', 1)[-1] if tail else ''}"


def as_text(segments: Sequence[Segment]) -> str:
    """Return the segments as plain text: [-old-] and {+new+} around what changed."""
    marks = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[one.kind].format(one.text) for one in segments)


def as_html(segments: Sequence[Segment]) -> str:
    """Return the segments as HTML: <del> and <ins> around what changed."""
    marks = {"kept": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}
    return "".join(marks[one.kind].format(escape(one.text)) for one in segments)


# A block of the comparison: what went, what came, and what both have after it.
_Block = tuple[str, str, str]
_Split = Callable[[str], list[str]]


def _raw(before: str, after: str) -> Iterator[_Block]:
    """Compare by words, by lines and then words where that would take too long, or not at all."""
    for split, finer in ((_WORD.findall, False), (_LINE.findall, True)):
        old, new = split(before), split(after)
        start = _shared(old, new)
        end = _shared(old[start:][::-1], new[start:][::-1])
        old_middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
        if len(old_middle) * len(new_middle) <= _MOST_PAIRS:
            yield "", "", "".join(old[:start])
            blocks = _blocks(old_middle, new_middle)
            yield from _by_words(blocks) if finer else blocks
            yield "", "", "".join(old[len(old) - end :])
            return
    yield before, after, ""


def _shared(old: list[str], new: list[str]) -> int:
    """Return how many words both begin with."""
    return next(
        (at for at, (one, two) in enumerate(zip(old, new, strict=False)) if one != two), min(len(old), len(new))
    )


def _by_words(blocks: Iterator[_Block]) -> Iterator[_Block]:
    for removed, added, kept in blocks:
        old, new = _WORD.findall(removed), _WORD.findall(added)
        if removed and added and len(old) * len(new) <= _MOST_PAIRS:
            yield from _blocks(old, new)
            yield "", "", kept
        else:
            yield removed, added, kept


def _blocks(old: list[str], new: list[str]) -> Iterator[_Block]:
    removed = added = ""
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield removed, added, "".join(old[start:end])
            removed = added = ""
        else:
            removed, added = "".join(old[start:end]), "".join(new[new_start:new_end])
    if removed or added:
        yield removed, added, ""


def _joined(blocks: Iterator[_Block]) -> list[_Block]:
    """Join changes between which nothing but a sign or white space stayed: single signs are no landmarks."""
    found: list[_Block] = []
    for removed, added, kept in blocks:
        if found and not any(char.isalnum() for char in found[-1][2]) and (removed or added):
            old_removed, old_added, between = found.pop()
            if old_removed or old_added:
                found.append((old_removed + between + removed, old_added + between + added, kept))
                continue
            found.append((old_removed, old_added, between))
        if found and not (removed or added):
            found[-1] = (*found[-1][:2], found[-1][2] + kept)
        else:
            found.append((removed, added, kept))
    return found


def _segments(blocks: list[_Block]) -> Iterator[Segment]:
    texts: list[tuple[SegmentKind, str]] = []
    for removed, added, kept in blocks:
        shared = _leading_blank(removed, added)
        texts += [
            ("kept", shared),
            ("removed", removed[len(shared) :]),
            ("added", added[len(shared) :]),
            ("kept", kept),
        ]
    pending = ""
    for kind, text in texts:
        if kind == "kept":
            pending += text
        elif text:
            if pending:
                yield Segment("kept", pending)
                pending = ""
            yield Segment(kind, text)
    if pending:
        yield Segment("kept", pending)


def _leading_blank(removed: str, added: str) -> str:
    """Return the white space with which both begin."""
    blank = removed[: len(removed) - len(removed.lstrip())]
    other = added[: len(added) - len(added.lstrip())]
    return blank if blank == other else ""
