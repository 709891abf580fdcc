"""The portal's interface: its parts, and the traps of FORMAT.md."""

import pytest

from motcua.importers.api import api_record, is_api_record, is_internal
from motcua.importers.log import Place
from motcua.importers.records import Cited, FormFile, RawFee, RawTime


@pytest.fixture
def read(api_values, log):
    return lambda **changes: api_record(api_values(**changes), Place("a.json"), log)


def test_a_record_is_read_part_by_part(read, codes):
    record = read()
    assert (record.code, record.name, record.field) == ("1.000002", "Cấp phép thả diều", "Trò chơi")
    assert (record.kind, record.levels, record.audiences) == ("Loại khác", ("commune",), ("Công dân Việt Nam",))
    assert record.steps == ("Bước 1: Nộp đơn.\nBước 2: Nhận giấy.",)
    assert [method.channel for method in record.methods] == ["in_person", "online"]
    assert record.methods[0].time == RawTime(3, "working_day", "ngày làm việc")
    assert record.methods[0].fees == (RawFee(amount=0),)
    assert record.agencies == ("Sở Trò chơi",)
    assert record.cited == (Cited("Nghị định về diều", "5/2024/NĐ-CP"),)
    assert record.outputs == (("Giấy phép", "KQ.2"),)
    assert record.conditions == "Không."
    assert record.online == "full"
    assert record.origin.url.endswith("/019d2bf7-57b2-72fb-bfdd-dfe67b3fd3f8")
    assert (record.origin.decision, record.origin.decided_on, record.origin.as_of) == (
        "5/QĐ-ABC",
        "2023-11-15",
        "2026-04-29",
    )
    assert (record.remarks, codes()) == ((), [])


def test_what_is_a_record_of_the_interface(api_values):
    assert is_api_record(api_values())
    assert not is_api_record({"steps_text": ""})


@pytest.mark.parametrize("values", [{"isInternal": True}, {"type": "STANDARD_INTERNAL"}, {"type": "INTERNAL"}])
def test_procedures_between_agencies_are_told(values):
    assert is_internal(values)
    assert not is_internal({"type": "STANDARD", "isInternal": False})


@pytest.mark.parametrize(
    ("method", "time"),
    [
        ({"processingTime": 0, "processingTimeUnit": "OTHER"}, RawTime(0, None, "")),
        ({"processingTime": "Theo đợt", "processingTimeUnit": "OTHER"}, RawTime("Theo đợt", None, "")),
        ({"processingTime": 2, "processingTimeUnit": "HOUR"}, RawTime(2, "hour", "giờ")),
        ({"processingTime": None, "processingTimeUnit": None}, RawTime(None, None, "")),
    ],
)
def test_times(read, api_row, method, time):
    assert read(executionMethods=[api_row("DIRECT", **method)]).methods[0].time == time


@pytest.mark.parametrize(
    ("fee", "read_as"),
    [
        ({"value": None, "description": "HĐND quy định"}, RawFee(note="HĐND quy định")),
        ({"value": 20, "currencyName": "USD"}, RawFee(amount=20, currency="USD")),
        ({"value": 0, "attachment": {"fileName": "Biểu phí.pdf"}}, RawFee(amount=0, note="Tệp kèm theo: Biểu phí.pdf")),
        ({"type": "FEE", "value": 5_000}, RawFee(amount=5_000)),
    ],
)
def test_fees(read, api_row, fee, read_as):
    assert read(executionMethods=[api_row("DIRECT", fees=[fee])]).methods[0].fees == (read_as,)


def test_no_fee_row_is_a_fee_that_is_not_published(read, api_row):
    assert read(executionMethods=[api_row("DIRECT", fees=[])]).methods[0].fees == (RawFee(),)


def test_papers_keep_their_identity_their_forms_and_whether_they_are_results(read, component):
    attachment = {"id": "f", "fileName": "Mẫu 1.docx", "filePath": "configuring/f/Mẫu 1.docx"}
    rows = [component("Đơn", attachments=[attachment]), component("", isProcessingResult=True)]
    first, second = read(executionCases=[{"name": "a", "profileComponents": rows}]).groups[0].rows
    assert first.id == "Đơn"
    assert first.files == (FormFile("Mẫu 1.docx", "Cổng Dịch vụ công quốc gia: configuring/f/Mẫu 1.docx"),)
    assert second.is_result


def test_the_office_of_one_province_is_a_remark(read, codes):
    record = read(
        departmentsExecuting=[{"id": "d", "name": "Sở Du lịch", "code": "H26.3"}],
        departmentExecutingIds=["d"],
        executingAgencies="Sở Du lịch",
    )
    assert record.agencies == ()
    assert record.remarks == ("Nguồn ghi cơ quan của một địa phương: Sở Du lịch (H26.3)",)
    assert codes() == ["import-agency-of-province"]


def test_agencies_come_from_departments_and_unit_groups(read, codes):
    record = read(
        unitGroupsExecuting=[{"id": "u", "name": "UBND cấp  xã"}, None],
        unitGroupExecutingIds=["u", "gone"],
        departmentsAuthority=[{"id": "p", "name": "Sở Phép", "code": "000.2"}],
    )
    assert record.agencies == ("Sở Trò chơi", "UBND cấp xã")
    assert record.authorities == ("Sở Phép",)
    assert codes() == ["import-agency-without-details"]


def test_the_joined_names_serve_where_there_are_no_details(read):
    values = {"departmentsExecuting": [], "departmentExecutingIds": [], "executingAgencies": "Sở A, Sở B"}
    assert read(**values).agencies == ("Sở A, Sở B",)


@pytest.mark.parametrize(
    ("full", "channels", "expected"),
    [
        (True, ["ONLINE"], ("full", [])),
        (False, ["ONLINE", "DIRECT"], ("partial", [])),
        (False, ["DIRECT"], ("none", [])),
        (True, ["DIRECT"], ("", ["import-online-contradicted"])),
    ],
)
def test_how_far_it_is_online(read, codes, full, channels, expected):
    methods = [{"submissionMethod": channel, "fees": []} for channel in channels]
    assert (read(isFullProcess=full, executionMethods=methods).online, codes()) == expected


def test_name_and_number_of_different_texts(read, codes):
    basis = [{"id": "l", "name": "Thông tư số 33/2018/TT-BTC", "code": "06/2017/TT-BVHTTDL "}]
    assert read(legalBasisesDetails=basis).cited == (Cited("Thông tư số 33/2018/TT-BTC", "06/2017/TT-BVHTTDL"),)
    assert codes() == ["import-legal-differs"]


def test_what_the_model_has_no_place_for_is_a_remark(read, codes):
    record = read(
        dossierReceivingAddresses="Quầy 3",
        note="Ghi thêm",
        keywords="diều",
        departmentPromulgateName="Bộ Gió",
        departmentPromulgateCode="H99",
        serviceGroupsDetails=[{"id": "g", "name": "Vui chơi", "type": "CITIZEN"}],
        cases=[{"id": "c", "name": "Thả diều", "code": "1.000002.01"}],
        returningMethods=[{"type": "OFFLINE", "value": ["AT_SUBMISSION_PLACE", "ONLINE"]}],
        description="Có diều",
        isVertical=True,
        isNonTerritorial=True,
        type="SPECIFIC",
        unitGroupsCoordinating=[{"id": "k", "name": "Công an"}],
    )
    assert record.remarks == (
        "Địa chỉ tiếp nhận hồ sơ: Quầy 3",
        "Ghi chú của nguồn: Ghi thêm",
        "Từ khoá: diều",
        "Cơ quan công bố: Bộ Gió",
        "Cơ quan phối hợp: Công an",
        "Nhóm sự kiện: Vui chơi (CITIZEN)",
        "Dịch vụ công trực tuyến: Thả diều (1.000002.01)",
        "Nhận kết quả: tại nơi nộp hồ sơ, trực tuyến",
        "Yêu cầu, điều kiện (bản khác): Có diều",
        "Thực hiện không phụ thuộc địa giới hành chính",
        "Thuộc cơ quan quản lý theo ngành dọc",
        "Thủ tục riêng của địa phương: Bộ Gió (H99)",
    )
    assert codes() == ["import-province-own"]


def test_every_place_ticked_says_nothing(read):
    every = [{"type": "ONLINE", "value": ["ONLINE", "AT_HOME", "AT_SUBMISSION_PLACE"]}]
    assert read(returningMethods=every).remarks == ()


def test_new_keys_are_noticed(read, codes):
    read(fees=[{"value": 5}], brandNew="x", departmentDetails=[])
    assert codes() == ["import-unknown-key"] * 2


def test_times_out_of_the_calendar_are_left_out(read):
    assert read(updatedAt=10**20).origin.as_of == ""
    assert read(updatedAt=-5).origin.as_of == ""
    assert read(updatedAt=None).origin.as_of == ""
