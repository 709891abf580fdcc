"""One thing has one name in all texts of a language: a binding term asks for it, and says where it does not."""

import time

import pytest

from motcua.catalogue import load_portal
from motcua.languages import Message
from motcua.model import Binding, Term
from motcua.rules import term_findings
from motcua.settings import load_settings

TERMS = (
    Term(id="a", official=("chứng thực",), binding=Binding(en=("certif",), zh=("认证",))),
    Term(id="b", official=("Ủy ban nhân dân", "Uỷ ban nhân dân"), binding=Binding(en=("People's Committee",))),
    Term(id="c", official=("kinh doanh",), binding=Binding(en=("business",))),
    Term(id="d", official=("hộ kinh doanh",), binding=Binding(en=("household business",), unless=("chủ hộ",))),
    Term(id="e", official=("phí",), en=("fee",)),
)


def found(source: str, translation: str | tuple[str, ...], language: str = "en", *, fuzzy: bool = False) -> list[str]:
    forms = (translation,) if isinstance(translation, str) else translation
    message = Message("en.po", 7, (source,), forms, fuzzy)
    return [one.words["term"] for one in term_findings([message], language, TERMS)]


@pytest.mark.parametrize(
    ("source", "translation", "terms"),
    [
        ("Bản sao chứng thực", "Certified copy", []),
        ("Bản sao chứng thực", "Attested copy", ["chứng thực"]),
        ("CHỨNG THỰC chữ ký", "Attesting a signature", ["chứng thực"]),
        ("Bản sao chứng thực", "An uncertified copy", ["chứng thực"]),  # the beginning of a word, not its middle
        ("Xã chứng thựcx", "Whatever", []),  # not the word
        ("Uỷ ban nhân dân xã", "The commune People’s Committee", []),
        ("Ủy ban nhân dân xã", "The commune office", ["ủy ban nhân dân"]),
        ("Hộ kinh doanh", "A household firm", ["hộ kinh doanh"]),  # the longer term alone
        ("Chủ hộ kinh doanh ký", "Signed by the owner", []),  # an exception that the term names
        ("Phí", "Charge", []),  # said in search, binding for nobody
    ],
)
def test_a_binding_term_is_translated_with_one_of_its_words(source, translation, terms):
    assert found(source, translation) == terms


def test_chinese_has_the_signs_anywhere():
    assert found("Bản sao chứng thực", "经认证的副本", "zh-Hans") == []
    assert found("Bản sao chứng thực", "公证副本", "zh-Hans") == ["chứng thực"]


def test_every_form_of_a_counted_text_is_held_to_it():
    assert found("%(num)s hộ kinh doanh", ("One shop", "%(num)s household businesses")) == ["hộ kinh doanh"]


def test_suggestions_and_other_languages_are_not_held_to_it():
    assert found("Chứng thực", "Attested", fuzzy=True) == []
    assert found("Chứng thực", "…", "tyz") == []


def test_a_message_is_named_with_its_line():
    message = Message("en.po", 7, ("Chứng thực",), ("Attested",))
    (one,) = term_findings([message], "en", TERMS)
    assert (one.file, one.line, one.level, one.words["wanted"]) == ("en.po", 7, "warning", "certif")


def test_sixty_thousand_messages_are_read_in_a_blink():
    many = [Message("en.po", n, (f"Nộp tờ khai số {n} ở xã",), ("Hand in",)) for n in range(60_000)]
    terms = [Term(id=f"t-{n}", official=(f"thuật ngữ {n}",), binding=Binding(en=("term",))) for n in range(60)]
    start = time.process_time()
    assert list(term_findings(many, "en", terms)) == []
    assert time.process_time() - start < 5


def test_the_texts_that_we_ship_keep_to_the_terms(root):
    findings = load_portal(load_settings(root / "pelicanconf.py")).findings
    assert [one.message() for one in findings if one.code == "translation-term"] == []
