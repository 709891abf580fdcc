"""The registry of editions is read with its order, and its mistakes are reported where they stand."""

from pathlib import Path

import pytest

from motcua.languages import load_editions

ENGLISH = """\
- tag: en
  name: English
  name_vi: tiếng Anh
  name_en: English
  script: Latn
  messages: en
  cldr: en
  search: en
  fallback: [vi]
"""


def load(tmp_path: Path, content: str):
    path = tmp_path / "languages.yaml"
    path.write_text(content, encoding="utf-8")
    editions, findings = load_editions(path, "languages.yaml")
    return editions, [f"{one.line}:{one.column} {one.code}" for one in findings]


def test_editions_keep_the_order_of_the_file(tmp_path: Path):
    tay = ENGLISH.replace("tag: en", "tag: tyz")
    editions, found = load(tmp_path, tay + ENGLISH)
    assert found == []
    assert [edition.tag for edition in editions] == ["tyz", "en"]


def test_a_passage_is_looked_for_in_the_edition_first(tmp_path: Path):
    (edition,), _ = load(tmp_path, ENGLISH.replace("[vi]", "[zh-Hans, vi]"))
    assert edition.chain == ("en", "zh-Hans", "vi")


def test_a_fallback_is_an_edition_of_the_registry(tmp_path: Path):
    tay = ENGLISH.replace("tag: en", "tag: tyz")
    assert load(tmp_path, tay.replace("[vi]", "[en, vi]") + ENGLISH)[1] == []
    assert load(tmp_path, ENGLISH.replace("[vi]", "[zh-Hans, vi]"))[1] == ["9:14 unknown-fallback"]


def test_an_edition_shows_what_is_reviewed_unless_it_says_otherwise(tmp_path: Path):
    (first, second), _ = load(tmp_path, ENGLISH + ENGLISH.replace("tag: en", "tag: nut") + "  policy: drafts\n")
    assert (first.policy, second.policy) == ("reviewed", "drafts")


@pytest.mark.parametrize("tag", ["tay", "nung", "x-sandiu", "zh-VN"])
def test_a_tag_that_means_another_language_is_caught(tmp_path: Path, tag: str):
    assert load(tmp_path, ENGLISH.replace("tag: en", f"tag: {tag}")) == ((), ["1:8 tag-trap"])


def test_a_language_is_declared_once(tmp_path: Path):
    assert load(tmp_path, ENGLISH + ENGLISH)[1] == ["10:8 edition-twice"]


@pytest.mark.parametrize("key", ["cldr", "collation"])
def test_dates_and_order_come_from_a_language_that_cldr_has(tmp_path: Path, key: str):
    text = ENGLISH.replace("  cldr: en\n", "") + ("  cldr: en\n" if key != "cldr" else "") + f"  {key}: tyz\n"
    assert [one.split()[1] for one in load(tmp_path, text)[1]] == ["unknown-cldr"]


def test_letters_are_named_sets_and_single_letters(tmp_path: Path):
    assert load(tmp_path, ENGLISH + "  letters: vietnamese f j w z\n")[1] == []
    assert load(tmp_path, ENGLISH + "  letters: tày f\n")[1] == ["10:12 unknown-letters"]


def test_one_bad_edition_leaves_the_others(tmp_path: Path):
    editions, found = load(tmp_path, ENGLISH.replace("tag: en", "tag: english") + ENGLISH)
    assert found == ["1:8 bad-value"]
    assert [edition.tag for edition in editions] == ["en"]


def test_the_registry_is_a_list(tmp_path: Path):
    assert load(tmp_path, "tag: en\n") == ((), ["1:1 not-a-list"])


def test_a_registry_that_cannot_be_read_gives_its_finding(tmp_path: Path):
    assert load(tmp_path, "- tag: [\n") == ((), ["1:8 yaml-syntax"])
    assert [one.code for one in load_editions(tmp_path / "none.yaml", "none.yaml")[1]] == ["unreadable-file"]


def test_the_shipped_registry_declares_the_languages_of_the_province(root: Path):
    editions, findings = load_editions(root / "translations" / "languages.yaml")
    assert findings == []
    assert [one.tag for one in editions] == ["vi", "en", "zh-Hans", "tyz", "ium", "mji", "mlc", "mis-x-sandiu"]


def test_an_own_name_is_written_only_where_one_is_attested(root: Path):
    editions, _ = load_editions(root / "translations" / "languages.yaml")
    assert [one.tag for one in editions if not one.name] == ["mji", "mlc", "mis-x-sandiu"]


def test_no_machine_voice_reads_a_language_that_it_does_not_know(root: Path):
    editions, _ = load_editions(root / "translations" / "languages.yaml")
    assert {one.tag for one in editions if one.voice} == {"vi", "en", "zh-Hans"}
