"""Checks the links and files that every written page names: each must lead somewhere in the output.

What a page names depends on its text alone: it is read from the text once, and remembered by the text's digest. Where
no file has gone since the last check and no page has lost a part, only pages of another text are followed.
"""

import html
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, normpath
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from motcua.build.links_memory import JOINT, Checked, Named, parts_of, read_checked, write_checked
from motcua.reuse import digest_of

# A start tag; what only looks like an attribute in the text of a page, as in <code>, is none.
_TAG = re.compile(r'<[a-zA-Z](?:[^<>"]|"[^"]*")*>')
_ADDRESS = re.compile(r'\s(?:href|src|action|poster)="([^"]*)"')
_SOURCE = re.compile(r'<(?:script|img|link|iframe|audio|video|source|embed|object)\b[^>]*?\s(?:src|href)="(https?:)?//')
# The addresses of a srcset, each before its width.
_CHOICES = re.compile(r'\ssrcset="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A page of the output, the address that it names, and what is wrong with it."""

    page: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Output:
    """The files and folders of an output, and what its pages name, by path.

    `from_root` are the addresses that climb to the root and what is wrong with them: every page names the same.
    """

    files: frozenset[str]
    folders: frozenset[str]
    pages: Checked
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
    files, folders = paths_below(output.resolve())
    before = read_checked(memory, (endpoint, *elsewhere))
    now = Checked(files)
    for name in sorted((one for one in files if one.endswith(".html")), key=lambda one: one.split("/")):
        digest = digests.get(name)
        data = b"" if digest and before.has(name, digest) else (output / name).read_bytes()
        digest = digest or digest_of(data)
        if before.has(name, digest):
            now.take(name, before)
        else:
            now.add(name, digest, _named(data.decode()))
    fine = True
    for one in _broken(Output(files, folders, now, endpoint, elsewhere), now.to_follow(before)):
        fine = False
        yield one
    if memory is not None and fine and now.lines != before.lines:
        write_checked(memory, (endpoint, *elsewhere), now)


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


def _broken(output: Output, pages: Iterable[str]) -> Iterator[BrokenLink]:
    for name in pages:
        page = output.pages.named(name)
        for address in page.addresses.split(JOINT) if page.addresses else ():
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
    return Named(JOINT.join(sorted(addresses)), JOINT.join(sorted(parts)), loads)


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
    if parts.fragment and target in output.pages.lines and not _has_part(output, target, unquote(parts.fragment)):
        return "names a part that the page does not have"
    return ""


def _has_part(output: Output, page: str, part: str) -> bool:
    return any(html.unescape(one) == part for one in parts_of(output.pages.named(page)))
