"""What a page is made from, as one digest: its view, the portal's frame, its template with all parts, its words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment
from jinja2.ext import extract_from_ast
from jinja2.meta import find_referenced_templates

import motcua
from motcua.languages import Localiser
from motcua.reuse import digest_of, digest_of_files
from motcua.views import Page, SiteView

# What a kiosk adds to a page that names addresses outside the portal.
KIOSK_CODES = "kiosk_codes.html"
_WORDS = ("_", "gettext", "ngettext")
_PARTS = ("components/", "templates/", "static/")  # no pages; the theme's root is a second way to its templates


@dataclass(frozen=True, slots=True)
class Source:
    """One template as it is written: its text, those it takes in, and the interface words that it says.

    None in `takes` or `words` stands for a name or text that is only known when the page is rendered.
    """

    text: str
    takes: frozenset[str | None]
    words: frozenset[str | None]


@dataclass(frozen=True)
class PageInputs:
    """Digests of the inputs of one edition's pages; a template is read and its words are looked up once.

    `sources` are the templates read so far, the same in all editions.
    """

    jinja: Environment
    localiser: Localiser
    site: SiteView
    code: str
    sources: dict[str, Source] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)

    def key(self, template: str, view: str) -> str:
        """Return the digest of all that a page is made from: `view` is that of what it says."""
        codes = self._template(KIOSK_CODES) if self.site.kiosk else ""
        return digest_of(view, self._template(template), codes, self._frame())

    def prepare(self) -> None:
        """Read all templates of pages now, so that processes forked afterwards need not each do it again."""
        self._frame()
        for name in self._everything():
            if not name.startswith(_PARTS):
                self._template(name)

    def _frame(self) -> str:
        if "" not in self.templates:
            said = [self.jinja.globals.get(name) for name in ("words_lang", "mark_names")]
            self.templates[""] = digest_of(repr(self.site), repr(self.localiser.edition), repr(said), self.code)
        return self.templates[""]

    def _template(self, name: str) -> str:
        if name not in self.templates:
            closure = sorted(self._closure(name))
            texts = [part for one in closure for part in (one, self._source(one).text)]
            self.templates[name] = digest_of(*texts, repr(self._said(closure)))
        return self.templates[name]

    def _closure(self, name: str) -> set[str]:
        """Return the template and all that it extends, includes or imports."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            one = waiting.pop()
            if one in found:
                continue
            found.add(one)
            takes = self._source(one).takes
            waiting += self._everything() if None in takes else [taken for taken in takes if taken is not None]
        return found

    def _everything(self) -> list[str]:
        return list(self.jinja.list_templates(extensions=["html", "xml"]))

    def _source(self, name: str) -> Source:
        if name not in self.sources:
            assert self.jinja.loader is not None  # noqa: S101 - environment() gives it one
            text, file, _ = self.jinja.loader.get_source(self.jinja, name)
            tree = self.jinja.parse(text, name, file)
            takes = frozenset(find_referenced_templates(tree))
            self.sources[name] = Source(text, takes, frozenset(_words_in(tree)))
        return self.sources[name]

    def _said(self, closure: list[str]) -> list[object]:
        """Return what the interface words of the templates are in this edition."""
        words = {word for one in closure for word in self._source(one).words}
        if None in words:  # a text that is put together while rendering: all words count
            return [self.localiser.tables]
        known = sorted(word for word in words if word is not None)
        # In a preview a word carries its state as well.
        return [(self.localiser.say(word), [table.get(word) for _, table in self.localiser.tables]) for word in known]


def _words_in(tree: object) -> Iterator[str | None]:
    for _, _, message in extract_from_ast(tree, _WORDS):  # type: ignore[arg-type]  # the tree of jinja.parse
        yield message[0] if isinstance(message, tuple) else message


def view_digest(page: Page) -> str:
    """Return the digest of what a page says, its links to other editions included."""
    return digest_of(repr(page))


def code_digest() -> str:
    """Return the digest of the code that renders: this package, what its templates ask of views, and their versions.

    A view computes some values, codes to be scanned among them, only when a template asks for them.
    """
    home = Path(motcua.__file__).parent
    folders = (Path(__file__).parent, home / "views", home / "qr", home / "kiosk")
    versions = [f"{name} {version(name)}" for name in ("jinja2", "markupsafe", "segno")]
    return digest_of(*versions, *(digest_of_files(folder.glob("*.py")) for folder in folders))
