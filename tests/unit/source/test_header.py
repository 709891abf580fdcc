"""A Markdown file is a header of `Key: value` lines, a blank line, and the body."""

from pathlib import Path

from motcua.source import load_markdown, parse_markdown, plain


def found(text: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.code}" for one in parse_markdown(text, "a.md").findings]


def test_header_and_body():
    page = parse_markdown("Title: Chợ Kỳ Lừa\nSummary: Phiên chợ\n\n# Giờ mở cửa\n", "a.md")
    assert plain(page.header) == {"title": "Chợ Kỳ Lừa", "summary": "Phiên chợ"}
    assert (page.body, page.body_line) == ("# Giờ mở cửa\n", 4)
    assert page.findings == ()


def test_values_know_their_places():
    header = parse_markdown("Title:   Chợ\nimage-alt: Ảnh\n", "a.md").header
    assert [(value.line, value.column) for _, value in header.entries] == [(1, 10), (2, 12)]


def test_a_value_goes_on_in_indented_lines():
    header = parse_markdown("Sources: một\n  hai\n\tba\nTitle: x\n", "a.md").header
    assert plain(header) == {"sources": "một\nhai\nba", "title": "x"}


def test_a_list_has_one_entry_a_line():
    page = parse_markdown("Sources: một\n  hai\n", "a.md", list_keys={"sources"})
    assert plain(page.header) == {"sources": ["một", "hai"]}
    assert [(item.line, item.column) for item in page.header.get("sources").items] == [(1, 10), (2, 3)]


def test_a_list_may_begin_on_the_next_line():
    page = parse_markdown("Sources:\n  một\n  hai\n", "a.md", list_keys={"sources"})
    assert plain(page.header) == {"sources": ["một", "hai"]}


def test_every_kind_of_line_break():
    for line_break in ("\n", "\r\n", "\r"):
        page = parse_markdown(line_break.join(["Title: a", "Summary: b", "", "c", ""]), "a.md")
        assert plain(page.header) == {"title": "a", "summary": "b"}
        assert (page.body, page.body_line) == ("c\n", 4)


def test_a_colon_in_a_value_is_text():
    assert plain(parse_markdown("Title: Giờ: 7:30\n", "a.md").header) == {"title": "Giờ: 7:30"}


def test_separate_marks_are_composed_and_reported():
    page = parse_markdown("Title: Tie\u0302\u0301ng\n\nVie\u0323\u0302t\n", "a.md")
    assert plain(page.header) == {"title": "Tiếng"}
    assert page.body == "Việt\n"
    assert [one.code for one in page.findings] == ["not-nfc"]


def test_a_line_that_is_no_key_is_reported():
    assert found("Title: a\n---\nSummary: b\n\n") == ["2:1 header-line"]


def test_a_file_that_is_all_text_is_reported_briefly():
    assert found("chữ\n" * 5000) == [f"{line}:1 header-line" for line in range(1, 21)] + ["1:1 missing-header"]


def test_a_key_stands_once():
    page = parse_markdown("Title: a\nSummary: s\nTITLE: b\n  c\n\n", "a.md")
    assert [f"{one.line}:{one.column} {one.code}" for one in page.findings] == ["3:1 duplicate-key"]
    assert plain(page.header) == {"title": "a", "summary": "s"}


def test_a_file_without_a_header_is_refused():
    assert found("\n# Chợ\n") == ["1:1 missing-header"]
    assert parse_markdown("\n# Chợ\n", "a.md").header is None


def test_a_file_that_cannot_be_read_has_no_header(tmp_path: Path):
    (tmp_path / "a.md").write_bytes(b"Title: \xff\n")
    page = load_markdown(tmp_path / "a.md", "a.md")
    assert (page.header, page.body) == (None, "")
    assert [one.code for one in page.findings] == ["not-utf8"]


def test_what_cannot_be_seen_is_reported(tmp_path: Path):
    (tmp_path / "a.md").write_text("Title: a\n\nx\u200by\u202e\n", encoding="utf-8")
    page = load_markdown(tmp_path / "a.md", "a.md")
    assert [(one.line, one.column, one.code) for one in page.findings] == [
        (3, 2, "invisible-character"),
        (3, 4, "bidi-control"),
    ]


def test_loose_marks_in_the_text_are_reported_on_their_line():
    page = parse_markdown("Title: A\nSummary: B\n\nMột dòng.\n\nTie\u0302\u0301ng\n", "a.md")
    assert [(one.line, one.code) for one in page.findings] == [(6, "not-nfc")]
    assert page.body.splitlines()[-1] == "Tiếng"


def test_unseen_characters_in_the_text_are_reported_where_they_stand(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text("Title: A\nSummary: B\n\nMột\u200b dòng.\n", encoding="utf-8")
    assert [(one.line, one.column, one.code) for one in load_markdown(path, "a.md").findings] == [
        (4, 4, "invisible-character")
    ]
