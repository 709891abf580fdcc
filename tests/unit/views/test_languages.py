"""The page of languages: all that are declared, those with pages among them, and no name that nobody has attested."""

from dataclasses import replace

from motcua.languages import Edition
from motcua.views import Context
from motcua.views.languages import languages_page


def test_every_declared_language_says_what_there_is(en: Context, editions: dict[str, Edition]) -> None:
    tyz = replace(editions["en"], tag="tyz", name="Tiểng Tày Nùng", name_vi="tiếng Tày – Nùng", cldr="vi")
    cao_lan = replace(tyz, tag="mlc", name="", name_vi="tiếng Cao Lan")
    declared = (*editions.values(), tyz, cao_lan)
    page = languages_page(en, declared, {"vi", "en", "tyz"}, {"vi": 3, "en": 2, "tyz": 0, "mlc": 0})
    assert {one.tag: (one.state, one.home) for one in page.languages} == {
        "vi": ("source", "vi/index.html"),
        "en": ("partial", "en/index.html"),
        "tyz": ("preview", "tyz/index.html"),
        "mlc": ("declared", ""),
    }
    assert page.languages[-1].name is None
    assert page.coverage == "en/coverage/index.html"
