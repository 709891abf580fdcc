"""The history that git tells: what came, what changed, on the author's own day; and nothing where git cannot tell."""

import shutil

import pytest

from motcua.comparison import as_text
from motcua.history import Happening, blobs, commits


def told(history) -> list[tuple[str, str, str]]:
    return [(one.date, one.code, one.kind) for one in history.all]


def paths(happening: Happening) -> list[tuple]:
    return [(one.kind, *one.path) for one in happening.changes]


def test_a_changed_fee_is_told_on_the_day_of_its_author(repository):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.procedure(fee=20000)
    repository.commit("2026-03-01T00:30:00+07:00")  # still February at Greenwich
    edited, listed = repository.history().by_code["1.000001"]
    assert (edited.date, edited.kind, listed.date, listed.kind) == ("2026-03-01", "edited", "2026-01-05", "listed")
    (change,) = edited.changes
    assert (change.path, change.before, change.after) == (("fees", 0, "amount"), "30000", "20000")
    assert as_text(change.segments) == "[-30000-]{+20000+}"


def test_what_was_committed_before_the_portal_opened_is_passed_over(repository):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.procedure(fee=20000)
    repository.commit("2026-02-28T09:00:00+07:00")
    repository.procedure(fee=10000)
    repository.commit("2026-03-01T09:00:00+07:00")
    assert told(repository.history(since="2026-03-01")) == [("2026-03-01", "1.000001", "edited")]


def test_what_came_with_the_first_commit_is_told_apart_from_what_came_later(repository):
    repository.procedure("1.000001")
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.procedure("1.000002")
    repository.commit("2026-02-05T09:00:00+07:00")
    assert [(one.code, one.first) for one in repository.history().all] == [("1.000002", False), ("1.000001", True)]


def test_a_commit_that_only_lays_the_file_out_anew_is_none(repository):
    path = repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    path.write_text(
        "# ghi chú\n" + path.read_text(encoding="utf-8").replace("name: Nguồn thử", 'name: "Nguồn thử"'),
        encoding="utf-8",
    )
    repository.commit("2026-01-06T09:00:00+07:00")
    assert [one.kind for one in repository.history().all] == ["listed"]


def test_blanks_in_a_text_are_no_change(repository):
    path = repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    path.write_text(path.read_text(encoding="utf-8").replace("text: Nộp tờ", "text: Nộp  tờ"), encoding="utf-8")
    repository.commit("2026-01-06T09:00:00+07:00")
    assert [one.kind for one in repository.history().all] == ["listed"]


@pytest.mark.parametrize(
    "key", ["checked_on: 2026-01-06", "as_of: 2026-01", "record: abc", "remarks: [x]", "review_by: 2027-01-01"]
)
def test_keys_that_only_editors_and_programs_read_are_no_change(repository, key):
    path = repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    path.write_text(path.read_text(encoding="utf-8") + f"  {key}\n", encoding="utf-8")
    repository.commit("2026-01-06T09:00:00+07:00")
    assert [one.kind for one in repository.history().all] == ["listed"]


def test_an_overlay_that_comes_later_is_told_with_its_parts(repository):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.write(
        "local/1.000001.yaml", 'code: "1.000001"\nbased_on: "000000000000"\nshort_name: Thả diều\naliases: [diều]\n'
    )
    repository.commit("2026-01-06T09:00:00+07:00")
    repository.write("local/1.000001.yaml", 'code: "1.000001"\nbased_on: "000000000001"\nshort_name: Diều\n')
    repository.commit("2026-01-07T09:00:00+07:00")
    changed, added, _ = repository.history().all
    assert (changed.kind, paths(changed)) == ("local", [("changed", "short_name")])
    assert (added.kind, added.parts) == ("local", ("short_name",))


def test_a_procedure_that_moves_to_another_field_has_not_come_anew(repository):
    repository.write("fields.yaml", "- id: vui-choi\n  name: Vui chơi\n- id: khac\n  name: Khác\n")
    path = repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    moved = repository.write(
        "national/khac/1.000001.yaml", path.read_text(encoding="utf-8").replace("field: vui-choi", "field: khac")
    )
    assert moved.exists()
    path.unlink()
    repository.commit("2026-01-06T09:00:00+07:00")
    edited, listed = repository.history().all
    assert paths(edited) == [("changed", "field")]
    assert listed.date == "2026-01-05"


def test_what_is_not_committed_is_not_told(repository):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.procedure(fee=10000)
    repository.procedure("1.000002")
    assert told(repository.history()) == [("2026-01-05", "1.000001", "listed")]


def test_a_version_that_could_not_be_read_is_passed_over(repository):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.write("national/vui-choi/1.000001.yaml", "a: [\n")
    repository.commit("2026-01-06T09:00:00+07:00")
    repository.procedure(fee=10000)
    repository.commit("2026-01-07T09:00:00+07:00")
    assert [one.kind for one in repository.history().all] == ["listed"]


def test_a_folder_without_a_repository_has_no_history(repository):
    repository.procedure()
    assert repository.history().all == ()
    assert commits(repository.root / "nowhere", ["national"]) == ()
    assert blobs(repository.root, ["0" * 40]) == {}


def test_a_machine_without_git_has_no_history(repository, monkeypatch):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    monkeypatch.setenv("PATH", "")
    assert repository.history().all == ()


def test_a_shallow_clone_knows_less_and_invents_nothing(repository, tmp_path):
    for day, fee in enumerate((30000, 20000, 10000), 1):
        repository.procedure(fee=fee)
        repository.commit(f"2026-01-0{day}T09:00:00+07:00")
    repository.git("clone", "-q", "--depth", "2", f"file://{repository.root}", str(tmp_path / "clone"))
    clone = type(repository)(tmp_path / "clone")
    assert told(clone.history()) == [("2026-01-03", "1.000001", "edited")]


def test_settings_and_variables_of_the_builder_change_nothing(repository, tmp_path, monkeypatch):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.procedure(fee=20000)
    repository.commit("2026-01-06T09:00:00+07:00")
    expected = told(repository.history())
    configured = tmp_path / "config"
    configured.write_text(
        "[log]\n showSignature = true\n showRoot = false\n date = relative\n[diff]\n renames = copies\n noprefix = true\n[color]\n ui = always\n[core]\n abbrev = 5\n",
        encoding="utf-8",
    )
    for name, value in {
        "GIT_CONFIG_GLOBAL": str(configured),
        "GIT_DIR": str(tmp_path / "elsewhere"),
        "GIT_WORK_TREE": "/",
        "GIT_LITERAL_PATHSPECS": "1",
        "TZ": "America/New_York",
        "XDG_CONFIG_HOME": str(tmp_path),
    }.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "git").mkdir()
    shutil.copy(configured, tmp_path / "git" / "config")
    assert told(repository.history()) == expected
    assert len(expected) == 2


def test_names_with_blanks_marks_and_line_breaks_are_read_as_they_are(repository):
    repository.procedure()
    repository.write("national/vui-choi/diều và\ngió.yaml", "x\n")
    repository.commit("2026-01-05T09:00:00+07:00")
    (one,) = commits(repository.catalogue, ["national"])
    assert [file.path for file in one.files] == [
        "national/vui-choi/1.000001.yaml",
        "national/vui-choi/diều và\ngió.yaml",
    ]


def test_the_setting_switches_git_off(repository):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    assert repository.history(from_git=False).all == ()


def test_a_merge_tells_each_change_once(repository):
    repository.procedure()
    repository.commit("2026-01-05T09:00:00+07:00")
    repository.git("checkout", "-q", "-b", "side")
    repository.procedure(fee=10000)
    repository.commit("2026-01-06T09:00:00+07:00")
    repository.git("checkout", "-q", "main")
    repository.procedure("1.000002")
    repository.commit("2026-01-07T09:00:00+07:00")
    repository.git("merge", "-q", "--no-ff", "-m", "m", "side", date="2026-01-08T09:00:00+07:00")
    assert told(repository.history()) == [
        ("2026-01-07", "1.000002", "listed"),
        ("2026-01-06", "1.000001", "edited"),
        ("2026-01-05", "1.000001", "listed"),
    ]
