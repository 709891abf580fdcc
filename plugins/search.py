"""Writes each edition's search once its pages are written."""

import json
from pathlib import Path
from typing import Any

from blinker import signal

from motcua.languages import Edition
from motcua.search import LastSearch, write_search, write_whole_text
from motcua.views import Context, Page


def write_search_index(sender: Any, edition: Edition, pages: list[Page], output: Path) -> None:
    """Write the index of one edition below `output`."""
    portal = sender.context["portal"]
    context = Context(portal.catalogue, portal.localisers[edition.tag])
    last, ledger = (sender.settings.get(name) for name in ("LAST_OUTPUT", "LEDGER"))
    known = LastSearch(Path(ledger).with_suffix(f".search-{edition.tag}"), Path(last)) if last and ledger else None
    report = write_search(pages, context, output, known)
    if portal.settings.whole_text_search:
        write_whole_text(edition.tag, output, Path(last) if last else None)
    if sender.settings.get("REPORT_FILE"):
        line = {"stage": "search", "edition": edition.tag, "done": report.records, "total": report.records}
        print(json.dumps(line), flush=True)  # noqa: T201 - the protocol of `python -m plugins`


def register() -> None:
    """Listen for written editions; the signal is known by its name, not by an import."""
    signal("motcua-edition-written").connect(write_search_index)
