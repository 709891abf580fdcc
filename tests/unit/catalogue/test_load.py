"""Several catalogues laid over each other: a later one wins, record by record, and all findings keep their place."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from motcua.catalogue import Loading, load_catalogue

BASE = Path(__file__).parents[2] / "examples" / "catalogues" / "base"
CODE = "1.000001"
Files = dict[str, str]
OVERLAY = """\
code: "1.000001"
based_on: "{hash}"
short_name: {name}
receiving: [phuong-mot]
checked_on: 2026-11-24
"""


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Loading]:
    """Load the good base and, over it, a catalogue for each argument."""

    def load_over_the_base(*later: Files) -> Loading:
        return load_catalogue([(BASE, "base"), *written(tmp_path, later)])

    return load_over_the_base


def written(folder: Path, catalogues: Sequence[Files]) -> list[tuple[Path, str]]:
    named = []
    for number, files in enumerate(catalogues, start=1):
        root = folder / f"later-{number}"
        root.mkdir(exist_ok=True)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        named.append((root, root.name))
    return named


def field(name: str, identifier: str = "vui-choi") -> Files:
    return {"fields.yaml": f"- id: {identifier}\n  name: {name}\n"}


def overlay(name: str, written_for: str) -> Files:
    return {f"local/{CODE}.yaml": OVERLAY.format(name=name, hash=written_for)}


@pytest.fixture
def current_hash() -> str:
    """The hash of the base's procedure."""
    return load_catalogue([(BASE, "base")]).catalogue.procedures[CODE].hash


def test_the_last_catalogue_wins(load) -> None:
    assert load(field("Một"), field("Hai")).catalogue.fields["vui-choi"].name == "Hai"
    assert load().catalogue.fields["vui-choi"].name == "Vui chơi"


def test_it_wins_record_by_record_not_file_by_file(load) -> None:
    loading = load(field("Khác", "khac"))
    assert set(loading.catalogue.fields) == {"vui-choi", "khac"}
    assert loading.findings == ()


def test_a_record_is_replaced_whole_not_merged(load) -> None:
    loading = load(
        {"organisations/units.yaml": "- id: phuong-mot\n  name: Phường Mới\n  kind: ward\n  unit_code: '00002'\n"}
    )
    one = loading.catalogue.organisations["phuong-mot"]
    assert (one.name, one.unit_code, one.formerly) == ("Phường Mới", "00002", ())
    assert set(loading.catalogue.unit_by_code) == {"00002"}


def test_an_overlay_lies_over_the_record_of_an_earlier_catalogue(load, current_hash: str) -> None:
    loading = load(overlay("Thả diều", current_hash))
    entry = loading.catalogue.procedures[CODE]
    assert loading.findings == ()
    assert entry.title == "Thả diều"
    assert entry.procedure.name == "Đăng ký thả diều"


def test_the_last_overlay_wins(load, current_hash: str) -> None:
    loading = load(overlay("Một", current_hash), overlay("Hai", current_hash))
    assert loading.catalogue.procedures[CODE].title == "Hai"


def test_an_overlay_may_come_before_its_record(tmp_path: Path, current_hash: str) -> None:
    (first,) = written(tmp_path, [overlay("Thả diều", current_hash)])
    assert load_catalogue([first, (BASE, "base")]).catalogue.procedures[CODE].title == "Thả diều"


def test_a_newer_national_record_leaves_the_overlay_behind(load, current_hash: str) -> None:
    text = (BASE / "national" / "vui-choi" / f"{CODE}.yaml").read_text(encoding="utf-8")
    newer = {f"national/vui-choi/{CODE}.yaml": text.replace("value: 5", "value: 3")}
    loading = load(overlay("Thả diều", current_hash), newer)
    assert [(one.file, one.code) for one in loading.findings] == [(f"later-1/local/{CODE}.yaml", "overlay-behind")]
    entry = loading.catalogue.procedures[CODE]
    assert entry.procedure.time_limits[0].value == 3, "the new national facts are shown"
    assert entry.hash != current_hash


@pytest.mark.parametrize("change", ["# a remark\n{}", "{}\n\n", "---\n{}"])
def test_a_remark_or_a_blank_line_does_not_change_the_hash(tmp_path: Path, current_hash: str, change: str) -> None:
    shutil.copytree(BASE, tmp_path / "base")
    path = tmp_path / "base" / "national" / "vui-choi" / f"{CODE}.yaml"
    path.write_text(change.format(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert load_catalogue([(tmp_path / "base", "base")]).catalogue.procedures[CODE].hash == current_hash


def test_what_is_wrong_only_in_a_record_that_was_replaced_is_still_said(load) -> None:
    """Each file is the responsibility of somebody, whether or not another lies over it."""
    loading = load({"fields.yaml": "- id: vui-choi\n"}, field("Vui chơi"))
    assert [(one.file, one.code) for one in loading.findings] == [("later-1/fields.yaml", "missing-key")]
    assert loading.catalogue.fields["vui-choi"].name == "Vui chơi"


def test_a_reference_may_lead_to_an_earlier_or_a_later_catalogue(load) -> None:
    event = "- id: {}\n  kind: life\n  name: X\n  summary: X.\n  steps:\n    - title: X\n      procedures: ['{}']\n"
    text = (BASE / "national" / "vui-choi" / f"{CODE}.yaml").read_text(encoding="utf-8")
    second = text.replace(CODE, "1.000002").replace("Nộp tờ khai.", "Báo mất.")
    loading = load(
        {"events/life.yaml": event.format("mot", CODE) + event.format("hai", "1.000002")},
        {"national/vui-choi/1.000002.yaml": second},
    )
    assert loading.findings == ()
    assert {code: [one.id for one in events] for code, events in loading.catalogue.events_of.items()} == {
        CODE: ["mua-dieu", "mot"],
        "1.000002": ["hai"],
    }


def test_twice_in_one_catalogue_is_a_mistake_between_two_it_is_meant(load) -> None:
    assert load(field("Một"), field("Hai")).findings == ()
    loading = load({"fields.yaml": "- id: a\n  name: A\n- id: a\n  name: B\n"})
    assert [one.code for one in loading.findings] == ["duplicate-identifier"]
    assert loading.catalogue.fields["a"].name == "A"


def test_procedures_come_in_the_order_of_the_alphabet_whatever_their_files(load) -> None:
    text = (BASE / "national" / "vui-choi" / f"{CODE}.yaml").read_text(encoding="utf-8")
    names = {"1.000003": "Ăn cỗ", "1.000002": "An táng", "1.000004": "đi xa"}
    files = {
        f"national/vui-choi/{code}.yaml": text.replace(CODE, code).replace("Đăng ký thả diều", name)
        for code, name in names.items()
    }
    titles = [entry.title for entry in load(files).catalogue.procedures.values()]
    assert titles == ["Ăn cỗ", "An táng", "Đăng ký thả diều", "đi xa"]


def test_progress_counts_the_records(tmp_path: Path) -> None:
    counted: list[int] = []
    load_catalogue([(BASE, "base")], progress=counted.append)
    assert counted == sorted(counted)
    assert counted[-1] == 5


def test_no_catalogue_at_all_is_empty() -> None:
    loading = load_catalogue([])
    assert (dict(loading.catalogue.procedures), loading.findings) == ({}, ())
