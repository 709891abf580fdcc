"""Makes the files of an edition's search: the table, the words, the facts, the facets, and the long texts in parts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import lunr

import motcua
from motcua.languages import SOURCE_LANGUAGE
from motcua.reuse import digest_of, digest_of_files
from motcua.search.documents import SearchDocument
from motcua.search.facets import facets_script
from motcua.search.facts import fact_scripts
from motcua.search.lines import line, read_lines
from motcua.search.sayings import with_sayings
from motcua.search.table import laws_script, table_script
from motcua.search.terms import text_of
from motcua.search.texts import Texts, key_of
from motcua.search.words import words_scripts
from motcua.views import Context, Page

# What an index is made by, apart from what it is made from.
_MAKERS = ("search/*.py", "search/*.txt", "languages/folding.py")


@dataclass(frozen=True, slots=True)
class SearchInputs:
    """All that the search of an edition is made from: its documents, and the files that come straight from views.

    `texts` are the long texts of the documents, in the same order. The same inputs give the same files, byte for byte;
    the digests tell whether two are the same.
    """

    edition: str
    documents: Sequence[SearchDocument]
    ready: Mapping[str, str]
    texts: Texts

    def digest(self) -> str:
        """Return a digest of the inputs and of the code that makes files of them."""
        ready = (part for name, text in sorted(self.ready.items()) for part in (name, text))
        return digest_of(self.edition, _makers(), *map(repr, self.documents), *ready)

    def digest_of_texts(self) -> str:
        """Return a digest of what the long texts are made from: a new name or fee leaves them as they are."""
        return key_of_texts(self.texts)


def key_of_texts(texts: Texts) -> str:
    """Return the digest of long texts and of the code that makes files of them."""
    return key_of(_makers(), texts)


def _makers() -> str:
    package = Path(motcua.__file__).parent
    own = digest_of_files(path for pattern in _MAKERS for path in package.glob(pattern))
    return digest_of(own, lunr.__TARGET_JS_VERSION__)


def search_inputs(pages: Iterable[Page], context: Context) -> SearchInputs:
    """Return what the search of the edition of `context`, whose pages are `pages`, is made from."""
    return inputs_of_lines(filter(None, (line(page, context) for page in pages)), context)


def inputs_of_lines(lines: Iterable[str], context: Context) -> SearchInputs:
    """Return the same from the lines that are kept of the pages (`line`), in any order."""
    kept = read_lines(lines)
    ready = fact_scripts(kept.facts, kept.documents) | {"laws.js": laws_script(kept.laws, context.tag)}
    return with_words(kept.documents, ready, context, tuple(kept.texts))


def with_words(
    documents: Sequence[SearchDocument], ready: Mapping[str, str], context: Context, texts: Texts | None = None
) -> SearchInputs:
    """Return inputs of `documents`, which are in order of their addresses, with the words and sayings of the catalogue.

    `texts` are their long texts, where these are kept apart from them.
    """
    said = context.catalogue.sayings if context.written_lang == SOURCE_LANGUAGE else {}
    named = with_sayings(documents, said)
    long = tuple((one.target, text_of(one)) for one in documents) if texts is None else texts
    return SearchInputs(context.tag, named, {**ready, **words_scripts(context, named)}, long)


def other_files(inputs: SearchInputs) -> dict[str, str]:
    """Return the files of names, facts, facets and words."""
    return {
        **inputs.ready,
        "documents.js": table_script(inputs.documents, inputs.edition),
        "facets.js": facets_script(inputs.documents),
    }
