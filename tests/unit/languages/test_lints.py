"""What no reviewed translation may have."""

import pytest

from motcua.languages import faults, foreign_letters


def found(source: str, text: str, letters: str = "latin é", language: str = "en", keep: tuple[str, ...] = ()) -> tuple:
    return faults((source,), (text,), language=language, letters=letters, keep=keep)


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("8.000 đồng", "8,000 dong", ()),
        ("8.000 đồng", "80,000 dong", ("numbers",)),
        ("Nộp %(num)s bản", "Hand in copies", ("placeholders",)),
        ("Căn cước", "Căn cước", ("vietnamese",)),
        ("Căn cước", "Căn cu\u031bo\u031b\u0301c", ("not-nfc",)),
        ("Thị thực", "Виза", ("letters",)),
        ("12/2026", "12/2026", ()),
    ],
)
def test_one_text(source: str, text: str, expected: tuple[str, ...]) -> None:
    assert found(source, text) == expected


def test_a_text_of_the_keep_list_may_stay_vietnamese() -> None:
    assert found("VNeID", "VNeID") == ("vietnamese",)
    assert found("VNeID", "VNeID", keep=("VNeID",)) == ()


def test_tay_and_nung_have_four_letters_more_than_vietnamese() -> None:
    assert foreign_letters("fạ bjoóc phja wz", "vietnamese f j w z") == ()
    assert foreign_letters("fạ", "vietnamese") == ("f",)


def test_a_name_stays_vietnamese_in_any_language_and_a_han_character_only_in_its_own() -> None:
    assert foreign_letters("Lạng Sơn 谅山", "han") == ()
    assert foreign_letters("Lạng Sơn 谅山", "latin") == ("谅", "山")


def test_a_language_whose_letters_nobody_has_confirmed_is_not_judged_by_them() -> None:
    assert foreign_letters("ສະບາຍດີ", "") == ()
