"""Small hand-written records of both sources, and a scribe to write findings with."""

from collections.abc import Callable
from typing import Any

import pytest

from motcua.importers.log import Log, Place, Scribe
from motcua.importers.reading import Removed, Source

Maker = Callable[..., dict[str, Any]]


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def scribe(log: Log) -> Scribe:
    return Scribe(log, Place("feed.jsonl", 3), "1.000001")


@pytest.fixture
def codes(log: Log) -> Callable[[], list[str]]:
    """The codes of what was found so far."""
    return lambda: [finding.code for finding in log.findings]


@pytest.fixture
def source(scribe: Scribe) -> Callable[[dict[str, Any]], Source]:
    return lambda values: Source(values, scribe, Removed())


@pytest.fixture
def feed_values() -> Maker:
    """A record of the feed with every part, which keyword arguments replace."""

    def make(**changes: Any) -> dict[str, Any]:
        return {
            "code": "1.000001",
            "name": "Cấp phép đặt ghế đá trong công viên",
            "field": "Cây xanh, công viên",
            "levels": ["commune"],
            "decision": "12/QĐ-ABC",
            "kind": "Loại khác",
            "audiences": ["Công dân Việt Nam"],
            "agency": "Sở Công viên",
            "competent_authority": "",
            "address": "",
            "steps_text": "Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.",
            "methods": [feed_method("in_person"), feed_method("online")],
            "document_cases": [{"case": "", "items": [feed_row("Đơn xin đặt ghế")]}],
            "conditions_text": "Không",
            "legal_refs": ["17/2020/NĐ-CP"],
            "legal_text": "Tên văn bản pháp lýMã văn bảnNghị định về ghế đá17/2020/NĐ-CP",
            "results": [{"name": "Giấy phép", "code": "KQ.1"}],
            "source_url": "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-57b2-72fb-bfdd-dfe67b3fd3f8",
            "source": "somebody/crawl@1 (2026-07-20)",
            "ministry_folder": "bo-abc",
        } | changes

    return make


def feed_method(channel: str, **changes: Any) -> dict[str, Any]:
    fee = {"text": "Miễn phí", "note": "", "amount": 0, "currency": "VND"}
    return {"channel": channel, "time": 3.0, "unit": "Ngày làm việc", "fee": fee, "note": ""} | changes


def feed_row(name: str, originals: int = 1, copies: int = 0, **changes: Any) -> dict[str, Any]:
    return {"name": name, "originals": originals, "copies": copies, "has_form_file": False} | changes


@pytest.fixture
def method() -> Maker:
    return feed_method


@pytest.fixture
def row() -> Maker:
    return feed_row


@pytest.fixture
def api_values() -> Maker:
    """A record of the portal's interface with the parts that are read, which keyword arguments replace."""

    def make(**changes: Any) -> dict[str, Any]:
        return {
            "id": "019d2bf7-57b2-72fb-bfdd-dfe67b3fd3f8",
            "code": "1.000002",
            "name": " Cấp phép thả diều ",
            "executionSteps": [{"name": "", "description": "Bước 1: Nộp đơn.\nBước 2: Nhận giấy.\n"}],
            "executionMethods": [api_method("DIRECT"), api_method("ONLINE")],
            "executionCases": [{"name": "", "profileComponents": [api_component("Đơn xin thả diều")]}],
            "formalityType": "OTHER",
            "type": "STANDARD",
            "isInternal": False,
            "isWard": True,
            "isFullProcess": True,
            "categoriesDetails": [{"id": "c", "name": "Trò chơi", "code": "G99-1"}],
            "subjectTypesDetails": [{"id": "s", "name": "Công dân Việt Nam", "code": "ĐT1"}],
            "departmentsExecuting": [{"id": "d", "name": "Sở Trò chơi", "code": "000.1"}],
            "departmentExecutingIds": ["d"],
            "unitGroupsExecuting": [],
            "legalBasisesDetails": [{"id": "l", "name": "Nghị định về diều", "code": "5/2024/NĐ-CP"}],
            "resultsDetails": [{"id": "r", "name": "Giấy phép", "code": "KQ.2"}],
            "requirementsAndConditions": "Không.",
            "description": "Không.",
            "updatedAt": 1_777_400_000_000,
            "procedureProposal": {"proposalNumber": "5/QĐ-ABC", "decisionDate": 1_700_000_000_000},
        } | changes

    return make


def api_method(channel: str, **changes: Any) -> dict[str, Any]:
    fee = {"type": "FEE", "value": 0, "currencyId": "", "attachment": None, "description": ""}
    values = {"submissionMethod": channel, "processingTime": 3, "processingTimeUnit": "WORKING_DAY"}
    return values | {"description": "", "fees": [fee]} | changes


def api_component(name: str, originals: int = 1, copies: int = 0, **changes: Any) -> dict[str, Any]:
    values = {"profileComponentId": name, "originalQty": originals, "copyQty": copies, "required": False}
    return values | {"isProcessingResult": False, "name": name, "code": "x", "attachments": []} | changes


@pytest.fixture
def component() -> Maker:
    return api_component


@pytest.fixture
def api_row() -> Maker:
    return api_method
