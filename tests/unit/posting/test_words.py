"""Texts and interface words become runs that know their language."""

import pytest

from motcua.posting.blocks import Bullets, Paragraph, Run
from motcua.posting.words import labelled, passage_blocks, passage_run, printable, spaced
from tests.unit.posting.conftest import Toy, vi


def test_bullets_of_words_own_fonts_become_bullets() -> None:
    assert printable("\uf0fcTờ khai; \uf0a7\uf0a7 bản sao") == "•Tờ khai; • bản sao"


def test_control_characters_are_blanks_and_line_breaks_stay() -> None:
    assert printable("a\x00b\tc\nd\u2028e") == "a b c\nd e"


def test_lines_with_dashes_are_a_list() -> None:
    blocks = passage_blocks(vi("Nộp:\n- một\n- hai"))
    assert blocks == (Paragraph((Run("Nộp:", "vi"),)), Bullets(((Run("một", "vi"),), (Run("hai", "vi"),))))


def test_a_dash_before_a_whole_text_makes_no_list() -> None:
    assert passage_blocks(vi("- Tờ khai")) == (Paragraph((Run("Tờ khai", "vi"),)),)


def test_a_passage_in_one_line_keeps_its_words_apart() -> None:
    assert passage_run(vi("một\nhai")).text == "một hai"


def test_what_is_missing_leaves_no_blank() -> None:
    assert spaced(None, Run("a", "vi"), (), Run("b", "en")) == (Run("a", "vi"), Run(" ", "en"), Run("b", "en"))


@pytest.mark.parametrize("label", ["Nguồn", "Nguồn:", "来源："])
def test_a_label_has_one_colon(label: str) -> None:
    assert "".join(one.text for one in labelled(Run(label, "vi"), Run("x", "vi"))) == label.rstrip(":：") + ": x"


def test_an_edition_without_words_of_its_own_says_them_in_vietnamese(city: Toy) -> None:
    said = city.around.speech.run("Giảm %(percent)s%%:", percent=50)
    assert said == Run("Giảm 50%:", "vi")
