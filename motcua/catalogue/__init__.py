"""Folders of records joined into one checked catalogue."""

from motcua.catalogue.articles import SECTIONS, Article
from motcua.catalogue.catalogue import Catalogue, Entry
from motcua.catalogue.load import Loading, load_catalogue

__all__ = ["SECTIONS", "Article", "Catalogue", "Entry", "Loading", "load_catalogue"]
