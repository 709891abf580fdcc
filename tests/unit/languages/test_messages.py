"""A text is said in the best language that has it, and the passage knows which one that is."""

from dataclasses import replace
from pathlib import Path

import pytest

from motcua.languages import Edition, Localiser, Passage, load_messages, make_localisers

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def write(folder: Path, language: str, body: str, domain: str = "messages") -> None:
    target = folder / language / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{domain}.po").write_text(HEADER + body, encoding="utf-8")


def localiser(editions: dict[str, Edition], tag: str, folder: Path) -> Localiser:
    messages, findings = load_messages(editions.values(), folder, "translations")
    assert findings == []
    return make_localisers(editions.values(), messages)[tag]


def test_a_translation_is_in_the_language_of_the_edition(tmp_path: Path, editions: dict[str, Edition]):
    write(tmp_path, "en", 'msgid "Lệ phí"\nmsgstr "Fee"\n')
    assert localiser(editions, "en", tmp_path).say("Lệ phí") == Passage("Fee", "en")


def test_without_a_translation_the_source_is_said_as_vietnamese(tmp_path: Path, editions: dict[str, Edition]):
    assert localiser(editions, "en", tmp_path).say("Lệ phí") == Passage("Lệ phí", "vi")


def test_the_chain_is_followed_text_by_text(tmp_path: Path, editions: dict[str, Edition]):
    write(tmp_path, "en", 'msgid "Lệ phí"\nmsgstr "Fee"\n\nmsgid "Hồ sơ"\nmsgstr "Dossier"\n')
    write(tmp_path, "zh_Hans", 'msgid "Lệ phí"\nmsgstr "费用"\n')
    chinese = localiser(editions, "zh-Hans", tmp_path)
    assert chinese.say("Lệ phí") == Passage("费用", "zh-Hans")
    assert chinese.say("Hồ sơ") == Passage("Dossier", "en")
    assert chinese.say("Kết quả") == Passage("Kết quả", "vi")


def test_what_stands_behind_vietnamese_in_the_chain_is_never_asked(tmp_path: Path, editions: dict[str, Edition]):
    write(tmp_path, "en", 'msgid "Lệ phí"\nmsgstr "Fee"\n')
    editions["tyz"] = replace(editions["tyz"], fallback=("vi", "en"))
    assert localiser(editions, "tyz", tmp_path).say("Lệ phí") == Passage("Lệ phí", "vi")


def test_vietnamese_reads_no_catalogue(tmp_path: Path, editions: dict[str, Edition]):
    write(tmp_path, "vi", 'msgid "Lệ phí"\nmsgstr "KHÁC"\n')
    assert localiser(editions, "vi", tmp_path).say("Lệ phí") == Passage("Lệ phí", "vi")


def test_texts_of_procedures_stand_in_a_file_of_their_own(tmp_path: Path, editions: dict[str, Edition]):
    write(tmp_path, "en", 'msgid "Giấy khai sinh"\nmsgstr "Birth certificate"\n', domain="procedures")
    assert localiser(editions, "en", tmp_path).say("Giấy khai sinh").lang == "en"


@pytest.mark.parametrize(
    "entry", ['#, fuzzy\nmsgid "Lệ phí"\nmsgstr "Price"\n', 'msgid "Lệ phí"\nmsgstr ""\n'], ids=["fuzzy", "empty"]
)
def test_an_unsure_translation_is_none(tmp_path: Path, editions: dict[str, Edition], entry: str):
    write(tmp_path, "en", entry)
    assert localiser(editions, "en", tmp_path).say("Lệ phí") == Passage("Lệ phí", "vi")


PLURAL = 'msgid "một ngày"\nmsgid_plural "nhiều ngày"\nmsgstr[0] "day"\nmsgstr[1] "days"\n'


def test_counted_texts(tmp_path: Path, editions: dict[str, Edition]):
    write(tmp_path, "en", PLURAL)
    english = localiser(editions, "en", tmp_path)
    assert english.plural("một ngày", "nhiều ngày", 1) == Passage("day", "en")
    assert english.plural("một ngày", "nhiều ngày", 5) == Passage("days", "en")
    vietnamese = localiser(editions, "vi", tmp_path)
    assert vietnamese.plural("một ngày", "nhiều ngày", 5) == Passage("nhiều ngày", "vi")


def test_a_plural_with_a_gap_is_none(tmp_path: Path, editions: dict[str, Edition]):
    write(tmp_path, "en", PLURAL.replace('"days"', '""'))
    assert localiser(editions, "en", tmp_path).plural("một ngày", "nhiều ngày", 5).lang == "vi"


@pytest.mark.parametrize(
    "content",
    [
        b'msgid "a\n',
        b'msgid "a"\nmsgstr "\xff"\n',
        HEADER.replace("UTF-8", "no-such-charset").encode() + 'msgid "ă"\nmsgstr "a"\n'.encode(),
        b'msgid ""\nmsgstr ""\n"PO-Revision-Date: soon\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        b'msgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"\n',
    ],
    ids=["open quote", "not UTF-8", "unknown charset", "no date", "no number"],
)
def test_a_broken_file_is_a_finding(tmp_path: Path, editions: dict[str, Edition], content: bytes):
    write(tmp_path, "en", "")
    path = tmp_path / "en" / "LC_MESSAGES" / "messages.po"
    path.write_bytes(content)
    messages, findings = load_messages(editions.values(), tmp_path, "translations")
    assert [(one.file, one.code) for one in findings] == [("translations/en/LC_MESSAGES/messages.po", "bad-messages")]
    assert make_localisers(editions.values(), messages)["en"].say("a") == Passage("a", "vi")


def test_a_fallback_that_is_not_declared_is_passed_over(tmp_path: Path, editions: dict[str, Edition]):
    del editions["en"]
    assert localiser(editions, "zh-Hans", tmp_path).say("Lệ phí").lang == "vi"


def test_an_empty_passage_is_false():
    assert not Passage("", "vi")
    assert Passage("a", "vi")
