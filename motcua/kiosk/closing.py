"""Closes the ways out of a page: what a kiosk cannot open becomes a code to scan, or text; nothing typed is kept.

It works on the page as it is written, whoever wrote the link: a component, an editor's Markdown, another theme.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import urlsplit

_TAGS = re.compile(r"(<[!/]?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>)")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z0-9]+)")
_ATTRIBUTE = re.compile(r'\s([\w:-]+)(?:="([^"]*)")?')
_VOID = frozenset("area base br col embed hr img input link meta source track wbr path".split())
# What says how another address is opened, and nothing of the text.
_OF_THE_WAY = frozenset({"href", "rel", "target", "download", "type", "hreflang"})
_FEEDS = (".atom", ".xml")
_MAIN_END = "</main>"


@dataclass(frozen=True, slots=True)
class Outside:
    """An address outside the portal that a page names: its number on the page, and what its first link says.

    `label` is plain text in the language `lang`, empty for the page's own; an address that only repeats it has none.
    """

    number: int
    address: str
    label: str
    lang: str


@dataclass(frozen=True, slots=True)
class Closed:
    """A page without ways out; `outside` are the addresses of its main part, for which it wants codes."""

    html: str
    outside: tuple[Outside, ...]

    def with_codes(self, codes: str) -> str:
        """Return the page with `codes`, HTML, at the end of its main part."""
        head, end, tail = self.html.rpartition(_MAIN_END)
        return f"{head}{codes}{end}{tail}" if end else self.html + codes


@dataclass(slots=True)
class _Link:
    """An open link that does not stay as it is: where its tag stands in the output, and what it becomes."""

    at: int
    tag: str
    kind: str
    address: str
    lang: str
    in_main: bool


@dataclass(slots=True)
class _State:
    """How far the reading of a page has come."""

    here: str
    public: str
    made: list[str] = field(default_factory=list)
    open: list[tuple[str, str]] = field(default_factory=list)
    link: _Link | None = None
    found: dict[str, Outside] = field(default_factory=dict)
    scripts: set[str] = field(default_factory=set)
    doubled: bool = False


def closed(html: str, here: str, public: str) -> Closed:
    """Return the page `html`, whose path is `here`, without ways out.

    `public` is where residents reach the portal on the network, or empty: files to download are fetched from there.
    """
    state = _State(here, public.rstrip("/"))
    for piece in _TAGS.split(html):
        tag = _TAG.match(piece)
        if tag is None:
            state.made.append(piece)
        elif tag["end"]:
            _end(state, piece, tag["name"].lower())
        else:
            _begin(state, piece, tag["name"].lower())
    return Closed("".join(state.made), tuple(state.found.values()))


def _begin(state: _State, piece: str, name: str) -> None:
    lang = re.search(r'\slang="([^"]*)"', piece)
    outer = state.open[-1][1] if state.open else ""
    inside = lang[1] if lang and name != "html" else outer
    if name not in _VOID and not piece.endswith("/>"):
        state.open.append((name, inside))
    if name == "a":
        state.link = _way_out(state, piece, inside)
    source = re.search(r'\ssrc="([^"]*)"', piece) if name == "script" else None
    state.doubled = bool(source and source[1] in state.scripts)  # two parts of a page ask for the same script
    if source:
        state.scripts.add(source[1])
    if not state.doubled:
        state.made.append(_without_memory(piece, name))


def _without_memory(piece: str, name: str) -> str:
    """Return a tag that asks the browser to keep and to offer nothing, and opens no second window."""
    if name == "form":
        piece = re.sub(r'\sautocomplete="[^"]*"', "", piece)
        return f'{piece[:-1]} autocomplete="off">'
    if name in {"input", "textarea", "select"}:
        return re.sub(r'\sautocomplete="[^"]*"', ' autocomplete="off"', piece)
    return re.sub(r'\starget="[^"]*"', "", piece) if name in {"a", "area", "base"} else piece


def _way_out(state: _State, piece: str, lang: str) -> _Link | None:
    """Return the link that this tag begins, where it leads out of the portal's pages."""
    attributes = dict(_ATTRIBUTE.findall(piece))
    if "href" not in attributes or any(name == "template" for name, _ in state.open):
        return None
    address = unescape(attributes["href"]).strip()
    kind = _kind(address, download="download" in attributes)
    if not kind:
        return None
    if kind == "file" and state.public:
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(state.here), address))
        kind, address = "web", f"{state.public}/{whole}"
    in_main = any(name == "main" for name, _ in state.open)
    return _Link(len(state.made), piece, kind, address, lang, in_main)


def _kind(address: str, *, download: bool) -> str:
    """Return what is behind an address: "web", a "file", a "feed", a "call" of another program, or "" for a page."""
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
    if address.startswith("//") or (scheme and scheme[1].lower() in {"http", "https"}):
        return "web"
    if scheme:
        return "call"
    path = urlsplit(address).path
    if path.endswith(_FEEDS):
        return "feed"
    return "file" if download or not (path == "" or path.endswith((".html", "/"))) else ""


def _end(state: _State, piece: str, name: str) -> None:
    while state.open and state.open.pop()[0] != name:
        pass
    if name == "script" and state.doubled:
        state.doubled = False
        return
    link = state.link
    if name != "a" or link is None:
        state.made.append(piece)
        return
    state.link = None
    inner = "".join(state.made[link.at + 1 :])
    del state.made[link.at :]
    state.made += _closed_link(state, link, inner)


def _closed_link(state: _State, link: _Link, inner: str) -> Iterator[str]:
    kept = "".join(f' {name}="{value}"' for name, value in _ATTRIBUTE.findall(link.tag) if name not in _OF_THE_WAY)
    said = " ".join(unescape(re.sub(r"<[^>]*>", "", inner)).split())
    if link.kind in {"file", "feed"}:  # what nobody can fetch here is not offered
        yield f"<span{kept} hidden>{inner}</span>"
    elif link.kind == "web" and link.in_main:
        yield from _numbered(state, link, inner, kept, said)
    else:
        yield f"<span{kept}>{inner}</span>"
        shown = _shown(link.address)
        if not link.address.startswith("geo:") and _plain(shown) not in _plain(said):
            yield f' <span class="civic-host">({escape(shown)})</span>'


def _numbered(state: _State, link: _Link, inner: str, kept: str, said: str) -> Iterator[str]:
    first = link.address not in state.found
    if first:
        label = "" if _plain(_shown(link.address)) == _plain(said) else said
        state.found[link.address] = Outside(len(state.found) + 1, link.address, label, link.lang)
    number = state.found[link.address].number
    place = f' id="cho-{number}"' if first and ' id="' not in kept else ""
    yield f'<a{kept}{place} href="#ma-{number}" data-outside="{escape(link.address)}">{inner}'
    yield f' <span class="civic-outside-sign">{number}</span></a>'


def _shown(address: str) -> str:
    """Return an address as people write it: a call without its scheme, a page of the web without its end."""
    scheme, _, rest = address.partition(":")
    if scheme.lower() in {"mailto", "tel", "sms"}:
        return rest.split("?", 1)[0]
    return urlsplit(address).netloc or address


def _plain(text: str) -> str:
    return re.sub(r"[^\w@]", "", text).lower()
