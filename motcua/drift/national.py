"""Compares the national set with an earlier one, and finds what changed below the city's own records."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from motcua.comparison import compare
from motcua.drift.report import NationalSet, OwnRecord, is_formal
from motcua.drift.shelves import Held, Shelves, Version, read, text_of
from motcua.history import facts_of

Progress = Callable[[int, int], None]


def counterpart_of(now: Shelves, earlier: Shelves) -> int:
    """Return the catalogue that the earlier set was: the one that holds most of its codes."""
    holders = Counter(one.catalogue for code in earlier.national for one in now.national.get(code, ()))
    return min(holders, key=lambda one: (-holders[one], one), default=0)


def _of(listed: tuple[Held, ...], catalogue: int) -> Held | None:
    return next((one for one in listed if one.catalogue == catalogue), None)


def own_records(now: Shelves, earlier: Shelves, counterpart: int) -> Iterator[OwnRecord]:
    """A record that the city wrote stands over the imported one: what changes below it would never be seen."""
    for code, held in now.national.items():
        below, old = _of(held, counterpart), earlier.national.get(code)
        if below is None or old is None or held[-1] is below or _same(old[-1].path, below.path, facts_of):
            continue
        before, after, own = read(old[-1]), read(below), read(held[-1])
        changes = compare(before.value, after.value) if before and after else ()
        if own and not all(is_formal(one) for one in changes):
            yield OwnRecord(code, text_of(own.value, "name"), held[-1].shown, changes)


def national_set(now: Shelves, earlier: Shelves, counterpart: int, progress: Progress | None) -> NationalSet:
    """Return the set of the catalogue `counterpart` beside the earlier one."""
    mine = {code: one for code, held in now.national.items() if (one := _of(held, counterpart))}
    changed: dict[str, tuple[str, tuple[str, ...]]] = {}
    formal: list[str] = []
    both = [code for code in mine if code in earlier.national]
    for number, code in enumerate(both, 1):
        old, new = earlier.national[code][-1], mine[code]
        if _same(old.path, new.path, bytes):
            pass
        elif _same(old.path, new.path, facts_of):
            formal.append(code)
        else:
            _compare_one(code, read(old), read(new), changed, formal)
        if progress:
            progress(number, len(both))
    removed = [code for code in earlier.national if code not in mine]
    return NationalSet(
        records=len(mine),
        unchanged=len(both) - len(changed) - len(formal),
        added={code: _name(one) for code, one in mine.items() if code not in earlier.national},
        removed={code: _name(earlier.national[code][-1]) for code in removed},
        changed=changed,
        formal=tuple(formal),
    )


def _compare_one(
    code: str,
    before: Version | None,
    after: Version | None,
    changed: dict[str, tuple[str, tuple[str, ...]]],
    formal: list[str],
) -> None:
    if before is None or after is None or before.hash == after.hash:
        return
    changes = compare(before.value, after.value)
    parts = tuple(dict.fromkeys(one.part for one in changes if not is_formal(one)))
    if parts:
        changed[code] = (text_of(after.value, "name"), parts)
    else:
        formal.append(code)


def _same(one: Path, two: Path, kept: Callable[[bytes], bytes]) -> bool:
    """Return whether two files are the same as far as `kept` keeps them; much faster than reading their YAML."""
    try:
        return kept(one.read_bytes()) == kept(two.read_bytes())
    except OSError:
        return False


def _name(held: Held) -> str:
    version = read(held)
    return text_of(version.value, "name") if version else ""
