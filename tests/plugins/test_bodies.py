"""The HTML of a Markdown file is made when a page asks for it, and known by its text."""

import pytest

from plugins.catalogue import Bodies


def test_a_text_becomes_html_when_it_is_asked_for_and_once() -> None:
    asked: list[str] = []

    def read(file: str) -> str:
        asked.append(file)
        return f"<p>{file}</p>"

    bodies = Bodies(read, {"a.md": "a", "b.md": "b"})
    assert list(bodies) == ["a.md", "b.md"]
    assert asked == []
    assert (bodies["a.md"], bodies["a.md"]) == ("<p>a.md</p>", "<p>a.md</p>")
    assert asked == ["a.md"]
    with pytest.raises(KeyError):
        bodies["c.md"]
