"""Divides long lists into numbered pages: the first keeps the list's address, the others stand below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

PER_PAGE = 20
_BESIDE = 1  # pages whose numbers are shown on each side of the current one
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of a page of a list, and where it is."""

    number: int
    target: str


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where one is in a list of several pages: `numbers` are the first, the last and those near the current one."""

    current: int
    last: int
    previous: str
    next: str
    numbers: tuple[PageNumber, ...]


def numbered(target: str, number: int) -> str:
    """Return the address of page `number` of the list at `target`; no article can be called "page/2"."""
    return target if number == 1 else f"{target.removesuffix('index.html')}page/{number}/index.html"


def in_pages(target: str, items: Sequence[_Item]) -> Iterator[tuple[str, tuple[_Item, ...], Pagination | None]]:
    """Yield each page of a list: its address, its items, and where it stands among the others (None for a lone one)."""
    last = max(1, -(-len(items) // PER_PAGE))
    for number in range(1, last + 1):
        shown = tuple(items[(number - 1) * PER_PAGE : number * PER_PAGE])
        yield numbered(target, number), shown, _pagination(target, number, last) if last > 1 else None


def _pagination(target: str, current: int, last: int) -> Pagination:
    near = {1, last, *range(max(1, current - _BESIDE), min(last, current + _BESIDE) + 1)}
    return Pagination(
        current,
        last,
        previous=numbered(target, current - 1) if current > 1 else "",
        next=numbered(target, current + 1) if current < last else "",
        numbers=tuple(PageNumber(one, numbered(target, one)) for one in sorted(near)),
    )
