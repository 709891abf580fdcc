"""Editions: which languages there are, what each text reads in them, how they write dates and money."""

from motcua.languages.editions import Edition, load_editions
from motcua.languages.folding import fold, slug
from motcua.languages.formats import written_date, written_money, written_number
from motcua.languages.messages import Localiser, load_localiser
from motcua.languages.passage import SOURCE_LANGUAGE, Passage

__all__ = [
    "SOURCE_LANGUAGE",
    "Edition",
    "Localiser",
    "Passage",
    "fold",
    "load_editions",
    "load_localiser",
    "slug",
    "written_date",
    "written_money",
    "written_number",
]
