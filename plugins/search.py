"""Keeps what search needs of each page, and writes each edition's search once its pages are written."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from blinker import signal

from motcua.languages import Edition
from motcua.search import LastSearch, inputs_of_lines, line, write_index, write_whole_text
from motcua.views import Context, Page

_NAME = "search"
Lines = Callable[[str], Iterable[str]]


def keep_line(_: Any, page: Page, context: Context) -> Mapping[str, str]:
    """Return the line that search keeps of a page, so that it need not see the page again while nothing changes."""
    kept = line(page, context)
    return {_NAME: kept} if kept else {}


def write_search_index(sender: Any, edition: Edition, told: Lines, before: Lines, output: Path) -> None:
    """Write the index of one edition below `output`; `told` gives the lines that were kept, `before` those of then."""
    portal = sender.context["portal"]
    context = Context(portal.catalogue, portal.localisers[edition.tag])
    last = sender.settings.get("LAST_OUTPUT")
    known = _last(sender.settings, f"{_NAME}-{edition.tag}", partial(before, _NAME))
    report = write_index(inputs_of_lines(told(_NAME), context), output, known)
    if portal.settings.whole_text_search:
        write_whole_text(edition.tag, output, Path(last) if last else None)
    if sender.settings.get("REPORT_FILE"):
        words = {"stage": "search", "edition": edition.tag, "done": report.records, "total": report.records}
        # In one piece: the searches of two editions are written side by side. The protocol of `python -m plugins`.
        print(f"{json.dumps(words)}\n", end="", flush=True)  # noqa: T201


def _last(settings: Mapping[str, Any], name: str, lines: Callable[[], Iterable[str]]) -> LastSearch | None:
    """Return what is known of the search of the last build."""
    memory, last, new = (settings.get(one) for one in ("MEMORY", "LAST_OUTPUT", "MEMORY_NEW"))
    if not (memory and last and new):
        return None
    whole = bool(settings.get("LAST_WHOLE"))
    return LastSearch(Path(f"{memory}.{name}"), Path(last), Path(new) / name, lines, whole)


def register() -> None:
    """Listen for built pages and written editions; the signals are known by their names, not by an import."""
    signal("motcua-page-built").connect(keep_line)
    signal("motcua-edition-written").connect(write_search_index)
