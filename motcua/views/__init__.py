"""One edition's plain data, page by page: all that a template, an index or an export sees."""

from motcua.views.across import Editions, KnownPage, PageSummary, by_address, edition_links, signposts, summary_of
from motcua.views.articles import Bodies
from motcua.views.context import Context
from motcua.views.editing import PANEL_WORDS
from motcua.views.frame import SiteView
from motcua.views.lines import lines_of
from motcua.views.making import Plan
from motcua.views.noted import digests, noted, noted_bodies
from motcua.views.official import MARK_NAMES, OfficialName
from motcua.views.pages import Page, View
from motcua.views.site import SiteBuilder
from motcua.views.words import majority

__all__ = [
    "MARK_NAMES",
    "PANEL_WORDS",
    "Bodies",
    "Context",
    "Editions",
    "KnownPage",
    "OfficialName",
    "Page",
    "PageSummary",
    "Plan",
    "SiteBuilder",
    "SiteView",
    "View",
    "by_address",
    "digests",
    "edition_links",
    "lines_of",
    "majority",
    "noted",
    "noted_bodies",
    "signposts",
    "summary_of",
]
