"""What was read of a language is kept until one of its files changes; reviews and lints are part of it."""

import os
from pathlib import Path

import pytest

from motcua.languages import load_editions, load_messages, make_localisers, message_hash, text_hash

REGISTRY = """\
- {tag: vi, name: x, name_vi: x, name_en: x, script: Latn, messages: vi, cldr: vi, search: vi}
- {tag: en, name: x, name_vi: x, name_en: x, script: Latn, messages: en, cldr: en, search: en, letters: latin, fallback: [vi]}
- {tag: tyz, name_vi: x, name_en: x, script: Latn, messages: tyz, cldr: vi, search: vi, fallback: [vi], accepts: [nut]}
"""
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "languages.yaml").write_text(REGISTRY, encoding="utf-8")
    return tmp_path


def write(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(body, encoding="utf-8")


def message(source: str, text: str) -> str:
    return f'msgid "{source}"\nmsgstr "{text}"\n\n'


def sign(folder: Path, source: str, text: str, by: str = "A", reviewer: str = "B") -> None:
    signed = f"{message_hash('', (source,))} {text_hash(text)}"
    body = f'by: {by}\nrole: translator\nreviewed_by: {reviewer}\nreviewed_on: "2026-11-28"\nmessages:\n  - {signed}\n'
    write(folder, f"en/reviews/{len(list(folder.glob('en/reviews/*')))}.yaml", body)


def states(folder: Path) -> tuple[dict[str, str], list[str]]:
    editions, found = load_editions(folder / "languages.yaml")
    assert found == []
    messages, findings = load_messages(editions, folder, "translations", folder / "cache")
    return {one.sources[0]: one.state for one in messages["en"]}, [one.code for one in findings]


def test_signed_and_unsigned_translations(folder: Path) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Phí", "Fee") + message("Lệ phí", "Charge"))
    sign(folder, "Phí", "Fee")
    assert states(folder) == ({"Phí": "reviewed", "Lệ phí": "draft"}, [])


def test_a_second_reading_is_the_same_and_a_change_is_seen(folder: Path) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("5 đồng", "6 dong"))
    first = states(folder)
    assert first == ({"5 đồng": "draft"}, ["translation-number"])
    assert states(folder) == first
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("5 đồng", "5 dong"))
    assert states(folder) == ({"5 đồng": "draft"}, [])
    sign(folder, "5 đồng", "5 dong")
    assert states(folder) == ({"5 đồng": "reviewed"}, [])
    assert len(list((folder / "cache").glob("en-*.json"))) == 1


def test_a_signed_translation_that_fails_a_lint_is_blocked_and_said_so(folder: Path) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Căn cước", "Căn cước") + message("Phí", "Fee"))
    sign(folder, "Căn cước", "Căn cước")
    sign(folder, "Phí", "Fee", reviewer="A")
    assert states(folder) == ({"Căn cước": "blocked", "Phí": "blocked"}, ["translation-blocked"] * 2)
    write(folder, "keep.yaml", "- Căn cước\n")
    assert states(folder)[0] == {"Căn cước": "reviewed", "Phí": "blocked"}


def test_a_translation_changed_after_its_review_is_a_draft(folder: Path) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Phí", "Price"))
    sign(folder, "Phí", "Fee")
    assert states(folder)[0] == {"Phí": "draft"}


def test_an_edition_shows_only_reviewed_texts_and_a_preview_all_with_their_states(folder: Path) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Phí", "Fee") + message("Lệ phí", "Charge"))
    sign(folder, "Phí", "Fee")
    editions, _ = load_editions(folder / "languages.yaml")
    messages, _ = load_messages(editions, folder, "translations")
    shown = make_localisers(editions, messages)["en"]
    assert [(shown.say(one).text, shown.say(one).lang) for one in ("Phí", "Lệ phí")] == [
        ("Fee", "en"),
        ("Lệ phí", "vi"),
    ]
    assert shown.say("Phí").mark == ""
    preview = make_localisers(editions, messages, preview=True)["en"]
    assert [(preview.say(one).text, preview.say(one).mark) for one in ("Phí", "Lệ phí", "Hồ sơ")] == [
        ("Fee", "reviewed"),
        ("Charge", "draft"),
        ("Hồ sơ", "missing"),
    ]


def test_an_edition_takes_passages_of_the_languages_that_it_accepts_as_what_they_are(folder: Path) -> None:
    write(folder, "nut/LC_MESSAGES/procedures.po", HEADER + message("Phí", "[nut] Phí"))
    editions, _ = load_editions(folder / "languages.yaml")
    messages, _ = load_messages(editions, folder, "translations")
    said = make_localisers(editions, messages, preview=True)["tyz"].say("Phí")
    assert (said.text, said.lang, said.mark) == ("[nut] Phí", "nut", "draft")
    assert make_localisers(editions, messages)["tyz"].say("Phí").lang == "vi"


def test_two_messages_with_one_source_are_told_apart_by_their_context(folder: Path) -> None:
    body = 'msgctxt "unit"\nmsgid "từ"\nmsgstr "word"\n\nmsgid "từ"\nmsgstr "from"\n'
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + body)
    editions, _ = load_editions(folder / "languages.yaml")
    messages, _ = load_messages(editions, folder, "translations")
    english = make_localisers(editions, messages, preview=True)["en"]
    assert (english.say("từ").text, english.say("từ", "unit").text) == ("from", "word")


def test_a_broken_review_is_a_finding_and_signs_nothing(folder: Path) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Phí", "Fee"))
    write(folder, "en/reviews/1.yaml", "by: A\nrole: translator\nmessages: [nothing]\n")
    assert states(folder) == ({"Phí": "draft"}, ["bad-value"])


@pytest.mark.parametrize("content", ["", "{", "[]", '{"messages": []}'])
def test_a_compiled_form_that_is_not_whole_is_made_anew(folder: Path, content: str) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Phí", "Fee"))
    assert states(folder) == ({"Phí": "draft"}, [])
    (kept,) = (folder / "cache").glob("en-*.json")
    kept.write_text(content, encoding="utf-8")
    assert states(folder) == ({"Phí": "draft"}, [])
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Phí", "A fee"))
    assert states(folder) == ({"Phí": "draft"}, [])


def test_an_edit_elsewhere_forgets_no_finding(folder: Path) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("5 đồng", "6 dong") + message("Phí", "Fee"))
    assert states(folder)[1] == ["translation-number"]
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("5 đồng", "6 dong") + message("Phí", "Charge"))
    assert states(folder)[1] == ["translation-number"]


def test_two_builds_that_keep_the_same_at_the_same_time_do_not_trip_over_one_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "en/LC_MESSAGES/procedures.po", HEADER + message("Phí", "Fee"))
    replace, here, theirs = Path.replace, os.getpid(), []

    def the_other_comes_first(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", replace)
        monkeypatch.setattr(os, "getpid", lambda: here + 1)
        theirs.append(states(folder))
        return path.replace(target)

    monkeypatch.setattr(Path, "replace", the_other_comes_first)
    assert [states(folder)] == theirs == [({"Phí": "draft"}, [])]
    assert [one.suffix for one in (folder / "cache").iterdir()] == [".json"]
