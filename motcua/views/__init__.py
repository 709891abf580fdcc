"""One edition's plain data, page by page: all that a template, an index or an export sees."""

from motcua.views.articles import Bodies
from motcua.views.context import Context
from motcua.views.lines import lines_of
from motcua.views.pages import Page, View
from motcua.views.site import SiteBuilder, SiteView

__all__ = ["Bodies", "Context", "Page", "SiteBuilder", "SiteView", "View", "lines_of"]
