"""The state of every translated page, by the same rules as those of messages."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from motcua.catalogue.articles import SOURCE, Article
from motcua.languages import Edition, Review, faults, is_published, state_of, text_hash

Versions = Mapping[tuple[str, str], Mapping[str, Article]]
States = Mapping[tuple[str, str], Mapping[str, str]]


def article_hash(article: Article) -> str:
    """Return the hash of what a page says, by which a translation is tied to it."""
    return text_hash(article.header.title, article.header.summary, article.body)


def article_states(pages: Versions, editions: Iterable[Edition]) -> States:
    """Return the state of each translated page by section and slug, then language."""
    letters = {one.tag: one.letters for one in editions}
    found = {}
    for key, versions in pages.items():
        source = versions.get(SOURCE)
        found[key] = MappingProxyType(
            {
                tag: _state(one, source, letters.get(tag, ""))
                for tag, one in versions.items()
                if tag != SOURCE and source is not None
            }
        )
    return found


def _state(article: Article, source: Article, letters: str) -> str:
    header = article.header
    review = Review(
        by=header.translated_by or "",
        role=header.role or "",
        reviewed_by=header.reviewed_by or "",
        reviewed_on=header.reviewed_on or "",
        source_hash=header.source_hash or "",
        text_hash=header.text_hash or "",
    )
    return state_of(
        translated=True,
        unsure=False,
        review=review,
        hashes=(article_hash(source), article_hash(article)),
        faults=faults((_text(source),), (_text(article),), language=article.tag, letters=letters, keep=())
        if review.reviewed_by
        else (),
    )


def _text(article: Article) -> str:
    return f"{article.header.title}\n\n{article.header.summary}\n\n{article.body}"


def marked(pages: Versions, states: States) -> Versions:
    """Return all pages, translations with their state as their mark, as a preview shows them."""
    return {
        key: {tag: replace(one, mark=states[key].get(tag, "")) for tag, one in versions.items()}
        for key, versions in pages.items()
    }


def published(pages: Versions, states: States, editions: Iterable[Edition]) -> Versions:
    """Return the pages that residents may read: the source, and translations as far as the editions' policies go."""
    policies = {one.tag: one.policy for one in editions}
    return {
        key: MappingProxyType(
            {
                tag: one
                for tag, one in versions.items()
                if tag not in states[key] or is_published(states[key][tag], policies.get(tag, "reviewed"))
            }
        )
        for key, versions in pages.items()
    }
