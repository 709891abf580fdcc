"""Checks the links and files that every written page names: each must lead somewhere in the output."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

# A start tag; what only looks like an attribute in the text of a page, as in <code>, is none.
_TAG = re.compile(r'<[a-zA-Z](?:[^<>"]|"[^"]*")*>')
_ADDRESS = re.compile(r'\s(?:href|src|action|poster)="([^"]*)"')
_SOURCE = re.compile(r'<(?:script|img|link|iframe|audio|video|source|embed|object)\b[^>]*?\s(?:src|href)="(https?:)?//')
# The addresses of a srcset, each before its width.
_CHOICES = re.compile(r'\ssrcset="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A page of the output, the address that it names, and what is wrong with it."""

    page: str
    address: str
    reason: str


def broken_links(output: Path, endpoint: str = "") -> Iterator[BrokenLink]:
    """Yield every link below `output` that leads nowhere, outside the folder, or loads from elsewhere.

    What lies below `endpoint` (the setting FORM_ENDPOINT) is answered by another process.
    """
    root = output.resolve()
    identifiers = lru_cache(maxsize=512)(_identifiers)  # of this build alone: the next one has the same file names
    for page in sorted(root.rglob("*.html")):
        name = page.relative_to(root).as_posix()
        text = page.read_text(encoding="utf-8")
        for address in sorted(_attributes(_ADDRESS, text) | _choices(text)):
            reason = (
                ""
                if endpoint and address.startswith(endpoint)
                else _trouble(html.unescape(address), page, root, identifiers)
            )
            if reason:
                yield BrokenLink(name, address, reason)
        if _SOURCE.search(text) and not _only_alternates(text):
            yield BrokenLink(name, "", "loads a file from another address")


def _only_alternates(text: str) -> bool:
    """A <link rel=alternate|canonical> may carry the portal's own public address: nothing is loaded."""
    loads = [match.group(0) for match in _SOURCE.finditer(text)]
    return all(one.startswith("<link") and re.search(r'rel="(alternate|canonical)"', one) for one in loads)


def _choices(text: str) -> set[str]:
    return {one.split()[0] for listed in _attributes(_CHOICES, text) for one in listed.split(",") if one.strip()}


def _attributes(wanted: re.Pattern[str], text: str) -> set[str]:
    return {value for tag in _TAG.findall(text) for value in wanted.findall(tag)}


def _trouble(address: str, page: Path, root: Path, identifiers: Callable[[Path], frozenset[str]]) -> str:
    if _OUTSIDE.match(address) or address.startswith("//"):
        return "" if not address.lower().startswith("javascript:") else "runs a script"
    parts = urlsplit(address)
    path = unquote(parts.path)
    target = (root / path.lstrip("/") if path.startswith("/") else page.parent / path).resolve() if path else page
    if not target.is_relative_to(root):
        return "leads outside the output"
    if not target.is_file():
        return "leads to a folder, which file:// lists" if target.is_dir() else "leads nowhere"
    if parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in identifiers(target):
        return "names a part that the page does not have"
    return ""


def _identifiers(page: Path) -> frozenset[str]:
    return frozenset(html.unescape(one) for one in _attributes(_ID, page.read_text(encoding="utf-8")))
