"""Makes the posting sheets of each edition before its pages are written, so that these link what is there."""

import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from blinker import signal

from motcua.languages import Edition
from motcua.posting import Edition as Printed, write_sheets
from motcua.views import Page, SiteView
from motcua.views.parts import PostingLink

_TELL_EVERY = 50


def make_posting_sheets(
    sender: Any, edition: Edition, pages: Iterable[Page], site: SiteView, output: Path
) -> Mapping[str, Mapping[str, tuple[PostingLink, ...]]]:
    """Return the sheets that the settings ask for, once they are written below the output."""
    portal = sender.context["portal"]
    if not portal.settings.posting_sheets:
        return {}

    def tell(done: int, total: int) -> None:
        if sender.settings.get("REPORT_FILE") and (done % _TELL_EVERY == 0 or done == total):
            line = {"stage": "posting", "edition": edition.tag, "done": done, "total": total}
            print(json.dumps(line), flush=True)  # noqa: T201 - the protocol of `python -m plugins`

    printed = Printed(portal.localisers[edition.tag], site, pages)
    written = write_sheets(printed, portal.settings, output, tell)
    for warning in written.warnings:
        logging.getLogger(__name__).warning("%s: %s", edition.tag, warning)
    return {"posting_sheets": written.links}


def register() -> None:
    """Listen for editions about to be written; the signal is known by its name, not by an import."""
    signal("motcua-edition-planned").connect(make_posting_sheets)
