"""Catalogues of one record and one overlay, written by the test that needs them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from motcua.drift import Drift, find_drift
from motcua.drift.shelves import Held, read

Writer = Callable[..., Path]
RECORD = """\
code: "{code}"
name: {name}
field: vui-choi
levels: [commune]
fees:
  - kind: amount
    amount: {fee}
    label: Lệ phí
documents:
  - name: Tờ khai
legal: [1-2026-nd-cp]
cases:
{cases}
source:
  name: Nguồn
  as_of: {as_of}
{more}"""
CASES = (("truong-hop-1", "Người lớn"), ("truong-hop-2", "Trẻ em"))


@pytest.fixture
def national(tmp_path: Path) -> Writer:
    """Writes a national record into the catalogue `where` and returns its file."""

    def write(where: str, code: str = "1.000001", cases=CASES, **words: object) -> Path:
        path = tmp_path / where / "national" / "vui-choi" / f"{code}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        listed = "\n".join(f"  - id: {one}\n    title: {title}" for one, title in cases)
        given = {"name": "Thả diều", "fee": 30000, "as_of": "2026-07", "more": ""} | words
        path.write_text(RECORD.format(code=code, cases=listed, **given), encoding="utf-8")
        return path

    return write


@pytest.fixture
def local(tmp_path: Path) -> Writer:
    """Writes an overlay into the catalogue `where`, for the record in the file `of`."""

    def write(where: str, of: Path, text: str = "short_name: Diều\n") -> Path:
        path = tmp_path / where / "local" / of.name
        path.parent.mkdir(parents=True, exist_ok=True)
        version = read(Held(of, of.name, 0))
        assert version
        path.write_text(f'code: "{of.stem}"\nbased_on: "{version.hash}"  # ghi chú\n{text}', encoding="utf-8")
        return path

    return write


@pytest.fixture
def drift(tmp_path: Path) -> Callable[..., Drift]:
    """The drift of the only overlay, in catalogues of these names and an earlier set."""

    def find(*names: str, before: str = "") -> Drift:
        earlier = [(tmp_path / before, before)] if before else []
        (one,) = find_drift([(tmp_path / name, name) for name in names], earlier).overlays
        return one

    return find
