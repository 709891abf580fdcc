"""What is said of an overlay: its state, where the earlier record was found, and what of it the change concerns."""

import os
import subprocess

import pytest

from motcua.drift import find_drift


def touched(one) -> set[tuple[str, str]]:
    return {(touch.key, touch.reason) for touch in one.touches}


def test_an_overlay_written_for_the_record_that_stands_is_current(national, local, drift):
    local("city", national("city"))
    assert (drift("city").status, drift("city").changes) == ("current", ())


def test_the_earlier_record_may_stand_in_an_earlier_set(national, local, drift):
    local("city", national("old"))
    national("new", fee=20000)
    found = drift("new", "city", before="old")
    assert (found.status, found.earlier) == ("changed", "old/national/vui-choi/1.000001.yaml")
    assert [one.path for one in found.changes] == [("fees", 0, "amount")]


def test_the_earlier_record_may_stand_in_a_catalogue_that_a_later_one_hides(national, local, drift):
    local("city", national("import"))
    national("city", fee=20000)
    assert drift("import", "city").earlier == "import/national/vui-choi/1.000001.yaml"


def test_the_earlier_record_may_stand_in_the_history_of_the_files(national, local, drift, tmp_path):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {f"GIT_{one}_DATE": "2026-02-03T10:00:00+07:00" for one in ("AUTHOR", "COMMITTER")}

    def git(*words: str) -> None:
        command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words]
        subprocess.run(command, cwd=tmp_path / "city", env=environment, check=True, capture_output=True)

    local("city", national("city"))
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    for fee in (25000, 20000):
        national("city", fee=fee)
        git("commit", "-q", "-a", "-m", "y")
    found = drift("city")
    assert found.earlier.startswith("git ")
    assert found.earlier.endswith(" (2026-02-03)")
    assert [(one.before, one.after) for one in found.changes] == [("30000", "20000")]


def test_an_earlier_record_that_is_nowhere_is_said_to_be_nowhere(national, local, drift):
    path = national("city")
    local("city", path)
    national("city", fee=20000)
    found = drift("city")
    assert (found.status, found.earlier, found.changes) == ("changed", "", ())


def test_a_set_in_which_the_record_is_another_one_is_not_taken_for_the_earlier_one(national, local, drift):
    path = national("city")
    local("city", path)
    national("city", fee=20000)
    national("old", fee=1000)
    assert drift("city", before="old").earlier == ""


def test_the_day_of_the_source_alone_is_nothing_to_look_at(national, local, drift, tmp_path):
    local("city", national("old"))
    national("new", as_of="2026-11")
    assert drift("new", "city", before="old").status == "formal"
    assert (
        find_drift([(tmp_path / "new", "new"), (tmp_path / "city", "city")], [(tmp_path / "old", "old")]).to_look_at
        == 0
    )


@pytest.mark.parametrize("registry", [True, False])
def test_a_code_that_is_gone_is_retired_with_the_successor_that_is_known(national, local, drift, tmp_path, registry):
    local("city", national("old"))
    national("new", "1.000002")
    if registry:
        (tmp_path / "city" / "retired.yaml").write_text(
            '- code: "1.000001"\n  name: Thả diều\n  replaced_by: "1.000002"\n', encoding="utf-8"
        )
    found = drift("new", "city", before="old")
    assert (found.status, found.successor) == ("retired", "1.000002" if registry else "")


def test_a_record_that_names_its_successor_is_retired(national, local, drift):
    local("city", national("old"))
    national("new", more='replaced_by: "1.000002"\n')
    found = drift("new", "city", before="old")
    assert (found.status, found.successor) == ("retired", "1.000002")


def test_a_fee_of_the_overlay_is_touched_where_the_national_fee_changes(national, local, drift):
    local("city", national("old"), "fees:\n  - kind: set_by_province\n    resolution: not_published\n")
    national("new", fee=20000)
    assert touched(drift("new", "city", before="old")) == {("fees", "own_part")}


def test_a_case_that_is_gone_is_named_wherever_the_overlay_names_it(national, local, drift):
    text = (
        "cases:\n  - id: truong-hop-2\nquestions:\n  - id: ai\n    text: Ai?\n    answers:\n"
        "      - text: A\n        case: truong-hop-2\nfees:\n  - kind: amount\n    amount: 5\n    cases: [truong-hop-2]\n"
    )
    local("city", national("old"), text)
    national("new", cases=[("truong-hop-1", "Người lớn")])
    expected = {("cases", "case_gone"), ("questions", "case_gone"), ("fees", "case_gone")}
    assert touched(drift("new", "city", before="old")) == expected


def test_an_identifier_that_now_means_another_case_is_named(national, local, drift):
    local("city", national("old"), "cases:\n  - id: truong-hop-2\n    title: Trẻ\n")
    national(
        "new", cases=[("truong-hop-1", "Người nước ngoài"), ("truong-hop-2", "Người lớn"), ("truong-hop-3", "Trẻ em")]
    )
    (touch,) = drift("new", "city", before="old").touches
    assert (touch.reason, touch.words["title"], touch.words["now"]) == ("case_moved", "Trẻ em", "Người lớn")


def test_a_number_that_the_record_no_longer_says_is_found_in_the_overlays_texts(national, local, drift):
    local("city", national("old"), "warnings: [Mang theo 30.000 đồng tiền lẻ.]\nsummary: Nộp 5 bản.\n")
    national("new", fee=20000)
    (touch,) = drift("new", "city", before="old").touches
    assert (touch.key, touch.reason, touch.words["figure"]) == ("warnings", "figure", "30000 đồng")


def test_a_record_of_the_city_is_named_when_the_imported_one_below_it_changes(national, tmp_path):
    national("old")
    national("new", fee=20000)
    national("city", name="Thả diều ở đây")
    for code in ("1.000002", "1.000003"):
        national("old", code)
        national("new", code)
    report = find_drift([(tmp_path / "new", "new"), (tmp_path / "city", "city")], [(tmp_path / "old", "old")])
    (own,) = report.own_records
    assert (own.code, own.title, own.file) == ("1.000001", "Thả diều ở đây", "city/national/vui-choi/1.000001.yaml")
    assert [one.path for one in own.changes] == [("fees", 0, "amount")]
    assert report.to_look_at == 1
    assert report.national
    assert (report.national.records, report.national.unchanged, list(report.national.changed)) == (3, 2, ["1.000001"])


def test_a_record_that_cannot_be_read_ends_nothing(national, local, drift):
    path = national("new")
    local("city", path)
    path.write_text("a: [\n", encoding="utf-8")
    assert drift("new", "city").status == "retired"
