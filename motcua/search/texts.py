"""Makes the parts of the long texts of an edition, or renews those of the last build where documents have changed.

What is renewed equals what is made from nothing, byte for byte. A notebook of the last build holds the rows of each
term by stretches; of those that have no term of a changed document neither the notebook's line nor a part is read.
"""

import json
import os
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from motcua.reuse import digest_of
from motcua.search.lunr_parts import (
    Weights,
    numbered,
    part_scripts,
    parts_of_stretch,
    rounded,
    terms_script,
    weights,
)
from motcua.search.stretches import Stretch, begins, cut, stretch_of, stretches
from motcua.search.terms import Cutter, Held, gather_terms, most_rows

Texts = Sequence[tuple[str, str]]  # address and text of each row


@dataclass(frozen=True, slots=True)
class Noted:
    """What was made of the texts with the digest `key`: lengths of rows, terms that were left out, stretches.

    A stretch is the first term of each of its parts, separated by spaces, a tab, and the line of its terms.
    """

    key: str
    lengths: list[int]
    common: dict[str, int]
    lines: list[str]


@dataclass(frozen=True, slots=True)
class MadeTexts:
    """The files of the texts by path: what they say, or `same`, those that say what they said in the last output."""

    written: Mapping[str, str]
    same: tuple[str, ...]
    noted: Noted


@dataclass(frozen=True, slots=True)
class LastTexts:
    """The texts of the last build, and what was noted of them; `read` gives a file of the last output by its path."""

    texts: Texts
    noted: Noted
    read: Callable[[str], str]


def key_of(makers: str, texts: Texts) -> str:
    """Return the digest of texts and of the code that makes parts of them."""
    return digest_of(makers, *(part for one in texts for part in one))


def make_texts(key: str, texts: Texts) -> MadeTexts:
    """Make all parts from nothing."""
    terms = gather_terms(text for _, text in texts)
    told = weights(terms.lengths)
    written: dict[str, str] = {}
    lines = []
    for stretch in stretches(terms.holders):
        written |= _parts(stretch, len(written), told)
        lines.append(_line(stretch))
    return _with_names(written, [], Noted(key, list(terms.lengths), dict(terms.common), lines))


def renew_texts(key: str, texts: Texts, last: LastTexts) -> MadeTexts | None:
    """Renew what was made the last time; None where so much has changed that all is made from nothing."""
    noted, before = last.noted, last.texts
    if not noted.lines or [address for address, _ in texts] != [address for address, _ in before]:
        return None  # the rows have other numbers
    change = _change([text for _, text in texts], [text for _, text in before], noted)
    told, ago = weights(change.lengths), weights(noted.lengths)
    if told.average != ago.average or any(rows <= most_rows(len(texts)) for rows in change.common.values()):
        return None
    renewed = _renewed(noted.lines, change.terms, most_rows(len(texts)))
    return _put_together(Noted(key, change.lengths, change.common, []), renewed, told, last) if renewed else None


@dataclass(frozen=True, slots=True)
class _Change:
    """How often each changed term stands in changed rows now; lengths of all rows, and rows of terms left out, now."""

    terms: Mapping[str, Mapping[int, int]]
    lengths: list[int]
    common: dict[str, int]


def _change(texts: Sequence[str], before: Sequence[str], noted: Noted) -> _Change:
    cutter = Cutter()
    terms: dict[str, dict[int, int]] = {}
    lengths, common = list(noted.lengths), dict(noted.common)
    for row, (text, old) in enumerate(zip(texts, before, strict=True)):
        if text == old:
            continue
        was, now = cutter.counted(old), cutter.counted(text)
        for term in common.keys() & (was.keys() | now.keys()):
            common[term] += (now.pop(term, 0) > 0) - (was.pop(term, 0) > 0)
        lengths[row] = now.total()
        weighs_the_same = rounded(lengths[row]) == rounded(noted.lengths[row])
        for term in was.keys() | now.keys():
            if was[term] != now[term] or not weighs_the_same:
                terms.setdefault(term, {})[row] = now[term]
    return _Change(terms, lengths, common)


# A stretch that stands, by its number in the notebook and its line there, or one that has been renewed.
_Renewed = list[tuple[int, str] | Stretch]


def _renewed(lines: Sequence[str], terms: Mapping[str, Mapping[int, int]], most: int) -> _Renewed | None:
    """Return all stretches; None where a term has come to stand in more than `most` rows, so that it is left out."""
    firsts = [line.partition("\t")[0].partition(" ")[0] for line in lines]
    touched: dict[int, list[str]] = {}
    for term in terms:
        touched.setdefault(max(0, bisect_right(firsts, term) - 1), []).append(term)
    found: _Renewed = []
    for number, line in enumerate(lines):
        if number not in touched:
            found.append((number, line))
            continue
        held = dict(_stretch(line).terms)
        for term in touched[number]:
            held[term] = _with(held.get(term, []), terms[term])
            if len(held[term]) > 2 * most:
                return None
        for one in cut((term, held[term]) for term in sorted(held) if held[term]):
            found.append(_joined(found, one))
    return found


def _joined(found: _Renewed, terms: dict[str, Held]) -> Stretch:
    """Return terms as a stretch; where they begin none of their own, they belong to the one before."""
    first = next(iter(terms))
    if not found or begins(first, terms[first]):
        return Stretch(terms)
    last = found.pop()
    return Stretch({**(last if isinstance(last, Stretch) else _stretch(last[1])).terms, **terms})


def _with(held: Held, rows: Mapping[int, int]) -> Held:
    """Return the rows that hold a term, with the times of some of them as they are now."""
    times = {**dict(zip(held[::2], held[1::2], strict=True)), **rows}
    return [number for row in sorted(times) if times[row] for number in (row, times[row])]


def _put_together(noted: Noted, renewed: _Renewed, told: Weights, last: LastTexts) -> MadeTexts:
    places = list(accumulate(map(_count, last.noted.lines), initial=0))
    written: dict[str, str] = {}
    same: list[str] = []
    place = 0
    for one in renewed:
        if isinstance(one, Stretch):
            noted.lines.append(_line(one))
            written |= _parts(one, place, told)
        else:
            number, line = one
            noted.lines.append(line)
            moved = _moved(range(places[number], places[number + 1]), place, last)
            written |= moved
            same += [_path(old) for old in range(places[number], places[number + 1]) if not moved]
        place += _count(noted.lines[-1])
    return _with_names(written, same, noted)


def _moved(old: range, place: int, last: LastTexts) -> dict[str, str]:
    """Return the parts with the numbers `old` as those from `place` on; none where these are the same."""
    if old.start == place:
        return {}
    return {_path(number): numbered(last.read(_path(one)), number) for number, one in enumerate(old, start=place)}


def _with_names(written: dict[str, str], same: list[str], noted: Noted) -> MadeTexts:
    """Return the files, with the one that tells in which part each term lies."""
    firsts = (line.partition("\t")[0] for line in noted.lines)
    return MadeTexts({**written, "texts/terms.js": terms_script(firsts, noted.common)}, tuple(same), noted)


def _parts(stretch: Stretch, first: int, told: Weights) -> dict[str, str]:
    scripts = part_scripts(stretch, first, told)
    return {_path(number): script for number, script in enumerate(scripts, start=first)}


def _path(number: int) -> str:
    return f"texts/{number}.js"


def _line(stretch: Stretch) -> str:
    firsts = " ".join(terms[0] for terms in parts_of_stretch(stretch))
    return f"{firsts}\t{stretch.line()}"


def _stretch(line: str) -> Stretch:
    return stretch_of(line.partition("\t")[2])


def _count(line: str) -> int:
    """Return in how many parts a stretch is written."""
    return line.partition("\t")[0].count(" ") + 1


def read_noted(file: Path) -> Noted | None:
    """Return what stands in `file`, None where that is nothing that can be trusted."""
    try:
        total, _, data = file.read_text(encoding="utf-8").partition("\n")
        if total != digest_of(data):
            return None
        head, *lines = data.split("\n")
        told = json.loads(head)
        return Noted(told["key"], told["lengths"], told["common"], lines)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_noted(file: Path, noted: Noted) -> None:
    """Write it whole or not at all."""
    head = json.dumps({"key": noted.key, "lengths": noted.lengths, "common": noted.common}, ensure_ascii=False)
    data = "\n".join([head, *noted.lines])
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.new-{os.getpid()}")
    new.write_text(f"{digest_of(data)}\n{data}", encoding="utf-8")
    new.replace(file)
