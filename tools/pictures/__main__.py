"""Writes every picture into content/images and reports those that grow too heavy."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tools.pictures import caves, desk, gates, nature, papers, roads, shops, sites, town, vista, yards
from tools.pictures.svg import document

LIMIT = 25_000
FOLDER = Path(__file__).resolve().parents[2] / "content" / "images"

PICTURES: dict[str, Callable[[], Iterable[str]]] = {
    **caves.PICTURES,
    **town.PICTURES,
    **nature.PICTURES,
    **roads.PICTURES,
    **vista.PICTURES,
    **gates.PICTURES,
    **yards.PICTURES,
    **shops.PICTURES,
    **sites.PICTURES,
    **desk.PICTURES,
    **papers.PICTURES,
}


def main() -> int:
    """Write the pictures; the exit status is 1 when one of them is over the limit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    heavy = 0
    for name, draw in sorted(PICTURES.items()):
        text = document(draw())
        size = len(text.encode())
        (FOLDER / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")
        if size > LIMIT:
            heavy += 1
            print(f"{name}.svg: {size} bytes, over {LIMIT}", file=sys.stderr)
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
