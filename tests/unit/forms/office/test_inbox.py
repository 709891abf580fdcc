"""The inbox: open to the office alone, for nobody's browser to be tricked into, and harmless in a spreadsheet."""

import asyncio
import csv
import io
import json
import re
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from starlette.types import ASGIApp

from motcua.forms.inbox import Inbox, InboxError, Keys, WrongKeyError, as_csv, read_keys
from motcua.forms.inbox.app import Pages, create_inbox
from motcua.forms.inbox.gate import TOKEN_LASTS, BindingError, Door
from motcua.forms.inbox.letter import Entry, Letter, read_letter
from motcua.forms.inbox.sheet import STARTS, harmless
from motcua.forms.seal import Sealer, key_file
from motcua.forms.store import Held, SqliteStore, Store, Submission, Upload
from plugins.pages.inbox import application, inbox_renderer
from tools.rig.asgi import Reply, ask

NOW = 1_795_834_800_000
OFFICE, SAFE = key_file(), key_file()
DEFINITION = {
    "title": "Gửi câu hỏi",
    "fields": [
        {"id": "topic", "type": "choice", "label": "Về điều gì", "options": [{"id": "fee", "label": "Phí, lệ phí"}]},
        {"id": "full_name", "type": "name", "label": "Họ và tên"},
        {"id": "phone", "type": "phone", "label": "Số điện thoại"},
        {"id": "born", "type": "date", "label": "Ngày sinh"},
        {"id": "ward", "type": "ward", "label": "Xã, phường"},
        {"id": "code", "type": "procedure", "label": "Thủ tục"},
        {"id": "agree", "type": "consent", "label": "Đồng ý trả lời qua điện thoại"},
        {"id": "help", "type": "choice", "label": "Cần giúp", "options": [{"id": "a", "label": "Một"}]},
    ],
}
ANSWERS = {
    "topic": "fee",
    "full_name": "Nguyễn Thị <b>Lan</b>",
    "phone": "+84912345678",
    "born": "1990-05-01",
    "ward": "xa-mot",
    "code": "1.001193",
    "agree": True,
    "help": ["a", "gone"],
    "new": "=1+1",
}
NAMES = {"xa-mot": "Xã Một", "1.001193": "Đăng ký khai sinh"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = SqliteStore(tmp_path / "forms.db")
    made.migrate()
    made.keep_config("c", "question", json.dumps(DEFINITION), 1)
    yield made
    made.close()


@pytest.fixture
def inbox(store: SqliteStore, tmp_path: Path) -> Inbox:
    return Inbox(store, read_keys(OFFICE[0].splitlines()), NAMES, tmp_path, lambda: NOW)


def sealed(words: object) -> bytes:
    return Sealer((OFFICE[1], SAFE[1])).seal(json.dumps(words, ensure_ascii=False).encode())


def keep(store: Store, answers: Mapping[str, object] = ANSWERS, uploads: tuple[Upload, ...] = ()) -> str:
    one = Submission(
        key=secrets.token_hex(11),
        form="question",
        config="c",
        edition="en",
        received_at=NOW,
        sealed=sealed({"answers": answers, "page": "en/index.html"}),
        flags=("fast",),
        uploads=uploads,
    )
    return store.add([one])[0].reference


class TestInbox:
    def test_shows_answers_in_the_words_of_the_form_as_it_was(self, inbox: Inbox):
        letter = inbox.open(keep(inbox.store), "lan")
        assert (letter.title, letter.page) == ("Gửi câu hỏi", "en/index.html")
        assert {one.label: one.value for one in letter.entries} == {
            "Về điều gì": "Phí, lệ phí",
            "Họ và tên": "Nguyễn Thị <b>Lan</b>",
            "Số điện thoại": "0912 345 678",
            "Ngày sinh": "01/05/1990",
            "Xã, phường": "Xã Một",
            "Thủ tục": "1.001193 – Đăng ký khai sinh",
            "Đồng ý trả lời qua điện thoại": "Đồng ý",
            "Cần giúp": "Một; gone",
            "new": "=1+1",
        }

    def test_opening_moving_and_exporting_stand_in_the_log_and_answers_do_not(self, inbox: Inbox):
        reference = keep(inbox.store)
        inbox.open(reference, "lan")
        inbox.move(reference, "done", "lan")
        list(inbox.export("question", "", "minh"))
        log = [(one.actor, one.act, one.reference) for one in inbox.store.audit_entries()]
        assert log == [("lan", "open", reference), ("lan", "stage done", reference), ("minh", "export question", "")]

    def test_what_was_opened_counts_as_delivered(self, inbox: Inbox):
        reference = keep(inbox.store)
        assert inbox.store.submission(reference).delivered_at is None
        inbox.open(reference, "lan")
        assert inbox.store.submission(reference).delivered_at == NOW

    def test_another_key_opens_nothing_and_leaves_no_trace_of_delivery(self, inbox: Inbox):
        reference = keep(inbox.store)
        other = Inbox(inbox.store, read_keys(key_file()[0].splitlines()), {}, inbox.uploads, inbox.clock)
        with pytest.raises(WrongKeyError):
            other.open(reference, "lan")
        assert inbox.store.submission(reference).delivered_at is None
        assert Inbox(inbox.store, read_keys(SAFE[0].splitlines()), {}, inbox.uploads, inbox.clock).open(reference, "an")

    def test_a_scanned_ticket_leads_to_its_letter_and_a_slip_is_told_from_a_gap(self, inbox: Inbox):
        reference = keep(inbox.store)
        assert inbox.find(f" {reference[:3].lower()} {reference[3:]}\r") == reference
        assert inbox.find(f"https://langson.example/gui/vi/receipt/{reference}\n") == reference
        with pytest.raises(InboxError, match="sai một ký tự"):
            inbox.find(("3" if reference[0] == "2" else "2") + reference[1:])
        with pytest.raises(InboxError, match="đã xóa"):
            inbox.find("2222222222")

    def test_a_file_is_not_handed_out_before_it_was_found_clean(self, inbox: Inbox):
        (inbox.uploads / "f").write_bytes(Sealer((OFFICE[1], SAFE[1])).seal(b"photo"))
        file = Upload(id="f", sealed_path="f", digest="d", type="image/png", size=5)
        reference = keep(inbox.store, uploads=(file,))
        for state in ("pending", "infected", "unscanned"):
            inbox.store.set_scan("f", state)
            with pytest.raises(InboxError):
                inbox.file(inbox.files(reference)[0], "lan")
        inbox.store.set_scan("f", "clean")
        assert inbox.file(inbox.files(reference)[0], "lan") == b"photo"

    def test_what_cannot_be_read_by_the_definition_is_shown_as_it_was_sent(self):
        held = Held("R", "f", "c", "vi", 1, b"", (), "received", 1, None, None)
        letter = read_letter(held, json.dumps({"answers": {"a": "b"}}).encode(), None, {})
        assert (letter.title, letter.entries) == ("f", (Entry("a", "a", "b"),))


class TestKeys:
    def test_a_file_without_a_private_key_is_refused(self):
        for lines in ([], ["age1qqq"], ["AGE-SECRET-KEY-1NONSENSE"]):
            with pytest.raises(WrongKeyError):
                read_keys(lines)

    def test_are_not_printed(self):
        assert "SECRET" not in repr(read_keys(OFFICE[0].splitlines()))
        assert repr(Keys(())) == "Keys()"


class TestSheet:
    def letter(self, **answers: str) -> Letter:
        held = Held("ABC", "f", "c", "vi", NOW, b"", (), "received", NOW, None, None)
        return Letter(held, "Biểu mẫu", "", tuple(Entry(name, name, value) for name, value in answers.items()))

    def rows(self, text: str) -> list[list[str]]:
        assert text.startswith("\ufeff")
        return list(csv.reader(io.StringIO(text[1:], newline="")))

    def test_has_a_column_for_every_question_that_anybody_was_asked(self):
        rows = self.rows(as_csv([self.letter(a="1", b="2"), self.letter(c="3", a="4")]))
        assert [row[4:] for row in rows] == [["a", "b", "c"], ["1", "2", ""], ["4", "", "3"]]

    @pytest.mark.parametrize(
        "cell",
        [
            "=1+1",
            "+84",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =cmd|' /C calc'!A0",
            "\u00a0=1",
            "\u200b=1",
            "＝1",
            "＠x",
            "'=1",
            '"=1',
            "%0A",
        ],
    )
    def test_nothing_that_looks_like_a_formula_is_left_as_one(self, cell: str):
        (_, row) = self.rows(as_csv([self.letter(a=cell)]))
        assert row[4] == f"'{cell}"

    @given(st.text())
    def test_whatever_was_typed_no_cell_begins_as_a_formula_and_none_is_lost(self, cell: str):
        made = harmless(cell)
        assert not made.lstrip(" ").startswith(STARTS)
        assert made.removeprefix("'") == cell or made == cell

    def test_a_name_with_quotes_and_lines_comes_back_as_it_was(self):
        text = 'Lan "Ba"\r\ndòng hai, ba; bốn'
        assert self.rows(as_csv([self.letter(a=text)]))[1][4] == text
        assert as_csv([self.letter(a=text)], ";").count(";") == 9


BASE = "/nobody-guesses/"


@pytest.fixture
def pages(inbox: Inbox, root: Path) -> Pages:
    return Pages(inbox, Door(actor="lan"), inbox_renderer(root / "themes" / "civic"), BASE, {"question": "Gửi câu hỏi"})


def app(pages: Pages) -> ASGIApp:
    async def static(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    return create_inbox(pages, static, {"X-Content-Type-Options": "nosniff"})


def get(pages: Pages, path: str = "", fields=None, **words) -> Reply:
    return asyncio.run(ask(app(pages), BASE + path, fields, **words))


def token(reply: Reply) -> str:
    return re.search(r'name="_token" value="([^"]+)"', reply.text)[1]


class TestPages:
    def test_the_list_decrypts_nothing(self, pages: Pages):
        reference = keep(pages.inbox.store)
        reply = get(pages)
        assert (reply.status, reference in reply.text, "Lan" in reply.text) == (200, True, False)
        assert "gửi quá nhanh" in reply.text
        assert list(pages.inbox.store.audit_entries()) == []

    def test_a_letter_is_escaped_and_never_kept_by_the_browser(self, pages: Pages):
        reply = get(pages, f"letter/{keep(pages.inbox.store)}")
        assert "Nguyễn Thị &lt;b&gt;Lan&lt;/b&gt;" in reply.text
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["x-content-type-options"] == "nosniff"

    def test_a_letter_is_moved_from_its_own_page(self, pages: Pages):
        reference = keep(pages.inbox.store)
        opened = get(pages, f"letter/{reference}")
        moved = get(pages, f"letter/{reference}", {"_token": token(opened), "stage": "in_work"})
        assert (moved.status, moved.headers["location"]) == (303, f"{BASE}letter/{reference}")
        assert pages.inbox.store.submission(reference).stage == "in_work"

    @pytest.mark.parametrize("trick", ["none", "of another letter", "old", "of the future", "from another site"])
    def test_a_post_that_our_page_did_not_make_moves_nothing(self, pages: Pages, trick: str):
        reference, other = keep(pages.inbox.store), keep(pages.inbox.store)
        times = {"old": NOW - TOKEN_LASTS - 1, "of the future": NOW + 60_000}
        made = pages.door.token("lan", other if trick == "of another letter" else reference, times.get(trick, NOW))
        sent = {"_token": "" if trick == "none" else made, "stage": "done"}
        headers = {"sec-fetch-site": "cross-site"} if trick == "from another site" else {}
        assert get(pages, f"letter/{reference}", sent, headers=headers).status == 403
        assert pages.inbox.store.submission(reference).stage == "received"

    def test_a_name_that_was_turned_on_this_machine_is_not_answered(self, pages: Pages):
        for host in ("evil.example", "evil.example:8011", "127.0.0.1.evil.example", "", "[::1"):
            reply = get(pages, headers={"host": host})
            assert (reply.status, reply.text) == (421, "421")
        assert get(pages, headers={"host": "[::1]:8011"}).status == 200

    def test_without_the_address_there_is_nothing(self, pages: Pages):
        assert asyncio.run(ask(app(pages), "/")).status == 404
        assert asyncio.run(ask(app(pages), f"/letter/{keep(pages.inbox.store)}")).status == 404

    def test_the_export_needs_the_page_too_and_says_what_it_is(self, pages: Pages):
        keep(pages.inbox.store)
        assert get(pages, "export", {"form": "question"}).status == 403
        made = pages.door.token("lan", "export", NOW)
        reply = get(pages, "export", {"form": "question", "_token": made})
        assert reply.headers["content-disposition"] == 'attachment; filename="question.csv"'
        assert reply.headers["content-security-policy"] == "sandbox"
        assert "'=1+1" in reply.text
        assert get(pages, "export", {"form": "../x", "_token": made}).status == 404

    def test_an_unknown_letter_is_said_in_words(self, pages: Pages):
        reply = get(pages, "letter/2222222222")
        assert (reply.status, "Không có nội dung nào" in reply.text) == (409, True)

    def test_the_print_view_has_the_bar_code(self, pages: Pages):
        reference = keep(pages.inbox.store)
        reply = get(pages, f"print/{reference}")
        assert f'aria-label="Mã vạch {reference}"' in reply.text


def test_the_process_of_the_inbox_shows_it_in_the_theme(store: SqliteStore, tmp_path: Path, root: Path):
    base = root / "tests" / "examples" / "catalogues" / "base"
    told = {"IDENTITY": str(root / "tests" / "golden" / "city" / "identity.yaml"), "CATALOGUES": [str(base)]}
    told |= {"PATH": str(root / "tests" / "golden" / "city" / "content")}
    told |= {"TRANSLATIONS": str(root / "translations"), "THEME": str(root / "themes" / "civic")}
    lines = [f"{name} = {value!r}\n" for name, value in told.items()]
    (tmp_path / "conf.py").write_text("".join(lines), encoding="utf-8")
    reference = keep(store)
    told = {"settings": str(tmp_path / "conf.py"), "data": str(tmp_path), "dsn": "", "base": "/x/", "host": "127.0.0.1"}
    made = application(told | {"hosts": ["127.0.0.1"], "header": "", "actor": "lan"}, OFFICE[0].splitlines())
    assert "Phí, lệ phí" in asyncio.run(ask(made, f"/x/letter/{reference}")).text
    listed = asyncio.run(ask(made, "/x/"))
    styles = re.findall(r'href="(/x/theme/[^"]+)"', listed.text)
    assert [asyncio.run(ask(made, one)).status for one in styles] == [200] * len(styles)
    assert listed.headers["content-security-policy"].startswith("default-src 'none'")


class TestDoor:
    @pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "langson.example", "127.0.0.1.nip.io"])  # noqa: S104
    def test_it_does_not_open_to_a_network_by_itself(self, host: str):
        with pytest.raises(BindingError, match="--staff-header"):
            Door(host=host)
        Door(host=host, header="X-Motcua-Staff")

    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.53"])
    def test_it_opens_to_this_machine(self, host: str):
        Door(host=host)

    def test_behind_a_proxy_nobody_comes_in_without_a_name(self, inbox: Inbox, pages: Pages):
        door = Door(host="0.0.0.0", header="X-Motcua-Staff")  # noqa: S104
        behind = Pages(inbox, door, pages.renderer, BASE, pages.titles)
        reference = keep(inbox.store)
        for path in ("", f"letter/{reference}", f"print/{reference}", "queue/2026-11-30", "theme/css/civic.css"):
            assert get(behind, path).status == 403
        assert get(behind, f"letter/{reference}", headers={"x-motcua-staff": "minh"}).status == 200
        assert [one.actor for one in inbox.store.audit_entries()] == ["minh"]

    def test_a_token_of_one_person_is_not_anothers(self, inbox: Inbox, pages: Pages):
        door = Door(header="X-Motcua-Staff")
        behind = Pages(inbox, door, pages.renderer, BASE, pages.titles)
        reference = keep(inbox.store)
        sent = {"_token": door.token("minh", reference, NOW), "stage": "done"}
        assert get(behind, f"letter/{reference}", sent, headers={"x-motcua-staff": "lan"}).status == 403
        assert get(behind, f"letter/{reference}", sent, headers={"x-motcua-staff": "minh"}).status == 303
