"""The office's inbox in Chromium, as somebody of the office uses it: list, letter, stages, print, CSV, the day's queue."""

import csv
import io
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from benchmarks.forms.running import free_port
from motcua.forms.appointments import VIET_NAM, Place, hold
from motcua.forms.reference import grouped
from motcua.forms.store import SqliteStore, Submission, now
from plugins.pages.inbox import application
from tests.unit.forms.office.test_inbox import DEFINITION, OFFICE, json, keep, sealed
from tools.quality.measures import barriers

ROOT = Path(__file__).resolve().parents[2]
BASE = "/nobody-guesses/"


@dataclass
class Office:
    """The inbox at `address`, over a `store` with one letter and one appointment of today."""

    address: str
    store: SqliteStore
    letter: str
    booked: str


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    store = SqliteStore(folder / "forms.db")
    store.migrate()
    store.keep_config("c", "question", json.dumps(DEFINITION), 1)
    told = {"settings": str(ROOT / "pelicanconf.py"), "data": str(folder), "dsn": "", "base": BASE, "host": "127.0.0.1"}
    app = application(told | {"hosts": ["127.0.0.1"], "header": "", "actor": "lan"}, OFFICE[0].splitlines())
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield Office(f"http://127.0.0.1:{port}{BASE}", store, keep(store), appointment(store))
    server.should_exit = True
    thread.join(30)
    store.close()


def appointment(store: SqliteStore) -> str:
    noon = datetime.now(VIET_NAM).replace(hour=12, minute=0, second=0, microsecond=0)
    place = Place("ky_lua", int(noon.timestamp()) * 1000, 2)
    one = Submission(
        key="k" * 22,
        form="appointment",
        config="c",
        edition="vi",
        received_at=now(),
        sealed=sealed({"answers": {"full_name": "Hoàng Văn Nam"}}),
        also=lambda transaction, reference: _book(transaction, reference, place),
    )
    return store.add([one])[0].reference


def _book(transaction, reference: str, place: Place) -> None:
    transaction.execute(
        "INSERT INTO place (form, counter, starts_at, capacity) VALUES ('appointment', :counter, :at, 2)",
        counter=place.counter,
        at=place.starts_at,
    )
    hold("appointment", place)(transaction, reference)


def sound(page: Page) -> None:
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture(params=[1280, 320])
def page(request: pytest.FixtureRequest, new_context) -> Page:
    return new_context(viewport={"width": request.param, "height": 900}, accept_downloads=True).new_page()


def test_a_letter_is_found_opened_moved_and_printed(office: Office, page: Page, tmp_path: Path):
    page.goto(office.address, timeout=30_000)
    sound(page)
    expect(page.locator("body")).not_to_contain_text("Lan")
    page.get_by_label("Quét hoặc gõ mã trên phiếu").fill(grouped(office.letter).lower())
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gửi câu hỏi")
    expect(page.locator("body")).to_contain_text("Nguyễn Thị <b>Lan</b>")
    sound(page)
    for words, stage in (("Đang xử lý", "in_work"), ("Đã xong", "done"), ("Mới nhận", "received")):
        page.get_by_role("button", name=words).click()
        expect(page.get_by_role("button", name=words)).to_have_count(0)
        assert office.store.submission(office.letter).stage == stage
    page.get_by_role("link", name="Bản để in").click()
    sound(page)
    page.pdf(path=tmp_path / "letter.pdf", format="A4")
    printed = PdfReader(tmp_path / "letter.pdf").pages
    text = " ".join(printed[0].extract_text().split())
    assert len(printed) == 1
    assert "0912 345 678" in text
    assert "Về nội dung" not in text


def test_a_slip_of_a_key_is_said_in_words(office: Office, page: Page):
    page.goto(office.address)
    page.get_by_label("Quét hoặc gõ mã trên phiếu").fill("ABC")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Mã số có 10 ký tự")
    sound(page)


def test_the_letters_of_a_form_come_as_a_sheet(office: Office, page: Page):
    page.goto(office.address)
    page.get_by_label("Biểu mẫu", exact=True).select_option("question")
    page.get_by_role("button", name="Lọc").click()
    sound(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải CSV").click()
    assert download.value.suggested_filename == "question.csv"
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert rows[1][0] == grouped(office.letter) or rows[1][0] == office.letter
    assert "'=1+1" in rows[1]


def test_who_comes_gets_a_number_and_is_called(office: Office, page: Page):
    page.goto(office.address)
    page.get_by_role("link", name="Lịch hẹn hôm nay").click()
    sound(page)
    counter = page.get_by_role("region", name="Phường Kỳ Lừa")
    if counter.get_by_role("button", name="Đã đến").count():  # once: the store lives through all widths
        counter.get_by_role("button", name="Đã đến").click()
    counter.get_by_role("button", name="Phát số").click()
    expect(page.locator(".civic-inbox-slip")).to_be_visible()
    number = page.locator(".civic-inbox-slip").inner_text()
    sound(page)
    page.get_by_role("link", name="Về hàng chờ").click()
    while not counter.get_by_role("button", name=f"Gọi số {number}").count():
        counter.get_by_role("button", name="Gọi số").click()
    counter.get_by_role("button", name=f"Gọi số {number}").click()
    expect(counter).to_contain_text(f"Đang gọi: {number}")
    expect(counter.get_by_role("button", name="Gọi số")).to_have_count(0)
    expect(counter.locator(".govuk-visually-hidden").first).to_have_css("width", "1px")
    sound(page)
