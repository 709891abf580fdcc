"""Writes the style sheet of a city: the custom properties that the theme's own sheets ask for, and its drawings."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from motcua.identity.model import Identity

STYLES = "theme/css/city.css"
_TO_ROOT = "../../"  # from the sheet
_SIDE = 48  # of the picture of an event, in pixels


def style_sheet(identity: Identity, events: Iterable[str] = ()) -> str:
    """Return the sheet; `events` are those that have a picture in the city's drawing of events, in its order."""
    light, dark = _colours(identity.colours.light), _colours(identity.colours.dark)
    rules = [f":root{{{light}}}", f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"]
    if identity.skyline:
        rules.append(f'.civic-footer::before{{content:"";background-image:url("{_TO_ROOT}{identity.skyline}")}}')
    if identity.events:
        rules += _pictures(identity.events, tuple(events))
    return "\n".join(rules) + "\n"


def _colours(colours: Any) -> str:
    return ";".join(f"--civic-{name.replace('_', '-')}:{value}" for name, value in asdict(colours).items())


def _pictures(drawing: str, events: tuple[str, ...]) -> Iterator[str]:
    if not events:
        return
    yield f'[data-icon]::before{{background-image:url("{_TO_ROOT}{drawing}")}}'
    for number, one in enumerate(events):
        if number:
            yield f'[data-icon="{one}"]::before{{background-position-x:-{number * _SIDE}px}}'
