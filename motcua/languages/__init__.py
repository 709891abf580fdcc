"""Editions: which languages there are, what each text reads in them, how they write dates and money."""

from motcua.languages.durations import Lapse, lapses
from motcua.languages.editions import Edition, load_editions
from motcua.languages.folding import fold, slug
from motcua.languages.formats import written_date, written_money, written_number
from motcua.languages.messages import Localiser, load_messages, make_localisers
from motcua.languages.money import Amount, amounts
from motcua.languages.numbers import Numbers, differing, read_numbers
from motcua.languages.passage import SOURCE_LANGUAGE, Passage
from motcua.languages.po import Message
from motcua.languages.spoken import spoken_languages

__all__ = [
    "SOURCE_LANGUAGE",
    "Amount",
    "Edition",
    "Lapse",
    "Localiser",
    "Message",
    "Numbers",
    "Passage",
    "amounts",
    "differing",
    "fold",
    "lapses",
    "load_editions",
    "load_messages",
    "make_localisers",
    "read_numbers",
    "slug",
    "spoken_languages",
    "written_date",
    "written_money",
    "written_number",
]
