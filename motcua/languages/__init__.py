"""Editions: which languages there are, what each text reads in them, how they write dates and money."""

from motcua.languages.durations import Lapse, lapses
from motcua.languages.editions import Edition, load_editions
from motcua.languages.figures import EditionFigures, KindFigures, Share, count_words
from motcua.languages.folding import fold, slug
from motcua.languages.formats import decimal_mark, written_date, written_days, written_money, written_number
from motcua.languages.letters import foreign_letters
from motcua.languages.lints import faults, number_difference, placeholder_difference
from motcua.languages.messages import Localiser, load_messages, make_localisers
from motcua.languages.money import Amount, amounts
from motcua.languages.numbers import Numbers, differing, read_numbers
from motcua.languages.passage import SOURCE_LANGUAGE, Passage
from motcua.languages.po import Message, PoFile, Unit, parse_po, read_po_file, write_po_file
from motcua.languages.reviews import REVIEWS, message_hash
from motcua.languages.spoken import spoken_languages
from motcua.languages.states import STATES, Review, is_published, review_faults, state_of, text_hash

__all__ = [
    "REVIEWS",
    "SOURCE_LANGUAGE",
    "STATES",
    "Amount",
    "Edition",
    "EditionFigures",
    "KindFigures",
    "Lapse",
    "Localiser",
    "Message",
    "Numbers",
    "Passage",
    "PoFile",
    "Review",
    "Share",
    "Unit",
    "amounts",
    "count_words",
    "decimal_mark",
    "differing",
    "faults",
    "fold",
    "foreign_letters",
    "is_published",
    "lapses",
    "load_editions",
    "load_messages",
    "make_localisers",
    "message_hash",
    "number_difference",
    "parse_po",
    "placeholder_difference",
    "read_numbers",
    "read_po_file",
    "review_faults",
    "slug",
    "spoken_languages",
    "state_of",
    "text_hash",
    "write_po_file",
    "written_date",
    "written_days",
    "written_money",
    "written_number",
]
