"""Weighs what a page makes a browser fetch: itself, sheets, scripts, pictures, icon, compressed as a server does."""

import gzip
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

# What is text is sent compressed; pictures are compressed already.
TEXT = {".css", ".html", ".js", ".json", ".svg"}
LEVEL = 6  # nginx and Caddy take the middle


@dataclass(frozen=True, slots=True)
class Weight:
    """The bytes of a page over the network: `paper` is the sheet for paper, for which no screen waits."""

    path: str
    html: int
    styles: int
    paper: int
    scripts: int
    pictures: int

    @property
    def total(self) -> int:
        """Return all bytes."""
        return self.html + self.styles + self.paper + self.scripts + self.pictures


class _Fetched(HTMLParser):
    """The addresses that a browser asks for while it opens a page, by what they are."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and given.get("src"):
            self.addresses.append(("scripts", given["src"]))
        elif tag == "img" and given.get("loading") != "lazy":
            self.addresses.append(("pictures", given["src"]))
        elif tag == "link" and given.get("rel") == "icon":
            self.addresses.append(("pictures", given["href"]))
        elif tag == "link" and given.get("rel") == "stylesheet":
            self.addresses.append(("paper" if given.get("media") == "print" else "styles", given["href"]))


def weighed(portal: Path, path: str) -> Weight:
    """Return the weight of a built page; each file counts once, pictures that a style sheet names do not count."""
    page = portal / path
    text = page.read_text(encoding="utf-8")
    parts = {"html": _sent(page), "styles": 0, "paper": 0, "scripts": 0, "pictures": 0}
    for part, address in dict.fromkeys(_Fetched(text).addresses):
        parts[part] += _sent((page.parent / address.partition("?")[0]).resolve())
    return Weight(path, **parts)


@cache
def _sent(file: Path) -> int:
    data = file.read_bytes()
    return len(gzip.compress(data, LEVEL, mtime=0)) if file.suffix in TEXT else len(data)
