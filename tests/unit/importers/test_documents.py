"""The dossier: papers, notes, cases and forms, and headings that are not cases."""

import pytest

from motcua.importers.documents import convert_dossier
from motcua.importers.records import FormFile, Group, Row


def paper(name, originals=1, copies=0, **more):
    return Row(name, originals, copies, **more)


def written(name, originals=1, copies=0, **more):
    return {"name": name, "originals": originals, "copies": copies} | more


def test_a_group_without_title_gives_documents(scribe):
    dossier = convert_dossier([Group("", (paper("Đơn"), paper("Ảnh", 0, 2)))], scribe)
    assert dossier.documents == [written("Đơn"), written("Ảnh", 0, 2)]
    assert (dossier.cases, dossier.notes, dossier.forms) == ([], [], [])


def test_one_named_group_is_no_choice_and_its_title_a_note(scribe):
    dossier = convert_dossier([Group("Đối với tổ chức", (paper("Đơn"),))], scribe)
    assert dossier.documents == [written("Đơn")]
    assert (dossier.cases, dossier.notes) == ([], ["Đối với tổ chức"])


def test_two_named_groups_are_cases(scribe):
    groups = [Group("Cấp mới", (paper("Đơn"),)), Group("Cấp lại", (paper("Giấy cũ"), paper("Chú ý", 0, 0)))]
    dossier = convert_dossier(groups, scribe)
    assert dossier.documents == []
    assert dossier.cases == [
        {"id": "truong-hop-1", "title": "Cấp mới", "documents": [written("Đơn")]},
        {"id": "truong-hop-2", "title": "Cấp lại", "documents": [written("Giấy cũ")], "notes": ["Chú ý"]},
    ]


def test_a_case_beside_common_papers_stays_a_case(scribe):
    groups = [Group("", (paper("Đơn"),)), Group("Trường hợp ủy quyền", (paper("Giấy ủy quyền"),))]
    dossier = convert_dossier(groups, scribe)
    assert dossier.documents == [written("Đơn")]
    assert [case["title"] for case in dossier.cases] == ["Trường hợp ủy quyền"]


@pytest.mark.parametrize(
    "title",
    [
        "* Lưu ý:",
        "Ghi chú",
        "Giấy tờ phải nộp, gồm:",
        "Các giấy tờ phải xuất trình (bản chính), bao gồm:",
        "a) Thành phần hồ sơ:",
        "Bao gồm",
        "b)",
        "(ii)",
        "2.1.",
    ],
)
def test_a_heading_is_not_a_case(scribe, codes, title):
    groups = [Group(title, (paper("Đơn"), paper("Chú ý", 0, 0))), Group("", (paper("Ảnh"),))]
    dossier = convert_dossier(groups, scribe)
    assert [one["name"] for one in dossier.documents] == ["Đơn", "Ảnh"]
    assert (dossier.cases, dossier.notes) == ([], [title, "Chú ý"])
    assert codes() == ["import-rows-without-quantity", "import-heading-not-case"]


@pytest.mark.parametrize("title", ["Trường hợp lưu ý", "Đối với hồ sơ giấy", "I. Đối với cơ sở cũ", "Nhóm 1"])
def test_a_branch_is_not_a_heading(scribe, title):
    dossier = convert_dossier([Group(title, (paper("a"),)), Group("Nhóm 2", (paper("b"),))], scribe)
    assert len(dossier.cases) == 2


def test_a_group_without_papers_is_the_heading_of_the_next_ones(scribe, codes):
    groups = [Group("Đối với tổ chức", ()), Group("Cấp mới", (paper("a"),)), Group("Cấp lại", (paper("b"),))]
    dossier = convert_dossier(groups, scribe)
    assert dossier.notes == ["Đối với tổ chức"]
    assert [case["title"] for case in dossier.cases] == ["Cấp mới", "Cấp lại"]
    assert codes() == ["import-heading-not-case"]


def test_the_headings_of_the_ministry_of_justice_say_what_to_do_with_a_paper(scribe):
    groups = [Group("* Giấy tờ phải nộp:", (paper("a"),)), Group("* Giấy tờ phải xuất trình:", (paper("b"),))]
    documents = convert_dossier(groups, scribe).documents
    assert [one["action"] for one in documents] == ["submit", "present"]


def test_notes_among_the_papers_become_notes(scribe, codes):
    dossier = convert_dossier([Group("", (paper("Phải công chứng", 0, 0), paper("Lưu ý: mang bút", 1, 1)))], scribe)
    assert (dossier.documents, dossier.notes) == ([], ["Phải công chứng", "Lưu ý: mang bút"])
    assert codes() == ["import-rows-without-quantity", "import-note-as-paper"]


def test_results_and_rows_without_a_name_are_left_out(scribe, codes):
    rows = (paper("Giấy phép", is_result=True), paper("", 1, 0), paper("Đơn"))
    assert convert_dossier([Group("", rows)], scribe).documents == [written("Đơn")]
    assert codes() == ["import-row-without-paper"]


def test_a_paper_stands_once_within_a_case_and_again_in_the_next(scribe, codes):
    rows = (paper("Đơn", id="1"), paper("Đơn", id="1"), paper("Đơn", id="2"))
    groups = [Group("Cấp mới", rows), Group("Cấp lại", rows[:1])]
    assert [len(case["documents"]) for case in convert_dossier(groups, scribe).cases] == [2, 1]
    assert codes() == ["import-repeated-paper"]


def test_an_unreadable_quantity_is_left_out_and_told(scribe):
    row = Row("Đơn theo Mẫu số", None, 1, quantity_note="Nguồn ghi: 181 bản chính")
    assert convert_dossier([Group("", (row,))], scribe).documents == [
        {"name": "Đơn theo Mẫu số", "copies": 1, "note": "Nguồn ghi: 181 bản chính"}
    ]


def test_forms_stand_once_and_papers_point_at_them(scribe):
    first, second = FormFile("Mẫu 1.docx", "cổng"), FormFile("Mẫu 2.docx", "cổng")
    rows = (
        paper("Đơn", files=(first, second)),
        paper("Bản khai", files=(first,)),
        paper("Ghi thêm", 0, 0, files=(second,)),
    )
    dossier = convert_dossier([Group("", rows)], scribe)
    assert dossier.forms == [
        {"id": "mau-1", "name": "Mẫu 1.docx", "held_by": "cổng"},
        {"id": "mau-2", "name": "Mẫu 2.docx", "held_by": "cổng"},
    ]
    assert dossier.documents == [
        written("Đơn", form="mau-1", note="Biểu mẫu kèm theo: Mẫu 2.docx"),
        written("Bản khai", form="mau-1"),
    ]


def test_different_forms_of_one_file_name_have_different_identifiers(scribe):
    rows = tuple(paper(name, files=(FormFile("Mẫu.docx", name),)) for name in ("a", "b"))
    forms = convert_dossier([Group("", rows)], scribe).forms
    assert [form["id"] for form in forms] == ["mau", "mau-2"]
    assert (
        convert_dossier([Group("", (paper("c", files=(FormFile("表.docx", "x"),)),))], scribe).forms[0]["id"]
        == "bieu-mau"
    )


def test_the_counts_of_the_survey_are_taken(scribe, log):
    convert_dossier([Group("* Lưu ý:", (paper("a", 0, 0),)), Group("", (paper("b"), paper("c", 0, 0)))], scribe)
    counts = {name: count for name, count in log.counts.items() if name.startswith("measured")}
    assert counts == {
        "measured_two_groups": 1,
        "measured_heading": 1,
        "measured_zero_rows": 2,
        "measured_zero_procedures": 1,
    }
