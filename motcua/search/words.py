"""Writes the words of search that are no document's: what people call things, signposts, words of asking.

The files are search/words.js of an edition, a classic script like the table, and parts that few questions need.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from itertools import chain

from motcua.model import Signpost, Term
from motcua.search.coding import coded
from motcua.search.documents import SearchDocument
from motcua.search.stop_words import asking_phrases, aspects, legal_words, marked_asking_phrases, special_acts
from motcua.views import Context, targets

_LANGUAGES = ("vi", "en", "zh")
_JOINT = "|"
_CLASS = re.compile(r"\{([^}]+)\}")


def words_scripts(context: Context, documents: Iterable[SearchDocument]) -> dict[str, str]:
    """Return the files of an edition by their paths: what every question needs, and apart what only some do.

    English and Chinese phrases are loaded when a question has words that are no Vietnamese ones; the texts of
    signposts when one answers. Their lists stand in the order of the terms and signposts of words.js.
    """
    catalogue = context.catalogue
    # A term may be there for translators alone: nobody says anything else for it.
    terms = [one for one in catalogue.terms.values() if one.everyday or one.en or one.zh]
    signposts = catalogue.signposts.values()
    words = {
        "terms": _coded(terms),
        "signposts": [_signpost(one) for one in signposts],
        "asking": {tag: asking_phrases(tag) for tag in _LANGUAGES},
        "marked": marked_asking_phrases(),
        "aspects": aspects(),
        "special": special_acts(),
        "legal": legal_words(),
    }
    english = {"terms": [_JOINT.join(one.en) for one in terms], "signposts": [_JOINT.join(one.en) for one in signposts]}
    chinese = {
        "terms": [_JOINT.join(one.zh) for one in terms],
        "signposts": [_JOINT.join(one.zh) for one in signposts],
        "traditional": _traditional(_chinese(catalogue.terms, catalogue.signposts, documents)),
    }
    texts = [_texts(one, context) for one in signposts]
    return {
        "words.js": f"globalThis.portalSearchWords={_json(words)};\n",
        "words/en.js": f"portalSearchPart('words/en',{_json(english)});\n",
        "words/zh.js": f"portalSearchPart('words/zh',{_json(chinese)});\n",
        "words/signposts.js": f"portalSearchPart('words/signposts',{_json(texts)});\n",
    }


def _coded(terms: Sequence[Term]) -> dict[str, str]:
    """Return the official words of each term and what is said for it, by numbers of their words as names are.

    "{nuoc-ngoai}" in a phrase stands for all that is said for that term: here it is the term's place.
    """
    places = {one.id: str(place) for place, one in enumerate(terms)}
    said = [[_CLASS.sub(lambda found: f"{{{places[found[1]]}}}", phrase) for phrase in one.everyday] for one in terms]
    made = coded([(*one.official, *phrases) for one, phrases in zip(terms, said, strict=True)])
    return {
        "vocabulary": "\n".join(made.vocabulary),
        "names": made.text,
        "officials": " ".join(str(len(one.official)) for one in terms),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _signpost(signpost: Signpost) -> dict[str, str]:
    """Return by which words a signpost is known."""
    return {
        "id": signpost.id,
        "words": _JOINT.join(signpost.words),
        "near": _JOINT.join(signpost.near),
        "unless": _JOINT.join(signpost.unless),
    }


def _texts(signpost: Signpost, context: Context) -> dict[str, object]:
    """Return what a signpost says, in the edition's language, and the page of who is competent."""
    office = signpost.organisation
    return {
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
