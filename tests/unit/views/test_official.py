"""An official name stays Vietnamese inside a translation, and its gloss does not say it twice."""

import pytest

from motcua.views import Context, OfficialName
from motcua.views.official import without_source


def test_a_translated_name_keeps_the_name_itself(en: Context) -> None:
    name = en.official("Đăng ký thả diều")
    assert name == OfficialName("Kite flying registration", "en", source="Đăng ký thả diều")
    assert (name.official.text, name.official.lang) == ("Đăng ký thả diều", "vi")


def test_a_name_without_a_translation_is_itself(en: Context, vi: Context) -> None:
    assert not isinstance(en.official("Tờ khai chưa ai dịch"), OfficialName)
    assert not isinstance(vi.official("Đăng ký thả diều"), OfficialName)


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        ("Kite form (Tờ khai)", "Kite form"),
        ("风筝申报表（Tờ khai）", "风筝申报表"),
        ("Kite form (in two copies)", "Kite form (in two copies)"),
        ("(Tờ khai)", "(Tờ khai)"),
    ],
)
def test_a_translator_who_wrote_the_name_in_brackets_is_not_repeated(text: str, gloss: str) -> None:
    assert without_source(text, "Tờ khai") == gloss
