"""Gives procedures what people say of them as further names, which search alone knows, where the name is Vietnamese."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from motcua.languages import SOURCE_LANGUAGE, fold
from motcua.model import Saying
from motcua.search.documents import SearchDocument


def with_sayings(documents: Iterable[SearchDocument], sayings: Mapping[str, Saying]) -> list[SearchDocument]:
    """Return `documents` in their order, those that have a saying by their code with it."""
    return [_with(one, sayings[one.code].said) if _is_said(one, sayings) else one for one in documents]


def _is_said(document: SearchDocument, sayings: Mapping[str, Saying]) -> bool:
    return document.code in sayings and document.title_lang == SOURCE_LANGUAGE


def _with(document: SearchDocument, said: Iterable[str]) -> SearchDocument:
    known = {fold(one) for one in (document.title, document.official_name, *document.aliases)}
    return replace(document, aliases=(*document.aliases, *(one for one in said if fold(one) not in known)))
