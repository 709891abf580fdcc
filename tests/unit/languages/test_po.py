"""A file of translations is read with its lines; what cannot be seen in it is reported, and texts are in NFC."""

import unicodedata
from pathlib import Path

from motcua.languages.po import Message, read_messages

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def read(tmp_path: Path, body: str) -> tuple[tuple[Message, ...], list[tuple[int, int, str]]]:
    path = tmp_path / "messages.po"
    path.write_text(HEADER + body, encoding="utf-8")
    messages, findings = read_messages(path, "messages.po")
    return messages, [(one.line, one.column, one.code) for one in findings]


def test_a_message_knows_its_line(tmp_path: Path):
    messages, _ = read(tmp_path, 'msgid "Lệ phí"\nmsgstr "Fee"\n\n#. a remark\nmsgid "Hồ sơ"\nmsgstr "Dossier"\n')
    assert [(one.line, one.sources, one.forms) for one in messages] == [
        (5, ("Lệ phí",), ("Fee",)),
        (9, ("Hồ sơ",), ("Dossier",)),
    ]


def test_a_text_without_a_translation_is_no_message(tmp_path: Path):
    assert read(tmp_path, 'msgid "Lệ phí"\nmsgstr ""\n') == ((), [])


def test_loose_marks_are_joined_so_that_the_text_is_found_and_reported_where_they_stand(tmp_path: Path):
    loose = unicodedata.normalize("NFD", "Lệ phí")
    messages, findings = read(tmp_path, f'msgid "Phí"\nmsgstr "Fee"\n\nmsgid "{loose}"\nmsgstr "Fee"\n')
    assert messages[1].sources == ("Lệ phí",)
    assert findings == [(8, 1, "not-nfc")]


def test_characters_that_nobody_sees_are_found(tmp_path: Path):
    _, findings = read(tmp_path, 'msgid "Phí"\nmsgstr "F\u200bee"\n\nmsgid "Hồ sơ"\nmsgstr "\u202eDossier"\n')
    assert findings == [(6, 10, "invisible-character"), (9, 9, "bidi-control")]
