"""Thirty overlays over the real feed, which then changes in the ways that happen: each change is named, nothing else."""

import copy
import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from motcua.cli import main
from motcua.comparison import Change
from motcua.drift import Drift, DriftReport, find_drift
from motcua.drift.report import is_formal
from motcua.importers import import_national

Raw = dict[str, Any]
EACH = 3  # overlays for each way of changing


@dataclass(frozen=True)
class Way:
    """A way in which a record changes: which records can, how, and what must be said of it."""

    fits: Callable[[Raw], bool]
    edit: Callable[[Raw], None]
    parts: dict[str, set[str]]
    touched: set[tuple[str, str]] = frozenset()  # type: ignore[assignment]


def methods(raw: Raw) -> list[Raw]:
    return [one for one in raw["methods"] if one.get("fee") and one.get("unit")]


def one_fee(raw: Raw) -> bool:
    fees = [(one["fee"].get("amount"), one["fee"].get("note"), one["fee"].get("currency")) for one in methods(raw)]
    return (
        len(set(fees)) == 1
        and len(fees) == len(raw["methods"])
        and bool(fees[0][0])
        and fees[0][0] >= 1000
        and fees[0][1:] == ("", "VND")
    )


def dearer(raw: Raw) -> None:
    for one in raw["methods"]:
        one["fee"] |= {"amount": one["fee"]["amount"] + 5000, "text": "mức mới"}


def days(raw: Raw) -> int:
    """The working days in which it is done, where all channels agree and no other text names them."""
    times = {(one["time"], one["unit"]) for one in methods(raw)}
    if len(times) != 1 or len(methods(raw)) != len(raw["methods"]) or next(iter(times))[1] != "Ngày làm việc":
        return 0
    value = int(next(iter(times))[0])
    return value if value > 0 and not re.search(rf"\b0?{value} ngày", json.dumps(raw, ensure_ascii=False)) else 0


def slower(raw: Raw) -> None:
    for one in raw["methods"]:
        one["time"] += 3


def one_group(raw: Raw) -> bool:
    groups = raw["document_cases"]
    return len(groups) == 1 and not groups[0]["case"] and len(groups[0]["items"]) >= 3 and all(
        one["originals"] == 1 and not one["has_form_file"] and not re.match(r"\W*(lưu ý|ghi chú)", one["name"].lower()) for one in groups[0]["items"]
    ) and len({one["name"] for one in groups[0]["items"]}) == len(groups[0]["items"])  # fmt: skip


def cases(raw: Raw) -> bool:
    groups = raw["document_cases"]
    return len(groups) >= 2 and all(one["items"] and re.match("Trường hợp|Đối với", one["case"]) for one in groups) and all(
        item["originals"] and not item["has_form_file"] for one in groups for item in one["items"]
    )  # fmt: skip


def anyone(raw: Raw) -> bool:
    return bool(raw["name"])


def untouched(raw: Raw) -> None:
    """The record stays as it is."""


PAPER = {"name": "Giấy xác nhận dữ liệu cư trú bản điện tử", "originals": 1, "copies": 0, "has_form_file": False}
WAYS: dict[str, Way] = {
    "fee": Way(one_fee, dearer, {"fees": {"changed"}}, {("fees", "own_part")}),
    "time": Way(lambda raw: days(raw) > 0, slower, {"time_limits": {"changed"}}, {("warnings", "figure")}),
    "paper more": Way(one_group, lambda raw: raw["document_cases"][0]["items"].insert(1, dict(PAPER)), {"documents": {"added"}}),
    "paper less": Way(one_group, lambda raw: raw["document_cases"][0]["items"].pop(1), {"documents": {"removed"}}),
    "step": Way(
        lambda raw: raw["steps_text"].count("Bước 2:") == 1 and "Bước 3:" in raw["steps_text"],
        lambda raw: raw.update(steps_text=raw["steps_text"].replace("Bước 2:", "Bước 2: Trong giờ làm việc,")),
        {"steps": {"changed"}},
    ),
    "case more": Way(
        cases,
        lambda raw: raw["document_cases"].append({"case": "Trường hợp nộp thay người thân ở nước ngoài", "items": [dict(PAPER)]}),
        {"cases": {"added"}},
        {("questions", "case_unreached")},
    ),
    "case title": Way(
        cases,
        lambda raw: raw["document_cases"][0].update(case=raw["document_cases"][0]["case"] + " theo quy định mới"),
        {"cases": {"changed"}},
        {("cases", "own_part")},
    ),
    "name": Way(anyone, lambda raw: raw.update(name=raw["name"] + " (sửa đổi)"), {"name": {"changed"}}, {("short_name", "own_part")}),
    "nothing": Way(anyone, untouched, {}),
}  # fmt: skip
RETIRED = "retired"


def overlay(raw: Raw, way: str) -> str:
    """What an editor may have written for the record."""
    lines = [
        f'code: "{raw["code"]}"',
        "# ghi chú của người biên tập",
        'based_on: "000000000000"  # sẽ ghi sau',
        "short_name: Tên gọn",
    ]
    if way == "fee":
        lines += ["fees:", "  - kind: set_by_province", "    resolution: not_published"]
    if way == "time":
        lines += ["warnings:", f"  - Thường trả kết quả trong {days(raw)} ngày."]
    if way.startswith("case"):
        numbers = range(1, len(raw["document_cases"]) + 1)
        lines += ["cases:", "  - id: truong-hop-1", "    title: Trường hợp một"]
        lines += ["questions:", "  - id: ai", "    text: Ai nộp?", "    answers:"]
        lines += [
            line
            for number in numbers
            for line in (f"      - text: Người {number}", f"        case: truong-hop-{number}")
        ]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Trial:
    """The folders of the trial, which overlay was made for which way, and what was found."""

    before: Path
    after: Path
    city: Path
    chosen: dict[str, str]
    report: DriftReport

    def drift(self, code: str) -> Drift:
        return next(one for one in self.report.overlays if one.code == code)


@pytest.fixture(scope="module")
def trial(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Trial:
    folder = tmp_path_factory.mktemp("drift")
    with gzip.open(shared_data / "national" / "procedures.jsonl.gz", "rt", encoding="utf-8") as file:
        feed = {one["code"]: one for one in map(json.loads, file)}
    chosen = {code: way for way, code in choices(list(feed.values()))}
    kept = [*chosen, *list(feed)[::8]]
    old = {code: feed[code] for code in dict.fromkeys(kept)}
    import_all(old, folder / "before")
    city = folder / "city"
    for code, way in chosen.items():
        path = city / "local" / f"{code}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(overlay(old[code], way), encoding="utf-8")
    accept_all(folder / "before", city, chosen)
    import_all(changed(old, chosen), folder / "after")
    report = find_drift([(folder / "after", "after"), (city, "city")], [(folder / "before", "before")])
    return Trial(folder / "before", folder / "after", city, chosen, report)


def choices(records: list[Raw]) -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    for way, one in [*WAYS.items(), (RETIRED, WAYS["nothing"])]:
        fitting = [raw["code"] for raw in records if raw["code"] not in taken and one.fits(raw)]
        assert len(fitting) >= EACH, way
        for code in fitting[:: max(1, len(fitting) // EACH)][:EACH]:
            taken.add(code)
            yield way, code


def import_all(records: dict[str, Raw], target: Path) -> None:
    feed = target.with_suffix(".jsonl")
    feed.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records.values()), encoding="utf-8")
    import_national([feed], target)


def accept_all(national: Path, city: Path, codes: dict[str, str]) -> None:
    """Write the hashes into the overlays with the command itself."""
    settings = Path(__file__).parents[2] / "golden" / "city" / "pelicanconf.py"
    catalogues = ["--catalogue", str(national), "--catalogue", str(city)]
    assert main(["drift", "--settings", str(settings), *catalogues, "--accept", *codes]) == 0


def changed(old: dict[str, Raw], chosen: dict[str, str]) -> dict[str, Raw]:
    new = copy.deepcopy(old)
    for raw in new.values():
        raw["source"] = raw["source"].replace("(2026-07-20)", "(2026-11-20)")
    for code, way in chosen.items():
        if way == RETIRED:
            del new[code]
        else:
            WAYS[way].edit(new[code])
    new["9.999999"] = next(iter(copy.deepcopy(old).values())) | {"code": "9.999999", "name": "Thủ tục mới"}
    return new


def named(changes: tuple[Change, ...]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in changes:
        if not is_formal(one):
            found.setdefault(one.part, set()).add(one.kind)
    return found


def test_thirty_overlays_take_part(trial):
    assert len(trial.report.overlays) == len(trial.chosen) == 30


@pytest.mark.parametrize("way", [*WAYS])
def test_each_change_is_named_at_its_overlay_with_its_part_and_nothing_else(trial, way):
    for code in (code for code, one in trial.chosen.items() if one == way):
        drift = trial.drift(code)
        assert named(drift.changes) == WAYS[way].parts, code
        assert len([one for one in drift.changes if not is_formal(one)]) == len(WAYS[way].parts), code
        assert {(one.key, one.reason) for one in drift.touches} == WAYS[way].touched, code
        assert drift.status == ("formal" if way == "nothing" else "changed")
        assert drift.earlier.startswith("before/national/")


def test_a_retired_code_is_named_and_nothing_is_made_up_for_it(trial):
    for code in (code for code, one in trial.chosen.items() if one == RETIRED):
        drift = trial.drift(code)
        assert (drift.status, drift.current, drift.changes, drift.touches) == ("retired", "", (), ())


def test_the_national_set_is_counted(trial):
    national = trial.report.national
    retired = {code for code, way in trial.chosen.items() if way == RETIRED}
    edited = {code for code, way in trial.chosen.items() if way not in (RETIRED, "nothing")}
    assert set(national.removed) == retired
    assert dict(national.added) == {"9.999999": "Thủ tục mới"}
    assert set(national.changed) == edited
    assert {code: set(parts) for code, (_, parts) in national.changed.items()} == {
        code: set(WAYS[trial.chosen[code]].parts) for code in edited
    }
    assert national.unchanged == 0
    assert len(national.formal) == national.records - 1 - len(edited)


def test_the_report_is_written_and_the_command_says_that_there_is_work(trial, tmp_path, capsys):
    settings = Path(__file__).parents[2] / "golden" / "city" / "pelicanconf.py"
    catalogues = ["--catalogue", str(trial.after), "--catalogue", str(trial.city), "--before", str(trial.before)]
    assert main(["drift", "--settings", str(settings), "--lang", "vi", *catalogues, "--report", str(tmp_path)]) == 1
    values = json.loads((tmp_path / "drift.json").read_text(encoding="utf-8"))
    page = (tmp_path / "drift.html").read_text(encoding="utf-8")
    out = capsys.readouterr().out
    for code, way in trial.chosen.items():
        assert next(one for one in values["overlays"] if one["code"] == code)["title"] == "Tên gọn"
        assert (f"{code} Tên gọn" in out) == (way != "nothing")
        assert (f'id="{code}"' in page) == (way != "nothing")
