"""Folders of records joined into one checked catalogue."""

from motcua.catalogue.article_states import article_hash
from motcua.catalogue.articles import SECTIONS, Article, read_pages
from motcua.catalogue.catalogue import Catalogue, Entry
from motcua.catalogue.folders import files_below
from motcua.catalogue.load import Loading, load_catalogue
from motcua.catalogue.portal import Portal, load_portal
from motcua.catalogue.readings import Readings
from motcua.catalogue.records import PLACES, read_file, read_folder, record_hash
from motcua.catalogue.revised import Revision, Source, revised, source_of
from motcua.catalogue.segments import Segment, catalogue_segments

__all__ = [
    "PLACES",
    "SECTIONS",
    "Article",
    "Catalogue",
    "Entry",
    "Loading",
    "Portal",
    "Readings",
    "Revision",
    "Segment",
    "Source",
    "article_hash",
    "catalogue_segments",
    "files_below",
    "load_catalogue",
    "load_portal",
    "read_file",
    "read_folder",
    "read_pages",
    "record_hash",
    "revised",
    "source_of",
]
