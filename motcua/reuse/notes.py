"""Notes what is read of the sources while something is made, so that it is made again only when one of them differs.

A thing that was read is a triple: the name of a source, how it was asked (for "one" key or for all), and the key.
A key that was asked for and not found counts like one that was found: it may be there the next time.
"""

from collections.abc import Callable, Hashable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import is_dataclass
from typing import Any, TypeVar

from motcua.reuse.digest import digest_of

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Thing = tuple[str, str, Any]
ONE, ALL = "one", "all"
_ABSENT = ""


class Notes:
    """The things that have been read since `begin`; those who read share it."""

    __slots__ = ("seen",)

    def __init__(self) -> None:
        self.seen: set[Thing] = set()

    def begin(self) -> None:
        """Forget what was read before."""
        self.seen = set()


class NotedMapping(Mapping[K, V]):
    """The mapping `known`, each reading of which is noted under `name`."""

    __slots__ = ("_known", "_name", "_notes")

    def __init__(self, known: Mapping[K, V], name: str, notes: Notes) -> None:
        self._known = known
        self._name = name
        self._notes = notes

    def __getitem__(self, key: K) -> V:
        self._notes.seen.add((self._name, ONE, key))
        return self._known[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Return the value of `key`, or `default`."""
        self._notes.seen.add((self._name, ONE, key))
        return self._known.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._notes.seen.add((self._name, ONE, key))
        return key in self._known

    def __iter__(self) -> Iterator[K]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def keys(self) -> KeysView[K]:
        """Return all keys."""
        return self._whole().keys()

    def values(self) -> ValuesView[V]:
        """Return all values."""
        return self._whole().values()

    def items(self) -> ItemsView[K, V]:
        """Return all keys with their values."""
        return self._whole().items()

    def _whole(self) -> Mapping[K, V]:
        self._notes.seen.add((self._name, ALL, None))
        return self._known


class Digests:
    """The digests of what things say now; `find` gives a source, a mapping or another value, by its name.

    A value's digest is that of its content: of its text as `repr` writes it, which of dataclasses names every field.
    The values must stand as long as this object: a dataclass is digested once and then known by its place in memory.
    """

    def __init__(self, find: Callable[[str], Any]) -> None:
        self._find = find
        self._known: dict[int, str] = {}

    def of(self, thing: Thing) -> str:
        """Return the digest of a thing, the empty text where its key is not there."""
        name, way, key = thing
        source = self._find(name)
        if way == ALL:
            return self.value(source)
        found = source.get(key, _NOTHING)
        return _ABSENT if found is _NOTHING else self.value(found)

    def value(self, value: Any) -> str:
        """Return the digest of a value, in which the order of what it holds counts."""
        if is_dataclass(value):
            if id(value) not in self._known:
                self._known[id(value)] = digest_of(repr(value))
            return self._known[id(value)]
        if isinstance(value, tuple):
            return digest_of("tuple", *map(self.value, value))
        if isinstance(value, Mapping):
            return digest_of("mapping", *(part for key, one in value.items() for part in (repr(key), self.value(one))))
        return digest_of(repr(value))


_NOTHING = object()
