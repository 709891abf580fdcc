"""The registry of editions is read with its order, and its mistakes are reported where they stand."""

from pathlib import Path

from motcua.languages import load_editions

ENGLISH = """\
- tag: en
  name: English
  name_vi: tiếng Anh
  name_en: English
  script: Latn
  messages: en
  cldr: en
  pagefind: en
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


def test_an_edition_is_shown_unless_it_says_otherwise(tmp_path: Path):
    (first, second), _ = load(tmp_path, ENGLISH + ENGLISH.replace("tag: en", "tag: nut") + "  shown: false\n")
    assert (first.shown, second.shown) == (True, False)


def test_one_bad_edition_leaves_the_others(tmp_path: Path):
    editions, found = load(tmp_path, ENGLISH.replace("tag: en", "tag: english") + ENGLISH)
    assert found == ["1:8 bad-value"]
    assert [edition.tag for edition in editions] == ["en"]


def test_the_registry_is_a_list(tmp_path: Path):
    assert load(tmp_path, "tag: en\n") == ((), ["1:1 not-a-list"])


def test_a_registry_that_cannot_be_read_gives_its_finding(tmp_path: Path):
    assert load(tmp_path, "- tag: [\n") == ((), ["1:8 yaml-syntax"])
    assert [one.code for one in load_editions(tmp_path / "none.yaml", "none.yaml")[1]] == ["unreadable-file"]


def test_the_shipped_registry_has_vietnamese_english_and_chinese(root: Path):
    editions, findings = load_editions(root / "translations" / "languages.yaml")
    assert findings == []
    assert {"vi", "en", "zh-Hans"} <= {edition.tag for edition in editions}
