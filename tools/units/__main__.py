"""Writes units.yaml and centres.yaml from the units data of one province and the table of merged units.

Contacts, with the source and day of each record that has one, are people's work: they are kept as they stand.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypedDict

from motcua.languages.folding import fold, slug
from motcua.source import load_yaml, plain

REGISTRIES = Path(__file__).resolve().parents[2] / "procedures_yaml" / "organisations"
CENTRE = "Trung tâm Phục vụ hành chính công"
RESOLUTION = "Nghị quyết số 1672/NQ-UBTVQH15 ngày 16/6/2025"
MERGED = f"{RESOLUTION}; tên đơn vị cũ theo bảng của VnExpress"
ESTABLISHED = "Vietnam.vn, 2025: https://www.vietnam.vn/en/tan-long-voi-dan"
GUIDED = (
    "Báo Lao Động, tháng 7/2025: https://news.laodong.vn/xa-hoi/"
    "den-trung-tam-hanh-chinh-lang-son-vua-lam-thu-tuc-vua-luot-wifi-mien-phi-ngoi-dieu-hoa-1538551.ldo"
)
KEPT = ("contact", "source", "checked_on")
UNITS_NOTE = """\
# Tỉnh và các xã, phường từ ngày 01/7/2025. Tệp này do `python3 -m tools.units` viết ra.
# Mã và tên đơn vị: thanglequoc/vietnamese-provinces-database, giấy phép MIT, © 2021 Thang Le Quoc.
# Danh sách 65 đơn vị đã đối chiếu với Nghị quyết 1672/NQ-UBTVQH15 như Báo Lao Động đăng:
# https://news.laodong.vn/thoi-su/sau-sap-xep-lang-son-co-65-don-vi-hanh-chinh-cap-xa-1524704.ldo
# `formerly`: các đơn vị cũ đã nhập vào, là dữ kiện lấy từ bảng của một tờ báo, giữ nguyên cách viết của bảng;
# một xã cũ được chia cho hai đơn vị mới thì có mặt ở cả hai.
"""
CENTRES_NOTE = """\
# Trung tâm phục vụ hành chính công của tỉnh và của 65 xã, phường. Tệp này do `python3 -m tools.units` viết ra.
# Địa chỉ, điện thoại, giờ làm việc chưa có nguồn dẫn được nên để trống; trang sẽ ghi là chưa công bố.
# Thêm bằng `contact`, cùng `source` và `checked_on` của nơi đã đọc (docs/tasks/correct-an-office.md); viết lại vẫn giữ.
"""


class Organisation(TypedDict, total=False):
    """One record of a registry, in the order in which its keys are written."""

    id: str
    name: str
    kind: str
    parent: str
    instance_of: str
    unit_code: str
    formerly: list[str]
    summary: str
    receives: bool
    contact: dict[str, str | list[str]]
    source: str
    checked_on: str


class Ward(TypedDict):
    """What is read of one unit of the data."""

    Code: str
    Name: str
    FullName: str


class Province(TypedDict):
    """What is read of the province of the data."""

    Code: str
    Name: str
    FullName: str
    Wards: list[Ward]


def main() -> int:
    """Write both registries; the exit status is 1 when a unit and the table do not match one to one."""
    parser = argparse.ArgumentParser(prog="python3 -m tools.units", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with lang_son_units.json and old_to_new.csv")
    parser.add_argument("--checked-on", required=True, metavar="YYYY-MM-DD", help="day on which the sources were read")
    parser.add_argument("--to", type=Path, default=REGISTRIES, help="folder of the registries")
    options = parser.parse_args()

    province: Province = json.loads((options.data / "lang_son_units.json").read_text(encoding="utf-8"))
    merged = read_merged(options.data / "old_to_new.csv")
    problems = compare(province["Wards"], merged)
    for problem in problems:
        print(problem, file=sys.stderr)

    units = list(unit_records(province, merged, options.checked_on))
    centres = list(centre_records(units, options.checked_on))
    for name, note, records in (("units.yaml", UNITS_NOTE, units), ("centres.yaml", CENTRES_NOTE, centres)):
        write(options.to / name, note, with_contacts(records, options.to / name))
    return 1 if any(problem.startswith("missing") for problem in problems) else 0


def read_merged(path: Path) -> dict[str, tuple[str, list[str]]]:
    """Return the table of merged units: folded new name → (the name as written, the old units)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {fold(row["new_unit"]): (nfc(row["new_unit"]), nfc(row["old_units"]).split(", ")) for row in rows}


def compare(wards: list[Ward], merged: dict[str, tuple[str, list[str]]]) -> list[str]:
    """Return one line for each unit that only one side has, and for each name spelt in two ways."""
    names = {fold(ward["Name"]): nfc(ward["Name"]) for ward in wards}
    lines = [f"missing in the table: {name}" for key, name in names.items() if key not in merged]
    lines += [f"missing in the units: {name}" for key, (name, _) in merged.items() if key not in names]
    return lines + [
        f"spelt differently: {name} in the units, {merged[key][0]} in the table"
        for key, name in names.items()
        if key in merged and merged[key][0] != name
    ]


def unit_records(
    province: Province, merged: dict[str, tuple[str, list[str]]], checked_on: str
) -> Iterable[Organisation]:
    """Yield the province, then its communes and wards in the order of their codes."""
    parent = slug(province["FullName"])
    communes = sum(1 for ward in province["Wards"] if fold(ward["FullName"]).startswith("xa "))
    total = len(province["Wards"])
    yield {
        "id": parent,
        "name": nfc(province["FullName"]),
        "kind": "province",
        "unit_code": province["Code"],
        "summary": f"Tỉnh có {total} đơn vị hành chính cấp xã từ ngày 01/7/2025: "
        f"{communes} xã và {total - communes} phường.",
        "source": RESOLUTION,
        "checked_on": checked_on,
    }
    for ward in sorted(province["Wards"], key=lambda one: one["Code"]):
        name = nfc(ward["FullName"])
        name = name[0].upper() + name[1:]  # the data writes "xã Bắc Sơn" once
        yield {
            "id": slug(name),
            "name": name,
            "kind": "ward" if name.startswith("Phường ") else "commune",
            "parent": parent,
            "unit_code": ward["Code"],
            "formerly": merged[fold(ward["Name"])][1],
            "source": MERGED,
            "checked_on": checked_on,
        }


def centre_records(units: list[Organisation], checked_on: str) -> Iterable[Organisation]:
    """Yield the kind of centre that stands in every unit, the provincial one, then one for each unit."""
    province, *others = units
    kind: Organisation = {
        "id": slug(f"{CENTRE} cấp xã"),
        "name": f"{CENTRE} cấp xã",
        "kind": "agency",
        "summary": "Nơi trực tiếp nhận hồ sơ, tư vấn, hướng dẫn và trả kết quả thủ tục hành chính; "
        "mỗi xã, phường có một trung tâm.",
        "receives": True,
        "source": GUIDED,
        "checked_on": checked_on,
    }
    yield kind
    yield {
        "id": slug(f"{CENTRE} {province['name']}"),
        "name": f"{CENTRE} {lower_first(province['name'])}",
        "kind": "service_centre",
        "parent": province["id"],
        "summary": "Nơi nhận hồ sơ và trả kết quả thủ tục hành chính cấp tỉnh; "
        "hỗ trợ các trung tâm cấp xã vận hành và kết nối dữ liệu.",
        "receives": True,
        "source": GUIDED,
        "checked_on": checked_on,
    }
    for unit in others:
        yield {
            "id": f"{slug(CENTRE)}-{unit['id']}",
            "name": f"{CENTRE} {lower_first(unit['name'])}",
            "kind": "service_centre",
            "parent": unit["id"],
            "instance_of": kind["id"],
            "receives": True,
            "source": ESTABLISHED,
            "checked_on": checked_on,
        }


def with_contacts(records: Iterable[Organisation], path: Path) -> Iterable[Organisation]:
    """Yield `records`, with the contact, source and day that the file at `path` already holds for some of them."""
    root = load_yaml(path, path.name).root if path.exists() else None
    held: list[dict[str, Any]] = plain(root) if root else []
    by_id = {one["id"]: one for one in held if "contact" in one}
    for record in records:
        kept = {key: by_id[record["id"]].get(key) for key in KEPT} if record["id"] in by_id else {}
        merged: Any = {**record, **{key: value for key, value in kept.items() if value}}
        yield merged


def write(path: Path, note: str, records: Iterable[Organisation]) -> None:
    """Write `records` to `path` in block style, a blank line between two, below `note`."""
    path.write_text(note + "\n" + "\n".join(map(block, records)), encoding="utf-8", newline="\n")


def block(record: Organisation) -> str:
    """Return `record` as an item of a YAML list."""
    return "- " + "\n  ".join(lines(record)) + "\n"


def lines(record: Mapping[str, object]) -> Iterator[str]:
    """Yield the lines of a mapping: texts, truth values, lists of texts, and mappings of them."""
    for key, value in record.items():
        if isinstance(value, list):
            yield from (f"{key}:", *(f"  - {scalar(item)}" for item in value))
        elif isinstance(value, dict):
            yield from (f"{key}:", *(f"  {line}" for line in lines(value)))
        else:
            yield f"{key}: {'true' if value is True else scalar(str(value))}"


def scalar(text: str) -> str:
    """Return `text` as YAML: in quotes when a colon or digits alone would make it something else."""
    return json.dumps(text, ensure_ascii=False) if ": " in text or text.isdecimal() else text


def nfc(text: str) -> str:
    """Return `text` trimmed and composed."""
    return unicodedata.normalize("NFC", text.strip())


def lower_first(text: str) -> str:
    """Return `text` with a small first letter, as a name stands inside another name."""
    return text[0].lower() + text[1:]


if __name__ == "__main__":
    sys.exit(main())
