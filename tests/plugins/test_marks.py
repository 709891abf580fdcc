"""The marks of a rendered page: words of another language, states in a preview, and the words counted by language."""

from motcua.languages import Edition, Localiser
from plugins.pages.counting import languages_in
from plugins.pages.environment import environment
from plugins.pages.marks import settled, words
from tests.plugins.city import REAL_THEME

TAY = Edition(
    tag="tyz", name="Tiểng Tày Nùng", name_vi="tiếng Tày – Nùng", name_en="Tày–Nùng", script="Latn", messages="tyz",
    cldr="vi", search="vi", fallback=("vi",),
)  # fmt: skip


def localiser(**states: str) -> Localiser:
    return Localiser(TAY, (("tyz", {"Trang chủ": "[tyz] 1", "Tìm": "[tyz] 2"}),), states or None)


def said(text: str, **states: str) -> str:
    return words(localiser(**states))[0](text)


def test_a_word_that_is_missing_falls_back_alone_and_says_so() -> None:
    html = f'<p lang="tyz">{said("Tìm")} {said("Gửi")}</p>'
    assert settled(html) == '<p lang="tyz">[tyz] 2 <span lang="vi">Gửi</span></p>'


def test_in_an_attribute_a_word_stands_without_marks() -> None:
    assert settled(f'<a title="{said("Gửi")}">x</a>') == '<a title="Gửi">x</a>'


def test_where_no_markup_may_stand_a_word_has_none() -> None:
    assert settled(f"<title>{said('Gửi')}</title><p>{said('Gửi')}</p>").startswith("<title>Gửi</title><p><span")


def test_an_option_carries_the_language_of_its_word() -> None:
    assert settled(f'<option value="">{said("Gửi")}</option>') == '<option value="" lang="vi">Gửi</option>'


def test_a_word_inside_a_word_keeps_its_own_language() -> None:
    jinja = environment(REAL_THEME, localiser())
    html = settled(jinja.from_string('<p>{{ _("Gửi %(a)s", a=_("Tìm")) }}</p>').render())
    assert html == '<p><span lang="vi">Gửi [tyz] 2</span></p>'


def test_a_preview_says_of_a_word_only_that_there_is_something_to_do() -> None:
    states = {"Trang chủ": "draft", "Tìm": "stale"}
    assert settled(said("Trang chủ", **states)) == "[tyz] 1"
    assert settled(said("Tìm", **states)) == '<span data-mark="bản gốc đã đổi">[tyz] 2</span>'
    assert settled(said("Gửi", **states)) == '<span lang="vi" data-mark="chưa dịch">Gửi</span>'


def test_words_are_counted_in_the_language_that_holds_for_them() -> None:
    html = '<!DOCTYPE html><html lang="vi"><head><title>a b</title></head><body>một<p lang="zh-Hans">办理<br>8</p> hai</body></html>'
    assert languages_in(html) == {"vi": 2, "zh-Hans": 3}
