"""Every shipped form in every edition, from its page to its receipt, with and without JavaScript."""

import os
import re
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.forms.running import free_port
from motcua.catalogue import load_portal
from motcua.forms.store import SqliteStore
from motcua.model import FormField, OnlineForm
from motcua.settings import load_settings
from tests.browser.conftest import Watch
from tools.quality.measures import barriers

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = ("vi", "en", "zh-Hans")
FORMS = load_portal(load_settings(ROOT / "pelicanconf.py")).catalogue.forms
GUARDED = replace(FORMS["question"], id="guarded", spam="proof_of_work")
PHONE = "0912 345 678"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forms")


@pytest.fixture(scope="module")
def data(folder: Path) -> Path:
    return folder / "data"


@pytest.fixture(scope="module")
def endpoint(folder: Path, portal: Path) -> Iterator[str]:
    """The address of an endpoint with the portal beside it, and one form more, which asks for a proof of work."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    port = free_port()
    serve = [sys.executable, "-m", "motcua", "forms", "serve", "--trial"]
    serve += ["--catalogue", str(ROOT / "procedures_yaml"), "--catalogue", str(guarded(folder / "more"))]
    serve += ["--data", str(folder / "data"), "--port", str(port), "--site", str(portal), "--most", "10000"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(serve, cwd=ROOT, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/health/ready", folder / "log")
        yield address
    finally:
        process.terminate()
        process.wait(30)
    assert "Traceback" not in (folder / "log").read_text()


def guarded(catalogue: Path) -> Path:
    text = (ROOT / "procedures_yaml" / "forms" / "question.yaml").read_text(encoding="utf-8")
    (catalogue / "forms").mkdir(parents=True)
    changed = text.replace("id: question\n", "id: guarded\nspam: proof_of_work\n", 1)
    (catalogue / "forms" / "guarded.yaml").write_text(changed, encoding="utf-8")
    return catalogue


def _wait(address: str, log: Path) -> None:
    for _ in range(900):
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(log.read_text())


def fill(page: Page, form: OnlineForm, nth: int = 1) -> None:
    """Answer every question that is asked, the first of each choice, the `nth` of each list: a place is taken once."""
    for field in form.fields:
        controls = page.locator(f'[name="{field.id}"], [name="{field.id}-day"]')
        assert controls.count(), field.id
        if controls.first.is_visible():
            _answer(page, field, nth)


def _answer(page: Page, field: FormField, nth: int) -> None:
    one = page.locator(f'[name="{field.id}"]')
    if field.type == "date":
        _answer_date(page, field)
    elif field.type in {"ward", "time"} or (
        field.type == "choice" and one.first.evaluate("(e) => e.tagName") == "SELECT"
    ):
        one.select_option(index=nth)
    elif field.type in {"choice", "consent"}:
        one.first.check()
    elif field.type != "file":
        one.fill(
            {"phone": PHONE, "email": "lan@vidu.vn", "procedure": "1.001193", "number": "3"}.get(
                field.type, "Nguyễn Thị Lan"
            )
        )


def _answer_date(page: Page, field: FormField) -> None:
    day = date.today() - timedelta(days=1)  # noqa: DTZ011 - the test's own day
    if field.rules and field.rules.not_before:
        day = date.today() + timedelta(days=7)  # noqa: DTZ011
        day -= timedelta(days=max(0, day.weekday() - 4))  # no counter is open at the weekend
    for part, value in (("day", day.day), ("month", day.month), ("year", day.year)):
        page.locator(f'[name="{field.id}-{part}"]').fill(str(value))


def sound(page: Page) -> None:
    assert barriers(page) == []


@pytest.mark.parametrize("script", ["with JavaScript", "without"])
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_a_form_leads_to_its_receipt(endpoint: str, new_context, form: OnlineForm, edition: str, script: str):
    """Axe needs scripts of its own: without JavaScript the pages are those that `without_scripts` looks at."""
    page = new_context(java_script_enabled=script != "without").new_page()
    look = sound if script != "without" else without_scripts(new_context)
    page.goto(f"{endpoint}/gui/{edition}/{form.id}", timeout=30_000)
    look(page)
    fill(page, form, 1 + 2 * EDITIONS.index(edition) + (script == "without"))
    page.locator("form[method=post] button[type=submit]").click()
    page.locator(".civic-check__row").first.wait_for(timeout=30_000)
    assert page.locator("[data-proof], [name=_altcha]").count() == 0
    if script != "without":
        look(page)
    page.locator('button[name=_step][value="send"]').click()
    page.wait_for_url("**/receipt/*", timeout=30_000)
    assert re.fullmatch(r"\w{3} \w{3} \w{4}", page.locator(".civic-code__reference").inner_text())
    look(page)


def without_scripts(new_context) -> Callable[[Page], None]:
    """Return what looks at the page's address once more where no script of the portal arrives."""

    def look(page: Page) -> None:
        context = new_context()
        context.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        other = context.new_page()
        other.goto(page.url, timeout=30_000)
        sound(other)
        context.close()

    return look


@pytest.mark.parametrize("script", ["with JavaScript", "without"])
def test_a_proof_of_work_is_done_while_its_reader_reads(endpoint: str, new_context, script: str, data: Path):
    page = new_context(java_script_enabled=script != "without").new_page()
    page.goto(f"{endpoint}/gui/vi/guarded", timeout=30_000)
    fill(page, GUARDED)
    page.locator("form[method=post] button[type=submit]").click()
    page.locator("[data-proof]").wait_for(state="attached", timeout=30_000)
    if script != "without":
        sound(page)
    page.locator('button[name=_step][value="send"]').click(no_wait_after=True)
    page.wait_for_url("**/receipt/*", timeout=60_000)
    store = SqliteStore(data / "forms.db")
    kept = store.submission(page.url.rpartition("/")[2])
    store.close()
    assert kept
    assert ("no_proof" in kept.flags) == (script == "without")


def test_the_pages_of_the_endpoint_have_no_barrier_and_lose_nothing(endpoint: str, page: Page, watch: Watch):
    form = FORMS["question"]
    page.goto(f"{endpoint}/gui/vi/question")
    page.locator("form[method=post] button[type=submit]").click()
    page.locator(".civic-errors li").first.wait_for()
    sound(page)
    fill(page, form)
    page.locator('[name="message"]').fill("Dòng một\nDòng hai  <b>&")
    page.locator("form[method=post] button[type=submit]").click()
    page.locator(".civic-check__row").first.wait_for()
    sound(page)
    page.locator('button[name=_step][value="change"]').click()
    page.locator(".civic-form").wait_for()
    assert page.locator('[name="message"]').input_value() == "Dòng một\nDòng hai  <b>&"
    page.locator("form[method=post] button[type=submit]").click()
    page.locator('button[name=_step][value="send"]').click()
    page.wait_for_url("**/receipt/*")
    sound(page)
    reference = page.locator(".civic-code__reference").inner_text()
    page.goto(f"{endpoint}/gui/vi/status")
    sound(page)
    page.locator("#ma-so").fill(reference.lower())
    page.locator("#so-cuoi").fill("5678")
    page.locator("form button").click()
    page.locator(".civic-notice--info").wait_for()
    sound(page)
    assert page.goto(f"{endpoint}/gui/vi/receipt/ABCDEFGHJK").status == 404
    sound(page)
    assert all("status of 4" in one for one in watch.errors)  # Chromium says 404 and 422 in its console
    watch.errors.clear()


def test_what_cannot_be_kept_now_is_said_first_and_the_same_button_sends_it_later(
    endpoint: str, page: Page, watch: Watch, data: Path
):
    page.goto(f"{endpoint}/gui/en/question", timeout=30_000)
    fill(page, FORMS["question"])
    page.locator("form[method=post] button[type=submit]").click()
    page.locator(".civic-check__row").first.wait_for(timeout=30_000)
    plain = page.locator(".civic-notes").evaluate("(one) => getComputedStyle(one).backgroundColor")
    with closing(sqlite3.connect(data / "forms.db", isolation_level=None, timeout=20)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.locator('button[name=_step][value="send"]').click()
        notice = page.get_by_role("alert")
        expect(notice).to_be_focused(timeout=30_000)
        other.execute("ROLLBACK")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cannot be received just now")
    expect(page).to_have_title(re.compile("^Cannot be received just now – "))
    assert notice.evaluate("(one) => getComputedStyle(one).backgroundColor") != plain
    sound(page)
    watch.errors.clear()  # Chromium says 503 in its console
    expect(page.locator(".civic-check__row").first).to_be_visible()
    for _ in range(20):  # the writer tries again by itself
        page.locator('button[name=_step][value="send"]').click()
        if "/receipt/" in page.url:
            break
        page.wait_for_timeout(250)
    assert "/receipt/" in page.url
    watch.errors.clear()
