"""Divides the text of a passage into what its author meant by its lines: paragraphs and lists."""

import re
from collections.abc import Iterator

_LIST_ITEM = re.compile(r"[-+•*]\s+")


def lines_of(text: str) -> Iterator[str | tuple[str, ...]]:
    """Yield each line as a paragraph, and lines in a row that begin with a dash or bullet as one list."""
    items: list[str] = []
    for line in filter(None, (one.strip() for one in text.splitlines())):
        marker = _LIST_ITEM.match(line)
        if marker:
            items.append(line[marker.end() :])
            continue
        if items:
            yield tuple(items)
            items = []
        yield line
    if items:
        yield tuple(items)
