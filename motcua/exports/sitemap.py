"""Tells search engines which pages there are: sitemap.xml with the editions of each page, and robots.txt."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from motcua.views import KnownPage

# The protocol allows 50,000 addresses in one file.
MOST = 40_000
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
# Pages that lead on, or hold what the reader typed.
_UNLISTED = ("search.html", "retired.html", "not_found.html", "redirect.html", "feed.xml")


def write_sitemap(pages: Iterable[KnownPage], address: str, output: Path) -> None:
    """Write sitemap.xml and robots.txt below `output`; without an `address` of the portal there is nothing to tell."""
    if not address:
        return
    base = address.rstrip("/")
    listed = [one for one in pages if is_listed(one)]
    parts = [listed[start : start + MOST] for start in range(0, len(listed), MOST)]
    if len(parts) == 1:
        (output / "sitemap.xml").write_text(sitemap(parts[0], base), encoding="utf-8")
    elif parts:
        for number, part in enumerate(parts, start=1):
            (output / f"sitemap-{number}.xml").write_text(sitemap(part, base), encoding="utf-8")
        (output / "sitemap.xml").write_text(_index(len(parts), base), encoding="utf-8")
    (output / "robots.txt").write_text(robots(base, has_pages=bool(listed)), encoding="utf-8")


def is_listed(page: KnownPage) -> bool:
    """A page is listed where it is the one to be found: not below level "partial", not where another stands for it."""
    return page.template not in _UNLISTED and not page.noindex and not page.canonical


def sitemap(pages: Sequence[KnownPage], base: str) -> str:
    """Return the addresses of `pages` with their other editions, in a fixed order; no dates, which a build has not."""
    lines = "".join(_entry(one, base) for one in sorted(pages, key=lambda one: one.path))
    return f'{_HEAD}<urlset {_NAMES} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{lines}</urlset>\n'


def _entry(page: KnownPage, base: str) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(f"{base}/{path}")}"/>'
        for tag, path in page.alternates
    )
    return f"<url><loc>{escape(f'{base}/{page.path}')}</loc>{others}</url>\n"


def _index(count: int, base: str) -> str:
    lines = "".join(
        f"<sitemap><loc>{escape(f'{base}/sitemap-{number}.xml')}</loc></sitemap>\n" for number in range(1, count + 1)
    )
    return f"{_HEAD}<sitemapindex {_NAMES}>\n{lines}</sitemapindex>\n"


def robots(base: str, *, has_pages: bool) -> str:
    """Return robots.txt: everything may be read; a portal with nothing to find, such as a preview, asks to be left."""
    if not has_pages:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n"
