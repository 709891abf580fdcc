"""Checks the links and files that every written page names: each must lead somewhere in the output.

What a page names depends on its text alone: it is read from the text once, and remembered by the text's digest.
"""

import hashlib
import html
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

# A start tag; what only looks like an attribute in the text of a page, as in <code>, is none.
_TAG = re.compile(r'<[a-zA-Z](?:[^<>"]|"[^"]*")*>')
_ADDRESS = re.compile(r'\s(?:href|src|action|poster)="([^"]*)"')
_SOURCE = re.compile(r'<(?:script|img|link|iframe|audio|video|source|embed|object)\b[^>]*?\s(?:src|href)="(https?:)?//')
# The addresses of a srcset, each before its width.
_CHOICES = re.compile(r'\ssrcset="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_FORM = 1


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A page of the output, the address that it names, and what is wrong with it."""

    page: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a page names: addresses, the identifiers of its parts, and whether it loads a file from elsewhere."""

    addresses: tuple[str, ...]
    parts: frozenset[str]
    loads: bool


@dataclass(frozen=True, slots=True)
class Output:
    """The files and folders of an output, and what its pages name, by path."""

    files: frozenset[str]
    folders: frozenset[str]
    pages: Mapping[str, Named]
    endpoint: str
    elsewhere: tuple[str, ...]


def broken_links(
    output: Path, memory: Path | None = None, *, endpoint: str = "", elsewhere: tuple[str, ...] = ()
) -> Iterator[BrokenLink]:
    """Yield every link below `output` that leads nowhere, outside the folder, or loads from elsewhere.

    `memory` is a file in which is kept what each text names; one that cannot be read is made anew. What lies below
    `endpoint` (the setting FORM_ENDPOINT) is answered by another process. Paths that begin
    with one of `elsewhere` are those of other shards: what leads there cannot be followed here.
    """
    known = _remembered(memory)
    seen: dict[str, Named] = {}
    files, folders = _below(output.resolve())
    pages = {}
    for name in sorted((one for one in files if one.endswith(".html")), key=lambda one: one.split("/")):
        data = (output / name).read_bytes()
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        pages[name] = seen[digest] = known.get(digest) or _named(data.decode())
    yield from _broken(Output(files, folders, pages, endpoint, elsewhere))
    if memory is not None and seen.keys() != known.keys():
        _remember(memory, seen)


def _below(root: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Return the files and folders below `root` by their paths; a link out of it is none of them."""
    files: set[str] = set()
    folders = {"."}
    for folder, names, own in os.walk(root):
        below = os.path.relpath(folder, root).replace(os.sep, "/")
        prefix = "" if below == "." else f"{below}/"
        folders.update(prefix + name for name in names)
        files.update(prefix + name for name in own if not (Path(folder) / name).is_symlink())
    return frozenset(files), frozenset(folders)


def _broken(output: Output) -> Iterator[BrokenLink]:
    for name, page in output.pages.items():
        for address in page.addresses:
            if output.endpoint and address.startswith(output.endpoint):
                continue
            reason = _trouble(html.unescape(address), name, output)
            if reason:
                yield BrokenLink(name, address, reason)
        if page.loads:
            yield BrokenLink(name, "", "loads a file from another address")


def _named(text: str) -> Named:
    addresses: set[str] = set()
    parts: set[str] = set()
    for tag in _TAG.findall(text):
        addresses.update(_ADDRESS.findall(tag))
        addresses.update(_choices(tag))
        parts.update(_ID.findall(tag))
    loads = bool(_SOURCE.search(text)) and not _only_alternates(text)
    return Named(tuple(sorted(addresses)), frozenset(html.unescape(one) for one in parts), loads)


def _choices(tag: str) -> Iterator[str]:
    for listed in _CHOICES.findall(tag):
        yield from (one.split()[0] for one in listed.split(",") if one.strip())


def _only_alternates(text: str) -> bool:
    """A <link rel=alternate|canonical> may carry the portal's own public address: nothing is loaded."""
    loads = [match.group(0) for match in _SOURCE.finditer(text)]
    return all(one.startswith("<link") and re.search(r'rel="(alternate|canonical)"', one) for one in loads)


def _trouble(address: str, page: str, output: Output) -> str:
    if _OUTSIDE.match(address) or address.startswith("//"):
        return "" if not address.lower().startswith("javascript:") else "runs a script"
    parts = urlsplit(address)
    path = unquote(parts.path)
    base = "" if path.startswith("/") else dirname(page)
    target = normpath(f"{base}/{path}".lstrip("/") or ".") if path else page
    if target == ".." or target.startswith("../"):
        return "leads outside the output"
    if output.elsewhere and target.startswith(output.elsewhere):
        return ""
    if target not in output.files or path.endswith("/"):
        return "leads to a folder, which file:// lists" if target in output.folders else "leads nowhere"
    named = output.pages.get(target)
    if parts.fragment and named is not None and unquote(parts.fragment) not in named.parts:
        return "names a part that the page does not have"
    return ""


def _remembered(memory: Path | None) -> dict[str, Named]:
    """Return what texts name, by their digests; nothing where the file is of another form or damaged."""
    try:
        kept = json.loads(memory.read_bytes()) if memory else {}
        if kept.get("form") != _FORM:
            return {}
        return {digest: Named(tuple(one[0]), frozenset(one[1]), bool(one[2])) for digest, one in kept["texts"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _remember(memory: Path, texts: Mapping[str, Named]) -> None:
    kept = {digest: [list(one.addresses), sorted(one.parts), one.loads] for digest, one in sorted(texts.items())}
    memory.parent.mkdir(parents=True, exist_ok=True)
    new = memory.with_suffix(f".new-{os.getpid()}")
    new.write_text(json.dumps({"form": _FORM, "texts": kept}, ensure_ascii=False), encoding="utf-8")
    new.replace(memory)
