"""The words and exit statuses of `motcua drift`: 0 nothing to look at, 1 overlays to look at, 2 cannot run."""

import json
import shutil
from pathlib import Path

import pytest

from motcua.cli import main
from tests.golden_city import golden_city


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """The toy city, whose overlay was written for another record."""
    return golden_city(tmp_path / "city")


def drift(city: Path, *arguments: str) -> int:
    return main(["drift", "--settings", str(city / "pelicanconf.py"), "--lang", "en", *arguments])


def test_an_overlay_behind_exits_with_1_and_has_its_place(city, capsys):
    assert drift(city) == 1
    assert (
        "procedures_yaml/local/1.000001.yaml:2:11: 1.000001 Thả diều: national record changed"
        in capsys.readouterr().out
    )


def test_an_accepted_overlay_is_current_and_its_file_differs_in_one_line(city, capsys):
    path = city / "procedures_yaml" / "local" / "1.000001.yaml"
    before = path.read_text(encoding="utf-8").splitlines()
    assert drift(city, "--accept", "1.000001") == 0
    after = path.read_text(encoding="utf-8").splitlines()
    assert [number for number, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new] == [2]
    assert "1.000001.yaml: record" in capsys.readouterr().err
    assert drift(city) == 0


def test_a_code_that_waits_for_nothing_cannot_be_accepted_and_nothing_is_written(city, capsys):
    before = (city / "procedures_yaml" / "local" / "1.000001.yaml").read_bytes()
    assert drift(city, "--accept", "1.000001", "1.000009") == 2
    assert "1.000009" in capsys.readouterr().err
    assert (city / "procedures_yaml" / "local" / "1.000001.yaml").read_bytes() == before


def test_formal_accepts_what_no_reader_would_notice(city):
    drift(city, "--accept", "1.000001")
    old = Path(shutil.copytree(city / "procedures_yaml", city / "old"))
    record = city / "procedures_yaml" / "national" / "ho-tich" / "1.000001.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("as_of: 2026-07", "as_of: 2026-10"), encoding="utf-8")
    assert drift(city, "--before", str(old), "--accept", "formal") == 0
    assert drift(city) == 0


def test_json_goes_to_the_output_and_reports_to_their_folder(city, tmp_path, capsys):
    assert drift(city, "--format", "json", "--report", str(tmp_path / "report")) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((tmp_path / "report" / "drift.json").read_text(encoding="utf-8"))
    assert (tmp_path / "report" / "drift.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    "arguments", [["--before", "no-such-folder"], ["--catalogue", "no-such-folder"], ["--report", "/dev/null/x"]]
)
def test_a_folder_that_cannot_be_used_exits_with_2(city, arguments, capsys):
    assert drift(city, *arguments) == 2
    assert arguments[1].rsplit("/", maxsplit=1)[-1] in capsys.readouterr().err
