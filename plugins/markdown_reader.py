"""Reads Markdown pages: the library's header, Python-Markdown's HTML, and nh3 to keep it harmless."""

from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import nh3
from markdown import Markdown
from pelican import signals
from pelican.readers import BaseReader, Readers

from motcua.reuse import Store, digest_of
from motcua.source import parse_markdown

_EXTENSIONS = ("tables", "sane_lists", "footnotes", "def_list", "toc")
_TAGS = frozenset(
    "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li"
    " mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr ul".split()
)
_ATTRIBUTES = {
    "*": {"lang", "id"},
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
}
# Before every identifier of a text: its heading "Nguồn" must not take the place of the theme's own part `nguon`.
_OWN = "muc-"


def sanitised(html: str) -> str:
    """Return `html` without scripts, handlers, frames, styles and unsafe addresses."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=_with_own_identifiers,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def _with_own_identifiers(_: str, attribute: str, value: str) -> str:
    if attribute == "id":
        return f"{_OWN}{value}"
    address, sign, part = value.partition("#")
    if attribute == "href" and sign and part and (not address or address.startswith("{page}")):
        return f"{address}#{_OWN}{part}"
    return value


class PortalMarkdownReader(BaseReader):
    """Pelican's reader for .md files whose header is the one that `motcua check` reads."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the sanitised HTML of the file's body and its title."""
        with open(source_path, encoding="utf-8-sig") as file:  # noqa: PTH123 - Pelican gives a text path
            parsed = parse_markdown(file.read(), source_path)
        title = parsed.header.get("title") if parsed.header else None
        return self.html(parsed.body), {"title": getattr(title, "value", "")}

    def html(self, body: str) -> str:
        """Return the HTML of a text, the body of a file; it is made once for each content."""
        folder = self.settings.get("STORE")
        store = Store(Path(folder) if folder else None)
        key = digest_of(_made_by(), body)
        kept = store.get(key)
        if kept is not None:
            return kept.decode()
        html = sanitised(_markdown().reset().convert(body))
        store.put(key, html.encode())
        return html


@cache
def _markdown() -> Markdown:
    """Return the converter of a process: to make one takes as long as many a text."""
    return Markdown(extensions=list(_EXTENSIONS), output_format="html")


@cache
def _made_by() -> str:
    """Return a digest of the code that makes HTML from texts."""
    return digest_of(Path(__file__).read_bytes(), *(f"{name} {version(name)}" for name in ("markdown", "nh3")))


def add_reader(readers: Readers) -> None:
    """Put the reader in the place of Pelican's own."""
    readers.reader_classes["md"] = PortalMarkdownReader


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(add_reader)
