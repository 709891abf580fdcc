"""Folders of records joined into one checked catalogue."""

from motcua.catalogue.articles import SECTIONS, Article
from motcua.catalogue.catalogue import Catalogue, Entry
from motcua.catalogue.load import Loading, load_catalogue
from motcua.catalogue.portal import Portal, load_portal

__all__ = ["SECTIONS", "Article", "Catalogue", "Entry", "Loading", "Portal", "load_catalogue", "load_portal"]
