"""The table of finding codes is complete in both languages and says what to do."""

import re
from string import Formatter

import pytest

from motcua.diagnostics import Code, Level, code_named, codes


def words_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def both_languages(words: set[str]) -> set[str]:
    return {re.sub(r"_(vi|en)$", "", word) for word in words}


@pytest.mark.parametrize("code", codes().values(), ids=lambda code: code.name)
class TestEveryCode:
    def test_name_is_lower_case_words_joined_by_hyphens(self, code: Code):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)

    def test_speaks_vietnamese_and_english(self, code: Code):
        assert set(code.wording) == {"vi", "en"}
        assert all(sentence.strip() == sentence and sentence for sentence in code.wording.values())

    def test_both_sentences_are_filled_with_the_same_words(self, code: Code):
        vietnamese, english = (both_languages(words_of(code.wording[tag])) for tag in ("vi", "en"))
        assert vietnamese == english

    def test_a_sentence_takes_the_words_of_its_own_language(self, code: Code):
        for tag, other in (("vi", "en"), ("en", "vi")):
            assert not [word for word in words_of(code.wording[tag]) if word.endswith(f"_{other}")]

    def test_vietnamese_is_composed(self, code: Code):
        assert not re.search("[\u0300-\u036f]", code.wording["vi"])


def test_the_table_cannot_be_changed():
    with pytest.raises(TypeError):
        codes()["new"] = code_named("symlink")


def test_an_unknown_code_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        code_named("no-such-code")


def test_levels_are_printed_as_their_names():
    assert [str(level) for level in Level] == ["error", "warning", "note"]
