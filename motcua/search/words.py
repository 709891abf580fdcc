"""Writes the words of search that are no document's: what people call things, signposts, words of asking.

The file is search/words.js of an edition, a classic script like the table.
"""

import json
from collections.abc import Iterable, Mapping
from importlib import resources
from itertools import chain

from motcua.model import Signpost, Term
from motcua.search.documents import SearchDocument
from motcua.search.stop_words import asking_phrases, aspects, special_acts
from motcua.views import Context, targets

_LANGUAGES = ("vi", "en", "zh")
_JOINT = "|"


def words_script(context: Context, documents: Iterable[SearchDocument]) -> str:
    """Return the script of an edition: terms, signposts, asking phrases and the Chinese characters to simplify."""
    catalogue = context.catalogue
    words = {
        "terms": [_term(one) for one in catalogue.terms.values() if one.everyday or one.en or one.zh],
        "signposts": [_signpost(one, context) for one in catalogue.signposts.values()],
        "asking": {tag: asking_phrases(tag) for tag in _LANGUAGES},
        "aspects": aspects(),
        "special": special_acts(),
        "traditional": _traditional(_chinese(catalogue.terms, catalogue.signposts, documents)),
    }
    return f"globalThis.portalSearchWords={json.dumps(words, ensure_ascii=False, separators=(',', ':'))};\n"


def _term(term: Term) -> list[str]:
    return [_JOINT.join(one) for one in (term.official, term.everyday, term.en, term.zh)]


def _signpost(signpost: Signpost, context: Context) -> dict[str, object]:
    """Return a signpost with its texts in the edition's language and the page of who is competent."""
    office = signpost.organisation
    return {
        "id": signpost.id,
        "words": [_JOINT.join(one) for one in (signpost.words, signpost.en, signpost.zh)],
        "near": _JOINT.join(signpost.near),
        "unless": _JOINT.join(signpost.unless),
        "title": _said(context, signpost.title),
        "text": _said(context, signpost.text),
        "source": signpost.source,
        "office": context.organisation_link(office).title.text if office else "",
        "url": targets.organisation(context.tag, office) if office else "",
    }


def _said(context: Context, text: str) -> list[str]:
    """Return a text and the language that it is really in."""
    passage = context.say(text)
    return [passage.text, passage.lang]


def _chinese(
    terms: Mapping[str, Term], signposts: Mapping[str, Signpost], documents: Iterable[SearchDocument]
) -> frozenset[str]:
    """Return every character by which a Chinese question can be answered."""
    said = chain(*(one.zh for one in terms.values()), *(one.zh for one in signposts.values()))
    named = chain.from_iterable((one.title, *one.aliases) for one in documents)
    return frozenset(chain.from_iterable(chain(said, named)))


def _traditional(simple: frozenset[str]) -> str:
    """Return pairs of a traditional character and the simplified one that is searched in its place.

    traditional.txt is taken from OpenCC's TSCharacters (Apache-2.0), where one character stands for one.
    """
    table = resources.files("motcua.search").joinpath("traditional.txt").read_text(encoding="utf-8").replace("\n", "")
    pairs = (table[at : at + 2] for at in range(0, len(table), 2))
    return "".join(pair for pair in pairs if pair[1] in simple)
