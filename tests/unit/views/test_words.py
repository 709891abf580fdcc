"""The words of a view are counted in the languages that they are in."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.official import OfficialName
from motcua.views.words import both_counts, languages_of


@dataclass(frozen=True, slots=True)
class Shown:
    title: Passage
    code: str
    crumbs: tuple[Passage, ...]
    parts: tuple["Shown | OfficialName | None", ...] = ()


def test_official_names_count_with_what_is_left_in_vietnamese_or_without() -> None:
    name = OfficialName("Household book", "en", source="Sổ hộ khẩu")
    inner = Shown(Passage("Giấy tờ", "vi"), "one two three", (Passage("never counted", "en"),))
    view = Shown(Passage("Papers to bring", "en"), "code", (), (inner, name, None))
    assert both_counts(view) == ({"en": 5, "vi": 5}, {"en": 5, "vi": 2})
    assert languages_of(view, official=False) == {"en": 5, "vi": 2}


def test_a_view_without_a_word_has_no_language() -> None:
    assert both_counts(()) == ({}, {})
