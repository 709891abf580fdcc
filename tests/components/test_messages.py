"""The interface words are complete in every edition, and their files say nothing that changes by itself."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.components.rendering import CATALOGUES, ROOT
from tools.theme.messages import as_text, extracted, updated

TRANSLATIONS = ROOT / "translations"
FILES = [
    TRANSLATIONS / "messages.pot",
    *(TRANSLATIONS / one / "LC_MESSAGES" / "messages.po" for one in CATALOGUES.values()),
]
HINT = "run: python tools/theme/messages.py, then translate what is new"


def _texts(message: Message) -> Iterator[tuple[str, str]]:
    sources = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    for string in strings:
        yield sources[0], string


def _read(language: str) -> Catalog:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


@pytest.fixture(scope="module")
def template() -> Catalog:
    """Everything that the theme, the views and the settings say."""
    return extracted()


def test_the_template_holds_what_is_said(template: Catalog) -> None:
    assert (TRANSLATIONS / "messages.pot").read_text(encoding="utf-8") == as_text(template), HINT


@pytest.mark.parametrize("language", CATALOGUES.values())
def test_a_catalogue_is_complete_and_holds_nothing_else(language: str, template: Catalog) -> None:
    path = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    assert path.read_text(encoding="utf-8") == as_text(updated(language, template)), HINT
    missing = [source for one in _read(language) if one.id for source, text in _texts(one) if not text]
    assert missing == [], HINT


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


@pytest.mark.parametrize("path", FILES, ids=lambda one: "/".join(one.parts[-3:]))
def test_a_file_names_no_person_machine_or_moment(path) -> None:
    text = path.read_text(encoding="utf-8")
    header = text.split("\n\n", 1)[0]
    assert not re.search(r"POT-Creation|PO-Revision|Last-Translator|Generated-By|@|20\d\d", header)
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
