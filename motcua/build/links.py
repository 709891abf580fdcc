"""Checks the links and files that every written page names: each must lead somewhere in the output.

What a page names depends on its text alone: it is read from the text once, and remembered by the text's digest.
"""

import html
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, normpath
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from motcua.reuse import digest_of

# A start tag; what only looks like an attribute in the text of a page, as in <code>, is none.
_TAG = re.compile(r'<[a-zA-Z](?:[^<>"]|"[^"]*")*>')
_ADDRESS = re.compile(r'\s(?:href|src|action|poster)="([^"]*)"')
_SOURCE = re.compile(r'<(?:script|img|link|iframe|audio|video|source|embed|object)\b[^>]*?\s(?:src|href)="(https?:)?//')
# The addresses of a srcset, each before its width.
_CHOICES = re.compile(r'\ssrcset="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_FORM = 2
_JOINT = '"'  # stands in no value of an attribute
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A page of the output, the address that it names, and what is wrong with it."""

    page: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a page names: addresses, the identifiers of its parts, both joined, and whether it loads from elsewhere."""

    addresses: str
    parts: str
    loads: bool


@dataclass(frozen=True, slots=True)
class Output:
    """The files and folders of an output, and what its pages name, by path.

    `from_root` are the addresses that climb to the root and what is wrong with them: every page names the same.
    """

    files: frozenset[str]
    folders: frozenset[str]
    pages: Mapping[str, Named]
    endpoint: str
    elsewhere: tuple[str, ...]
    from_root: dict[str, str] = field(default_factory=dict)


def broken_links(
    output: Path,
    memory: Path | None = None,
    *,
    digests: Mapping[str, str] = _NONE,
    endpoint: str = "",
    elsewhere: tuple[str, ...] = (),
) -> Iterator[BrokenLink]:
    """Yield every link below `output` that leads nowhere, outside the folder, or loads from elsewhere.

    `memory` is a file in which is kept what each text names; one that cannot be read is made anew. `digests` are those
    of files by their paths, as far as they are known from writing them. What lies below
    `endpoint` (the setting FORM_ENDPOINT) is answered by another process. Paths that begin
    with one of `elsewhere` are those of other shards: what leads there cannot be followed here.
    """
    known = _remembered(memory)
    seen: dict[str, Named] = {}
    files, folders = paths_below(output.resolve())
    pages = {}
    for name in sorted((one for one in files if one.endswith(".html")), key=lambda one: one.split("/")):
        digest = digests.get(name)
        data = b"" if digest in known else (output / name).read_bytes()
        if digest is None:
            digest = digest_of(data)
        pages[name] = seen[digest] = known.get(digest) or _named(data.decode())
    yield from _broken(Output(files, folders, pages, endpoint, elsewhere))
    if memory is not None and seen.keys() != known.keys():
        _remember(memory, seen)


def paths_below(root: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Return the files and folders below `root` by their paths; a link is none of them."""
    files: set[str] = set()
    folders = {"."}
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(root / prefix) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.add(prefix + entry.name)
                    waiting.append(f"{prefix}{entry.name}/")
                elif entry.is_dir():
                    folders.add(prefix + entry.name)
                elif not entry.is_symlink():
                    files.add(prefix + entry.name)
    return frozenset(files), frozenset(folders)


def _broken(output: Output) -> Iterator[BrokenLink]:
    for name, page in output.pages.items():
        for address in page.addresses.split(_JOINT) if page.addresses else ():
            if output.endpoint and address.startswith(output.endpoint):
                continue
            reason = _trouble_seen(html.unescape(address), name, output)
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
    return Named(_JOINT.join(sorted(addresses)), _JOINT.join(sorted(parts)), loads)


def _choices(tag: str) -> Iterator[str]:
    for listed in _CHOICES.findall(tag):
        yield from (one.split()[0] for one in listed.split(",") if one.strip())


def _only_alternates(text: str) -> bool:
    """A <link rel=alternate|canonical> may carry the portal's own public address: nothing is loaded."""
    loads = [match.group(0) for match in _SOURCE.finditer(text)]
    return all(one.startswith("<link") and re.search(r'rel="(alternate|canonical)"', one) for one in loads)


def _trouble_seen(address: str, page: str, output: Output) -> str:
    """Return what is wrong with an address; one that climbs to the root is looked at once for all pages."""
    root = "../" * page.count("/")
    rest = address.removeprefix(root)
    if not root or rest == address or rest.startswith(("../", "/", "#", "?")) or ":" in rest or not rest:
        return _trouble(address, page, output)
    if rest not in output.from_root:
        output.from_root[rest] = _trouble(address, page, output)
    return output.from_root[rest]


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
    if parts.fragment and named is not None and not _has_part(named, unquote(parts.fragment)):
        return "names a part that the page does not have"
    return ""


def _has_part(page: Named, part: str) -> bool:
    return any(html.unescape(one) == part for one in page.parts.split(_JOINT))


def _remembered(memory: Path | None) -> dict[str, Named]:
    """Return what texts name, by their digests; nothing where the file is of another form or damaged."""
    try:
        kept = json.loads(memory.read_bytes()) if memory else {}
        if kept.get("form") != _FORM:
            return {}
        return {digest: Named(str(one[0]), str(one[1]), bool(one[2])) for digest, one in kept["texts"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _remember(memory: Path, texts: Mapping[str, Named]) -> None:
    kept = {digest: [one.addresses, one.parts, one.loads] for digest, one in sorted(texts.items())}
    memory.parent.mkdir(parents=True, exist_ok=True)
    new = memory.with_suffix(f".new-{os.getpid()}")
    new.write_text(json.dumps({"form": _FORM, "texts": kept}, ensure_ascii=False), encoding="utf-8")
    new.replace(memory)
