"""Cases, offices, names and times of a procedure, where an overlay or a single word decides."""

import pytest

from motcua.model import Case, Document, Duration, LocalCase, Overlay, StatedTime, UnpublishedTime
from motcua.rules import Known, Record
from motcua.rules.cases import case_changes_something, heading_is_no_case
from motcua.rules.offices import some_agency_decides, some_office_receives
from motcua.rules.procedures import long_name_has_short_name
from motcua.rules.times import every_channel_has_its_time, number_has_unit, some_time_is_given
from tests.unit.rules.test_procedures import record

EMPTY = Case(id="mat", title="Bị mất")


def with_overlay(**parts: object) -> Known:
    overlay = Overlay(code="1.000001", based_on="0" * 12, **parts)
    of_city = Record("overlay", "1.000001", overlay, "local.yaml", record().root)
    return Known(records={"overlay": {"1.000001": of_city}})


def codes(rule, one: Record, known: Known | None = None) -> list[str]:
    return [finding.code for finding in rule(one, known or Known())]


def test_a_case_that_changes_nothing():
    assert codes(case_changes_something, record(cases=(EMPTY,))) == ["empty-case"]


@pytest.mark.parametrize(
    "case",
    [
        Case(id="mat", title="Bị mất", documents=(Document(name="Đơn"),)),
        Case(id="mat", title="Bị mất", notes=("Báo công an.",)),
        Case(id="mat", title="Bị mất", agencies=("phuong-mot",)),
    ],
)
def test_a_case_with_parts_of_its_own(case: Case):
    assert codes(case_changes_something, record(cases=(case,))) == []


def test_a_time_or_an_office_of_its_own_makes_a_case():
    time = Duration(kind="duration", value=3, unit="day", cases=("mat",))
    assert codes(case_changes_something, record(cases=(EMPTY,), time_limits=(time,))) == []
    office = with_overlay(cases=(LocalCase(id="mat", receiving=("phuong-mot",)),))
    assert codes(case_changes_something, record(cases=(EMPTY,)), office) == []
    title = with_overlay(cases=(LocalCase(id="mat", title="Mất rồi"),))
    assert codes(case_changes_something, record(cases=(EMPTY,)), title) == ["empty-case"]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("* Lưu ý:", True),
        ("Giấy tờ phải xuất trình (bản chính)", True),
        ("Thành phần hồ sơ bao gồm", True),
        ("b)", True),
        ("Ghi chú", True),
        ("Bị mất", False),
        ("Trường hợp lưu ý", False),
        ("b) Bị mất", False),
    ],
)
def test_a_heading_is_no_case(title: str, found: bool):  # noqa: FBT001
    assert codes(heading_is_no_case, record(cases=(Case(id="a", title=title),))) == ["heading-as-case"] * found


def test_who_receives_is_asked_only_of_a_city():
    assert codes(some_office_receives, record()) == []
    assert codes(some_office_receives, record(), with_overlay()) == ["no-receiving-place"]
    assert codes(some_office_receives, record(), with_overlay(receiving=("phuong-mot",))) == []


def test_an_agency_of_a_case_decides_as_well():
    assert codes(some_agency_decides, record(agencies="not_published")) == ["no-agency"]
    case = Case(id="a", title="A", agencies=("phuong-mot",))
    assert codes(some_agency_decides, record(agencies="not_published", cases=(case,))) == []


def test_a_name_is_long_from_151_characters_on_unless_it_has_a_short_one():
    assert codes(long_name_has_short_name, record(name="x" * 150)) == []
    assert codes(long_name_has_short_name, record(name="x" * 151)) == ["long-name"]
    assert codes(long_name_has_short_name, record(name="x" * 151), with_overlay(short_name="X")) == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("5", True), ("Không quá 05", True), ("5 - 7", True), ("5 ngày", False), ("Ngay khi đủ hồ sơ", False),
        ("02 giờ", False), ("Theo từng loại", False), ("1 tháng", False), ("24h", False),
    ],
)  # fmt: skip
def test_a_number_needs_its_unit(written: str, found: bool):  # noqa: FBT001
    time = StatedTime(kind="stated", text=written)
    assert codes(number_has_unit, record(time_limits=(time,))) == ["time-without-unit"] * found


def test_one_time_among_silent_ones_is_a_time():
    silent, told = UnpublishedTime(kind="not_published"), Duration(kind="duration", value=3, unit="day")
    assert codes(some_time_is_given, record(time_limits="not_published")) == ["no-time"]
    assert codes(some_time_is_given, record(time_limits=(silent,))) == ["no-time"]
    assert codes(some_time_is_given, record(time_limits=(silent, told))) == []


def test_a_time_for_all_channels_is_one_for_each():
    online = Duration(kind="duration", value=3, unit="day", channels=("online",))
    assert codes(every_channel_has_its_time, record(time_limits=(online,))) == ["channel-without-time"]
    everywhere = Duration(kind="duration", value=3, unit="day")
    assert codes(every_channel_has_its_time, record(time_limits=(online, everywhere))) == []
