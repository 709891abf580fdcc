"""Lets a machine read a summary of each procedure, where the settings ask for it and the programs are there."""

import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from blinker import signal

from motcua.languages import Edition
from motcua.speech import find_machine, write_speech
from motcua.views import Context, Page, SiteView
from motcua.views.parts import RecordingView

_TELL_EVERY = 25


def make_speech(
    sender: Any, edition: Edition, pages: Iterable[Page], site: SiteView, output: Path
) -> Mapping[str, Mapping[str, RecordingView]]:
    """Return what can be listened to in an edition, once it is written below the output."""
    del site  # the signal brings it for the posting sheets
    portal = sender.context["portal"]
    if edition.tag not in portal.settings.speech:
        return {}
    machine = find_machine()
    if machine is None:
        _warn("%s: no speech, for espeak-ng and opusenc or ffmpeg are not installed", edition.tag)
        return {}

    def tell(done: int, total: int) -> None:
        if sender.settings.get("REPORT_FILE") and (done % _TELL_EVERY == 0 or done == total):
            line = {"stage": "speech", "edition": edition.tag, "done": done, "total": total}
            print(json.dumps(line), flush=True)  # noqa: T201 - the protocol of `python -m plugins`

    last = sender.settings.get("LAST_OUTPUT")
    context = Context(portal.catalogue, portal.localisers[edition.tag], portal.history)
    spoken = write_speech(context, pages, machine, (output, Path(last) if last else None), tell)
    if spoken.silent:
        _warn("%s: %d procedures are not read aloud: not wholly in this language", edition.tag, spoken.silent)
    for trouble in spoken.failed[:3]:
        _warn("%s: not read aloud: %s", edition.tag, trouble)
    return {"speech": spoken.links}


def _warn(message: str, *words: object) -> None:
    logging.getLogger(__name__).warning(message, *words)


def register() -> None:
    """Listen for editions about to be written; the signal is known by its name, not by an import."""
    signal("motcua-edition-planned").connect(make_speech)
