"""Files with a form: off by default, known by what they are, sealed before they touch the disk, sent with their answers."""

import asyncio
import os
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from benchmarks.forms.light import QUESTION, light_desk, opened
from motcua.forms.app import Desk, create_app
from motcua.forms.store import SqliteStore
from motcua.forms.uploads import MOST_BYTES, Uploads, type_of
from motcua.model import FormField
from tests.unit.forms.test_flow import hidden
from tools.rig.asgi import Reply, ask

PDF = b"%PDF-1.7\n1 0 obj\nplanted-content-8831" + bytes(3000)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(100)
FORM = replace(
    QUESTION,
    fields=(
        FormField(id="message", type="long_text", label="Câu hỏi", required=True),
        FormField(id="paper", type="file", label="Giấy tờ", required=True),
        FormField(id="photo", type="file", label="Ảnh"),
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqliteStore(tmp_path / "forms.db")
    store.migrate()
    made = light_desk(tmp_path, store, forms=(FORM,))
    yield replace(made, uploads=Uploads(tmp_path / "uploads", made.signer))
    made.writer.close()
    store.close()


def send(desk: Desk, fields=(), **files: bytes) -> Reply:
    parts = [
        f'--XX\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields
    ]
    parts += [
        f'--XX\r\nContent-Disposition: form-data; name="{name}"; filename="../../planted-name.exe"\r\n\r\n'.encode() + content + b"\r\n"
        for name, content in files.items()
    ]  # fmt: skip
    headers = {"content-type": "multipart/form-data; boundary=XX"}
    return asyncio.run(ask(create_app(desk), "/gui/vi/question", chunks=[*parts, b"--XX--\r\n"], headers=headers))


def later(desk: Desk) -> Desk:
    moment = desk.clock() + 5_000
    return replace(desk, clock=lambda: moment)


def test_a_file_is_kept_sealed_and_comes_with_its_submission(desk: Desk, tmp_path: Path):
    check = send(desk, [("message", "Xin chào")], paper=PDF, photo=PNG)
    assert check.status == 200
    assert "PDF, 2 KB" in check.text or "PDF, 3 KB" in check.text
    assert send(later(desk), [*hidden(check), ("_step", "send")]).status == 303
    (held,) = desk.store.submissions()
    files = desk.store.uploads(reference=held.reference)
    assert sorted((one.type, one.scan) for one in files) == [("application/pdf", "pending"), ("image/png", "pending")]
    paper = next(one for one in files if one.type == "application/pdf")
    sealed = (tmp_path / "uploads" / paper.sealed_path).read_bytes()
    key = next(one for one in (tmp_path / "trial-keys").read_text().splitlines() if one.startswith("AGE"))
    assert pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(key)]) == PDF
    assert {one["id"] for one in opened(tmp_path, held.sealed)["files"]} == {one.id for one in files}
    written = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert b"planted" not in written


def test_going_back_keeps_the_file_and_another_replaces_it(desk: Desk):
    first = hidden(send(desk, [("message", "Xin chào")], paper=PDF))
    second = send(desk, [("message", "khác"), *[one for one in first if one[0] == "_file"]])
    assert second.status == 200
    assert dict(hidden(second))["_file"].rpartition("|")[0] == dict(first)["_file"].rpartition("|")[0]
    third = hidden(send(desk, [("message", "khác"), *[one for one in first if one[0] == "_file"]], paper=PNG))
    assert [re.search("image/png|application/pdf", one[1])[0] for one in third if one[0] == "_file"] == ["image/png"]


def test_what_is_missing_too_large_or_no_document_is_said_beside_its_question(desk: Desk):
    assert "paper: Hãy chọn một tệp." in send(desk, [("message", "Xin chào")]).text
    assert "paper: Chỉ nhận tệp" in send(desk, [("message", "Xin chào")], paper=b"MZ\x90\x00" + bytes(99)).text
    assert "paper: Tệp quá lớn" in send(desk, [("message", "Xin chào")], paper=b"%PDF" + bytes(MOST_BYTES)).text
    assert send(desk, [("message", "x")], paper=PDF, photo=bytes(4 * MOST_BYTES)).status == 413


def test_a_line_of_another_form_or_of_ones_own_making_stands_for_no_file(desk: Desk):
    (line,) = [value for name, value in hidden(send(desk, [("message", "x")], paper=PDF)) if name == "_file"]
    assert len(desk.uploads.given([line], "question")) == 1
    assert desk.uploads.given([line], "other") == ()
    for forged in (line.replace("paper", "photo"), line[:-3] + "AAA", "{}|x", "|", "", line.replace("3", "4", 1)):
        assert desk.uploads.given([forged], "question") == ()


def test_files_are_refused_in_words_where_they_are_not_taken(desk: Desk):
    off = replace(desk, uploads=None)
    assert "Cổng chưa nhận tệp" in send(off, [("message", "Xin chào")], paper=PDF).text
    assert send(off, [("message", "Xin chào")], paper=b"").status == 200


def test_files_whose_answers_were_never_sent_are_swept_away(desk: Desk, tmp_path: Path):
    send(desk, [("message", "x")], paper=PDF)
    check = hidden(send(desk, [("message", "x")], paper=PNG))
    assert send(later(desk), [*check, ("_step", "send")]).status == 303
    kept = [one.id for one in desk.store.uploads()]
    assert desk.uploads.sweep(kept) == 0
    for file in (tmp_path / "uploads").iterdir():
        os.utime(file, (time.time() - 3 * 24 * 3600,) * 2)
    assert desk.uploads.sweep(kept) == 1
    assert [one.stem for one in (tmp_path / "uploads").iterdir()] == kept


@pytest.mark.parametrize(
    ("content", "kind"), [(PDF, "application/pdf"), (PNG, "image/png"), (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "image/jpeg")]
)
def test_a_type_is_told_by_the_first_bytes(content: bytes, kind: str):
    assert type_of(content) == kind
