"""Builds the view objects of an example from plain YAML, by the types that the views declare."""

import dataclasses
import types
from dataclasses import dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from motcua.kiosk import Outside
from motcua.languages import Edition, Passage
from motcua.views import (
    agenda_pages,
    article_pages,
    business_pages,
    counter_pages,
    coverage_pages,
    drawings,
    event_pages,
    form_pages,
    form_replies,
    guide_parts,
    history_parts,
    notice_parts,
    pages,
    pagination,
    parts,
    statistics_pages,
)


@dataclass(frozen=True, slots=True)
class Site:
    """What every template knows about the portal; the renderer fills the same fields from the settings."""

    name: Passage
    owner: Passage
    tagline: Passage
    hero: drawings.PictureView | None
    navigation: tuple[parts.Link, ...]
    footer: tuple[parts.Link, ...]
    home: str
    search: str
    offices: str
    languages: str
    national_portal: str
    version: str
    address: str
    public_address: str
    preview: bool
    waiting: bool
    kiosk: bool
    start: str
    whole_text_search: bool
    posting_sheets: dict[str, tuple[parts.PostingLink, ...]]
    speech: dict[str, parts.RecordingView]
    faces: str
    mark: str
    theme_colour: str
    event_pictures: tuple[str, ...]
    help: form_pages.PageHelp | None = None


@dataclass(frozen=True, slots=True)
class Redirect:
    """The view of the root's index.html."""

    target: str


TYPES: dict[str, Any] = {
    **{
        name: value
        for module in (
            parts,
            drawings,
            counter_pages,
            guide_parts,
            history_parts,
            agenda_pages,
            notice_parts,
            article_pages,
            business_pages,
            coverage_pages,
            event_pages,
            form_pages,
            form_replies,
            statistics_pages,
            pages,
            pagination,
        )
        for name, value in vars(module).items()
        if not name.startswith("_")
    },
    "Edition": Edition,
    "Outside": Outside,
    "Passage": Passage,
    "Redirect": Redirect,
    "Site": Site,
}


def build(annotation: str, value: object) -> Any:
    """Return `value` as the type that `annotation` names, such as "tuple[Link, ...]"."""
    holder = type("Holder", (), {"__annotations__": {"value": annotation}})
    return _build(get_type_hints(holder, globalns=TYPES)["value"], value)


def _build(hint: Any, value: Any) -> Any:  # noqa: PLR0911 - a table of cases
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = next(one for one in arguments if one is not type(None))
        return None if value is None else _build(inner, value)
    if hint is Passage and isinstance(value, str):
        return Passage(value, "vi")
    if origin is parts.Stated:
        if isinstance(value, str):
            return parts.Stated((), value)
        return parts.Stated(tuple(_build(arguments[0], one) for one in value), "given")
    if origin is tuple:
        return _tuple(arguments, value)
    if origin is dict:
        return {key: _build(arguments[1], one) for key, one in value.items()}
    if dataclasses.is_dataclass(hint):
        return _record(hint, value)
    return value


def _tuple(arguments: tuple[Any, ...], value: list[Any]) -> tuple[Any, ...]:
    if arguments[-1] is Ellipsis:
        return tuple(_build(arguments[0], one) for one in value)
    return tuple(_build(hint, one) for hint, one in zip(arguments, value, strict=True))


def _record(hint: Any, value: dict[str, Any]) -> Any:
    hints = get_type_hints(hint)
    unknown = set(value) - set(hints)
    if unknown:
        message = f"{hint.__name__} has no {', '.join(sorted(unknown))}"
        raise TypeError(message)
    given = {name: _build(hints[name], one) for name, one in value.items()}
    return hint(**{name: given[name] if name in given else _empty(one) for name, one in hints.items()})


def _empty(hint: Any) -> Any:
    if type(None) in get_args(hint):
        return None
    origin = get_origin(hint)
    if origin is tuple:
        return ()
    if origin is parts.Stated:
        return parts.Stated((), "not_published")
    if hint is Passage:
        return Passage("", "vi")
    if dataclasses.is_dataclass(hint):
        return _record(hint, {})
    return {} if origin is dict else {str: "", int: 0, bool: False}.get(hint, "")
