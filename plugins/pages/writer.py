"""The one writer of the portal: every page leaves through it, taken over from the last build or rendered anew."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from pelican.writers import Writer

from motcua.kiosk import closed
from motcua.reuse import Entry, Ledger, Store, digest_of
from motcua.views import Page, SiteView, majority
from plugins.pages.counting import languages_in
from plugins.pages.inputs import KIOSK_CODES, PageInputs
from plugins.pages.marks import settled


class PortalWriter(Writer):
    """Pelican's writer with a way to write a page that is rendered already."""

    def write_page(self, path: str, text: str) -> Entry:
        """Write `text` to `path` below the output; return its ledger entry, the key still empty."""
        file = Path(self.output_path) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        file.write_bytes(data)
        return Entry("", ((path, digest_of(data)),))


@dataclass(frozen=True)
class EditionWriter:
    """Writes the pages of one edition; safe to use in forked processes, for nothing in it changes."""

    writer: PortalWriter
    jinja: Environment
    inputs: PageInputs
    site: SiteView
    ledger: Ledger
    siteurl: str
    store: Store

    def standing(self, path: str, template: str, view: str) -> Entry | None:
        """Return the ledger's entry of a page that says what `view` digests, if it stands as it would be made now."""
        return self.ledger.standing(path, self.inputs.key(template, view))

    def take(self, entry: Entry) -> None:
        """Put into the output what stands."""
        self.ledger.put(entry, Path(self.writer.output_path))

    def write(self, page: Page, view: str) -> Entry:
        """Return the ledger's entry of a page that says what `view` digests; the page stands in the output then."""
        key = self.inputs.key(page.template, view)
        taken = self.ledger.take(page.path, key, Path(self.writer.output_path))
        if taken is not None:
            return taken
        kept = self.store.get(key)
        text = self.rendered(page) if kept is None else kept.decode()
        if kept is None:
            self.store.put(key, text.encode())
        made = self.writer.write_page(page.path, text)
        return Entry(key, made.files)

    def rendered(self, page: Page) -> str:
        """Return the page; where its interface may outweigh its Vietnamese passages, its words are counted."""
        interface = self.jinja.globals["words_lang"]
        begun = any(table for _, table in self.inputs.localiser.tables)
        if not begun or page.lang == page.edition == interface:
            return self._render(page)
        # Begin with what most pages of the kind turn out to be: one that begins wrongly is rendered twice.
        likely = page if page.share == "source" or page.edition != interface else replace(page, lang=page.edition)
        made = self._render(likely)
        lang = majority(languages_in(made), page.edition)
        return made if lang == likely.lang else self._render(replace(page, lang=lang))

    def _render(self, page: Page) -> str:
        named = {"page": page, "view": page.view, "site": self.site, "prefix": prefix(page, self.siteurl)}
        made = settled(self.jinja.get_template(page.template).render(named))
        return self._closed(made, page, named) if self.site.kiosk and page.path.endswith(".html") else made

    def _closed(self, html: str, page: Page, named: Mapping[str, Any]) -> str:
        """Return the page without ways out of the kiosk, with codes for what it names outside the portal."""
        made = closed(html, page.path, self.site.public_address)
        if not made.outside:
            return made.html
        codes = self.jinja.get_template(KIOSK_CODES).render(named, outside=made.outside)
        return made.with_codes(settled(codes))


def prefix(page: Page, siteurl: str) -> str:
    """Return what leads from a page to the portal's root; a server shows the one for unknown addresses at any depth."""
    if page.template == "not_found.html":
        return urlsplit(siteurl).path.rstrip("/") + "/"
    return "../" * page.path.count("/")
