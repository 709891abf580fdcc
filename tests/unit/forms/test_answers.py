"""Answers as people write them, and as they are kept."""

import json
import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from motcua.forms.answers import Answers, read
from motcua.forms.lists import Lists, lists_of
from motcua.forms.reading import line_of, lines_of
from motcua.model import Condition, FieldOption, FieldRules, FormField, Organisation
from motcua.model.form_values import FieldError
from tests.unit.forms.samples import LISTS, every_type, form_of

TODAY = date(2026, 11, 28)


def answered(field: FormField, *written: str, lists: Lists = LISTS, **others: str):
    posted = {field.id: written} | {name.replace("_", "-"): (value,) for name, value in others.items()}
    found = read(form_of(field), posted, lists=lists, today=TODAY)
    return found.values.get(field.id) if isinstance(found, Answers) else found[0].message


def ask(kind: str, **parts) -> FormField:
    return FormField(id="it", type=kind, label="Điều hỏi", **parts)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("0912345678", "+84912345678"),
        ("0912 345 678", "+84912345678"),
        ("(0205) 3812.345", "+842053812345"),
        ("+84 912-345-678", "+84912345678"),
        ("+84 (0)912 345 678", "+84912345678"),
        ("84912345678", "+84912345678"),
        ("0084912345678", "+84912345678"),
        ("０９１２３４５６７８", "+84912345678"),
        ("+86 138 0013 8000", "+8613800138000"),
        ("008613800138000", "+8613800138000"),
    ],
)
def test_a_phone_number_is_kept_in_one_form(written: str, kept: str):
    assert answered(ask("phone"), written) == kept


@pytest.mark.parametrize(
    "written", ["0912 345 67", "0112345678", "12345", "a0912345678", "+840", "+8401234", "0912345678 hoặc 0987654321"]
)
def test_what_is_no_phone_number_is_refused(written: str):
    assert "10 chữ số" in answered(ask("phone"), written)


@pytest.mark.parametrize(
    ("written", "kept"), [(" Ten@Vidu.VN ", "Ten@vidu.vn"), ("a.b+c@x-y.com.vn", "a.b+c@x-y.com.vn")]
)
def test_an_address_keeps_its_name_and_a_domain_in_small_letters(written: str, kept: str):
    assert answered(ask("email"), written) == kept


@pytest.mark.parametrize(
    "written", ["a@b", "a b@c.vn", "@c.vn", "a@@c.vn", "tên@vidu.vn", "a@c..vn", ".a@c.vn", "a@c.vn\r\nBcc: d@e.vn"]
)
def test_what_is_no_address_is_refused(written: str):
    assert "ten@vidu.vn" in answered(ask("email"), written)


@pytest.mark.parametrize(
    ("day", "month", "year", "found"),
    [
        ("3", "2", "1990", "1990-02-03"),
        ("03", "12", "2026", "2026-12-03"),
        ("29", "2", "2024", "2024-02-29"),
        ("29", "2", "2023", "Không có ngày này trong lịch."),
        ("29", "2", "1900", "Không có ngày này trong lịch."),
        ("31", "4", "2026", "Không có ngày này trong lịch."),
        ("1", "1", "26", "Năm phải có 4 chữ số."),
        ("1", "", "2026", "Hãy nhập đủ ngày, tháng và năm."),
        ("x", "1", "2026", "Không có ngày này trong lịch."),
        ("", " ", "", None),
    ],
)
def test_a_date_comes_in_three_parts(day: str, month: str, year: str, found: str | None):
    assert answered(ask("date"), it_day=day, it_month=month, it_year=year) == found


def test_a_date_lies_within_its_bounds_counted_from_today():
    field = ask("date", rules=FieldRules(not_before="today+1", not_after="2026-12-10"))
    day = {"it_month": "11", "it_year": "2026"}
    assert answered(field, it_day="28", **day) == "Ngày sớm nhất có thể chọn là %(day)s."
    assert answered(field, it_day="29", **day) == "2026-11-29"
    assert answered(field, it_day="11", it_month="12", it_year="2026") == "Ngày muộn nhất có thể chọn là %(day)s."


def test_a_commune_is_known_by_its_name_of_today_and_of_before():
    units = {
        "phuong-a": Organisation(id="phuong-a", name="Phường Đông Kinh", kind="ward", unit_code="05977", formerly=("Xã Mai Pha",)),
        "xa-b": Organisation(id="xa-b", name="Xã Châu Sơn", kind="commune", formerly=("Xã Mai Pha", "Xã Kiên Mộc")),
        "xa-c": Organisation(id="xa-c", name="Xã Kiên Mộc", kind="commune"),
    }  # fmt: skip
    from motcua.catalogue import Catalogue

    lists = lists_of(Catalogue(organisations=units))
    for written in ("phuong-a", "05977", "Phường Đông Kinh", "dong kinh", "  ĐÔNG KINH"):
        assert answered(ask("ward"), written, lists=lists) == "phuong-a"
    assert answered(ask("ward"), "xã kiên mộc", lists=lists) == "xa-c", "today's name comes before an old one"
    assert answered(ask("ward"), "Mai Pha", lists=lists).startswith("Tên này nay thuộc nhiều nơi")
    assert answered(ask("ward"), "Hà Nội", lists=lists).startswith("Không có xã, phường nào")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("1.001193", "1.001193"),
        ("https://langson.example/vi/procedures/1.001193/index.html", "1.001193"),
        ("1,001193", "1.001193"),
        ("1.000001", "1.001193"),
        ("1.001193.h37", "Cổng không có thủ tục mang mã này"),
        ("9.999999", "Cổng không có thủ tục mang mã này"),
        ("1.001193 và 2.000815", "Hãy nhập một mã thủ tục"),
        ("khai sinh", "Hãy nhập một mã thủ tục"),
    ],
)
def test_a_procedure_is_named_by_its_code_or_its_address(written: str, found: str):
    assert answered(ask("procedure"), written).startswith(found)


@pytest.mark.parametrize(
    ("written", "found"),
    [("1.200", 1200), ("1,200", 1200), ("007", 7), ("１２", 12), ("1.20", "Hãy viết"), ("1e3", "Hãy viết"), ("-1", "Số phải")],
)  # fmt: skip
def test_a_number_may_be_grouped(written: str, found: object):
    got = answered(ask("number"), written)
    assert got == found or str(got).startswith(str(found))


def test_a_choice_is_one_of_its_options():
    options = (FieldOption(id="a", label="A"), FieldOption(id="b", label="B"))
    one, many = ask("choice", options=options), ask("choice", options=options, many=True)
    assert answered(one, "a") == "a"
    assert answered(one, "a", "b") == "Chỉ được chọn một câu trả lời."
    assert answered(one, "c").startswith("Hãy chọn trong")
    assert answered(many, "b", "a", "b") == ("a", "b")
    assert answered(many) is None


def test_consent_is_given_by_ticking_and_never_otherwise():
    field = ask("consent", required=True)
    assert answered(field, "yes") is True
    for written in ((), ("",), ("no",), ("true",)):
        assert answered(field, *written).startswith("Hãy đánh dấu")


def test_a_text_longer_than_allowed_says_by_how_much():
    field = ask("text", rules=FieldRules(max_length=5))
    found = read(form_of(field), {"it": ("sáu chữ",)}, lists=LISTS, today=TODAY)
    assert found == (
        FieldError("it", "Viết nhiều nhất %(most)s ký tự; hãy bớt %(over)s ký tự.", (("most", "5"), ("over", "2"))),
    )


def test_letters_that_look_alike_are_kept_alike():
    assert answered(ask("name"), unicodedata.normalize("NFD", "Nguyễn  Thị\tNở")) == "Nguyễn Thị Nở"
    assert answered(ask("name"), "王小明") == "王小明"
    assert answered(ask("name"), "12 – …").startswith("Họ và tên phải có")
    assert answered(ask("text"), "a\x00b\u202ec") == "abc"
    assert answered(ask("long_text"), " a\r\nb\u2028c \n") == "a\nb\nc"


class TestConditions:
    FIELDS = (
        ask("choice", options=(FieldOption(id="yes", label="Có"), FieldOption(id="no", label="Không"))),
        FormField(id="more", type="choice", label="X", required=True, when=Condition(field="it", values=("yes",)),
                  options=(FieldOption(id="x", label="X"), FieldOption(id="y", label="Y"))),
        FormField(id="last", type="text", label="Z", required=True, when=Condition(field="more", values=("x",))),
    )  # fmt: skip

    def answers(self, **posted: str):
        found = read(
            form_of(*self.FIELDS), {name: (value,) for name, value in posted.items()}, lists=LISTS, today=TODAY
        )
        return dict(found.values) if isinstance(found, Answers) else [one.field for one in found]

    def test_what_is_not_asked_is_neither_kept_nor_checked(self):
        assert self.answers(it="no", more="nonsense", last="z") == {"it": "no"}
        assert self.answers(it="yes", more="y", last="z") == {"it": "yes", "more": "y"}

    def test_what_is_asked_must_be_answered(self):
        assert self.answers(it="yes") == ["more"]
        assert self.answers(it="yes", more="x") == ["last"]
        assert self.answers(it="yes", more="x", last="z") == {"it": "yes", "more": "x", "last": "z"}


# The first text that Hypothesis makes takes it a second or two on a busy machine.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
WRITTEN = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789+-. ()", max_size=20),
    st.sampled_from(
        ["a", "b", "yes", "07:30", "1.001193", "xa-mot", "29", "2", "2024", "Xã Một", "a@b.vn", "\ud800", "0912345678"]
    ),
)
POSTED = st.dictionaries(
    st.sampled_from([f"{one.id}{part}" for one in every_type().fields for part in ("", "-day", "-month", "-year")] + ["_key", "x"]),
    st.lists(WRITTEN, max_size=3),
)  # fmt: skip


@PATIENT
@given(POSTED)
def test_any_post_is_answered_and_what_is_kept_reads_the_same_again(posted: dict[str, list[str]]):
    form = every_type()
    found = read(form, posted, lists=LISTS, today=TODAY)
    if isinstance(found, tuple):
        assert found
        assert all(one.message % dict(one.words) for one in found)
        return
    json.dumps(dict(found.values)).encode()
    again = read(form, posted_again(found), lists=LISTS, today=TODAY)
    assert again == found


def posted_again(answers: Answers) -> dict[str, list[str]]:
    posted: dict[str, list[str]] = {}
    for name, value in answers.values.items():
        if value is True:
            posted[name] = ["yes"]
        elif isinstance(value, tuple):
            posted[name] = list(value)
        else:
            posted[name] = [str(value)]
            for part, one in zip(("year", "month", "day"), str(value).split("-"), strict=False):
                posted[f"{name}-{part}"] = [one]
    return posted


@PATIENT
@given(st.text())
def test_cleaning_twice_changes_nothing(text: str):
    assert line_of(line_of(text)) == line_of(text)
    assert lines_of(lines_of(text)) == lines_of(text)


def test_a_file_is_not_looked_for_among_the_texts():
    assert answered(ask("file", required=True)) is None
