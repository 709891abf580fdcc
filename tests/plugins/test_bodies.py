"""The HTML of a Markdown file is made when a page asks for it, and known by its text."""

import pytest

from motcua.catalogue import Article, Catalogue
from motcua.model import Header
from plugins.catalogue import Bodies


def test_a_text_becomes_html_when_it_is_asked_for_and_once() -> None:
    asked: list[str] = []

    def make(file: str, source: str) -> str:
        asked.append(file)
        return f"<p>{source}</p>"

    bodies = Bodies(make, {"a.md": "a", "b.md": "b"})
    assert list(bodies) == ["a.md", "b.md"]
    assert asked == []
    assert (bodies["a.md"], bodies["a.md"]) == ("<p>a</p>", "<p>a</p>")
    assert asked == ["a.md"]
    with pytest.raises(KeyError):
        bodies["c.md"]


def test_what_has_not_changed_in_another_catalogue_is_what_it_was_and_the_rest_is_made_anew() -> None:
    bodies = Bodies(lambda _, source: f"<p>{source}</p>", {"a.md": "a"})
    page = Article("news", "a", "vi", Header(title="A", summary="B"), "b", 1, "a.md")
    assert dict(bodies.of(Catalogue(articles={("news", "a"): {"vi": page}}))) == {"a.md": "<p>b</p>"}
