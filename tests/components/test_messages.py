"""The interface words are complete in every edition, and their files say nothing that changes by itself."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from motcua.languages import Unit
from motcua.languages.po import parse_po
from motcua.messages import interface_units, template_text
from tools.gallery.rendering import CATALOGUES, ROOT

TRANSLATIONS = ROOT / "translations"
FILES = [
    TRANSLATIONS / "messages.pot",
    *(TRANSLATIONS / one / "LC_MESSAGES" / "messages.po" for one in CATALOGUES.values()),
]
HINT = "run: make messages, then translate what is new"


def _named(path: Path) -> str:
    return "/".join(path.parts[-3:])


def _texts(message: Message) -> Iterator[tuple[str, str]]:
    sources = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    for string in strings:
        yield sources[0], string


def _read(language: str) -> Catalog:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


@pytest.fixture(scope="module")
def template() -> tuple[Unit, ...]:
    """Everything that the theme, the views and the settings say."""
    return interface_units(ROOT, TRANSLATIONS)


def test_the_template_holds_what_is_said(template: tuple[Unit, ...]) -> None:
    assert (TRANSLATIONS / "messages.pot").read_text(encoding="utf-8") == template_text(template), HINT


@pytest.mark.parametrize("language", CATALOGUES.values())
def test_a_catalogue_is_complete_and_holds_nothing_else(language: str, template: tuple[Unit, ...]) -> None:
    path = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    file = parse_po(path.read_bytes())
    assert [one.key for one in file.units] == [one.key for one in template], HINT
    assert [one.sources[0] for one in file.units if not one.translated] == [], HINT


@pytest.mark.parametrize("path", [*FILES[1:], *(one.with_name("procedures.po") for one in FILES[1:])], ids=_named)
def test_the_tools_of_translators_take_a_file_without_a_word(path: Path) -> None:
    command = ["msgfmt", "-c", "-o", os.devnull, path]
    checked = subprocess.run(command, capture_output=True, check=False)
    assert (checked.returncode, checked.stderr.decode()) == (0, "")


@pytest.mark.parametrize("language", CATALOGUES.values())
def test_a_translation_has_the_placeholders_of_its_source(language: str) -> None:
    names = re.compile(r"%\((\w+)\)s")
    wrong = [
        (source, text)
        for one in _read(language)
        if one.id
        for source, text in _texts(one)
        if sorted(names.findall(source)) != sorted(names.findall(text)) or text.count("%") != source.count("%")
    ]
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=_named)
def test_a_file_says_nothing_that_changes_with_the_machine_or_the_line_of_a_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"POT-Creation|Generated-By|@", text.split("\n\n", 1)[0])
    assert not re.search(r"^#: (/|.*:\d)", text, re.MULTILINE)
    assert "fuzzy" not in text


def test_counted_words_follow_the_rules_of_the_language() -> None:
    assert _read("en").plural_forms == "nplurals=2; plural=(n != 1);"
    assert _read("zh_Hans").plural_forms == "nplurals=1; plural=0;"


def test_chinese_is_written_in_chinese() -> None:
    """A word of the interface that holds letters holds Chinese ones; names and units may stand among them."""
    han, letters = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]{4}")
    texts = [text for one in _read("zh_Hans") if one.id for _, text in _texts(one)]
    assert [text for text in texts if letters.search(re.sub(r"%\(\w+\)s", "", text)) and not han.search(text)] == []
