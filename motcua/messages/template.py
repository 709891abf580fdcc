"""Collects what is to be translated: the words of the interface, and every text of the catalogue once."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from motcua.catalogue import Segment
from motcua.languages import Unit

MAPPING = "babel.cfg"
# "Bản sao" stands in thousands of places: so many of them tell a translator, and a later update, where it belongs.
MOST_PLACES = 20
_FOREIGN = frozenset({"node_modules", "output", ".venv", ".git", "static", "__pycache__", ".cache"})


def interface_units(root: Path, translations: Path) -> tuple[Unit, ...]:
    """Return what theme, library and settings below `root` say, as `translations`/babel.cfg lists them.

    A city that takes theme and library as they come has no such list: their words come translated with them.
    """
    if not (translations / MAPPING).exists():
        return ()
    with (translations / MAPPING).open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found: dict[tuple[str, str], Unit] = {}
    for path, _, message, comments, context in extract_from_dir(
        root, methods, options, directory_filter=_is_ours, strip_comment_tags=True
    ):
        sources = tuple(message) if isinstance(message, tuple) else (message,)
        place = Path(path).as_posix()
        unit = Unit(sources=sources, context=context or "", formatted="%(" in "".join(sources))
        known = found.get(unit.key)
        if known is not None and len(known.sources) >= len(sources):
            unit = known
        places = (*(known.places if known else ()), place)
        found[unit.key] = replace(unit, places=tuple(sorted(set(places))), kinds=_joined(unit.kinds, comments))
    return tuple(sorted(found.values(), key=lambda one: (one.sources, one.context)))


def _joined(kinds: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*kinds, *more)))


def _is_ours(directory: str | os.PathLike[str]) -> bool:
    return Path(directory).name not in _FOREIGN


def catalogue_units(segments: Iterable[Segment], interface: Iterable[Unit] = ()) -> tuple[Unit, ...]:
    """Return each text of the catalogue once, in the order in which it first stands, with its kinds and places.

    What the `interface` says in the same words is a message there already.
    """
    said = {one.sources[0] for one in interface if not one.context}
    kinds: dict[str, dict[str, None]] = {}
    places: dict[str, dict[str, None]] = {}
    for one in segments:
        if one.text in said:
            continue
        kinds.setdefault(one.text, {})[one.kind] = None
        known = places.setdefault(one.text, {})
        if len(known) < MOST_PLACES:
            known[one.place] = None
    return tuple(_unit(text, kinds[text], known) for text, known in places.items())


def _unit(text: str, kinds: Mapping[str, None], places: Mapping[str, None]) -> Unit:
    return Unit(sources=(text,), kinds=tuple(kinds), places=tuple(places))
