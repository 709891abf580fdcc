"""Builds the page of languages: every language that the registry declares, with what there is in it."""

from collections.abc import Collection, Iterable, Mapping

from motcua.languages import SOURCE_LANGUAGE, Edition, Passage
from motcua.languages.figures import DECLARED, LEVELS, PREVIEW, USABLE
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.listening import serving_offices
from motcua.views.pages import LanguagesPage, LanguageView


def languages_page(
    context: Context, declared: Iterable[Edition], built: Collection[str], levels: Mapping[str, int] | None
) -> LanguagesPage:
    """Return all `declared` languages; `built` are the tags of those that have pages, `levels` how usable they are.

    Where levels have been counted, there is a page that says what was counted.
    """
    known = levels or {}
    listed = (_language(context, one, one.tag in built, known.get(one.tag, USABLE)) for one in declared)
    coverage = "" if levels is None else targets.listing(context.tag, "coverage")
    return LanguagesPage(context.say("Các thứ tiếng"), tuple(listed), coverage)


def _language(context: Context, edition: Edition, is_built: bool, level: int) -> LanguageView:  # noqa: FBT001 - private
    state = (
        "source" if edition.tag == SOURCE_LANGUAGE else LEVELS[max(level, PREVIEW)] if is_built else LEVELS[DECLARED]
    )
    tags = (edition.tag, *edition.accepts)
    return LanguageView(
        tag=edition.tag,
        name=Passage(edition.name, edition.tag) if edition.name else None,
        called=called(context, edition),
        state=state,
        home=targets.home(edition.tag) if is_built else "",
        own_letters=edition.script != "Zzzz",
        recordings=sum(one.language in tags for found in context.catalogue.recordings_of.values() for one in found),
        offices=tuple(link for tag in tags for link in serving_offices(context, tag)),
    )


def called(context: Context, edition: Edition) -> Passage:
    """Return the name of a language in the edition of `context`; the registry holds it in Vietnamese and English."""
    said = context.say(edition.name_vi)
    if said.lang == SOURCE_LANGUAGE and context.words_lang == "en":
        return Passage(edition.name_en, "en")
    return said
