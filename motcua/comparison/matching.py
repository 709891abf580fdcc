"""Finds which entry of the old list is which of the new one, so that one paper more is one addition."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from types import MappingProxyType

from motcua.comparison.values import Value, digest, main_text, words_of

Pair = tuple[int | None, int | None]

# Keys that together tell an entry, best first. An importer numbers cases and forms, so that an identifier may pass
# from one to another: a title says more.
_KEYS = MappingProxyType(
    {
        "cases": (("title",), ("id",)),
        "questions": (("id",),),
        "answers": (("text",), ("case", "question")),
        "forms": (("id", "name"), ("name",), ("id",)),
        "documents": (("name",),),
        "outputs": (("code",), ("name",)),
        "channels": (("kind",),),
        "rows": (("label",),),
        "changes": (("date", "text"), ("date",)),
        "fees": (("kind", "label", "channels", "cases", "situation"), ("label", "channels", "cases", "situation")),
        "time_limits": (("channels", "cases", "situation"),),
    }
)
# How alike two remaining entries must be to count as one that was reworded. Fees and times without a partner of their
# own are paired whatever they say: "the fee is now another one" is what a reader asks.
_LEAST = MappingProxyType({"fees": 0.0, "time_limits": 0.0, "documents": 0.6, "cases": 0.4, "steps": 0.4})
_LEAST_OF_TEXTS = 0.5
_MOST_PAIRS = 40_000


def match(key: str, old: list[Value], new: list[Value]) -> list[Pair]:
    """Return pairs of places in `old` and `new`, in the order of `new`, what is gone last; `key` names the list."""
    found: dict[int, int] = {}
    rest_old, rest_new = list(range(len(old))), list(range(len(new)))
    marks: list[Callable[[Value], str]] = [digest, *(partial(_signature, names) for names in _KEYS.get(key, ()))]
    for mark in marks:
        found |= dict(_equal({i: mark(old[i]) for i in rest_old}, {j: mark(new[j]) for j in rest_new}))
        rest_new = [j for j in rest_new if j not in found]
        taken = set(found.values())
        rest_old = [i for i in rest_old if i not in taken]
    found |= dict(_alike(key, {i: old[i] for i in rest_old}, {j: new[j] for j in rest_new}))
    gone = sorted(set(range(len(old))) - set(found.values()))
    return [*((found.get(j), j) for j in range(len(new))), *((i, None) for i in gone)]


def _signature(names: tuple[str, ...], value: Value) -> str:
    """Return what an entry is by some of its keys; the empty text for an entry that has no keys."""
    return digest([value.get(name, "") for name in names]) if isinstance(value, dict) else ""


def _equal(old: dict[int, str], new: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Yield (new, old) of what has the same mark, in order."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for i, mark in old.items():
        places[mark].append(i)
    for j, mark in new.items():
        if mark and places.get(mark):
            yield j, places[mark].popleft()


def _alike(key: str, old: dict[int, Value], new: dict[int, Value]) -> Iterator[tuple[int, int]]:
    """Yield (new, old) of entries that share enough words, the most alike first."""
    if not old or not new or len(old) * len(new) > _MOST_PAIRS:
        return
    least = _LEAST.get(key, _LEAST_OF_TEXTS)
    olds = {i: _words(value) for i, value in old.items()}
    news = {j: _words(value) for j, value in new.items()}
    ranked = sorted((-_likeness(olds[i], news[j]), abs(i - j), i, j) for i in olds for j in news)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for score, _, i, j in ranked:
        if -score < least or i in taken_old or j in taken_new or _is_code(old[i], new[j]):
            continue
        taken_old.add(i)
        taken_new.add(j)
        yield j, i


def _words(value: Value) -> Counter[str]:
    return Counter(words_of(main_text(value)))


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Return the share of words that both have, from 0 to 1."""
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def _is_code(*values: Value) -> bool:
    """A legal text or an office that is named in place of another is another one, however alike the two names are."""
    texts: Iterable[str] = (one for one in values if isinstance(one, str))
    return any(" " not in one for one in texts)
