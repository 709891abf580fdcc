"""The words and exit statuses of `motcua check` are fixed: other programs call it."""

import json
from pathlib import Path

import pytest

from motcua.cli import main

TESTS = Path(__file__).parents[2]
CITY = TESTS / "golden" / "city" / "pelicanconf.py"
BAD = TESTS / "examples" / "catalogues" / "bad"


def check(*arguments: str) -> int:
    return main(["check", "--settings", str(CITY), *arguments])


def test_clean_content_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--lang", "en") == 0
    assert "2 procedures" in capsys.readouterr().err


def test_a_finding_of_level_error_exits_with_1_and_has_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--lang", "en", "--catalogue", str(BAD / "duplicate-identifier")) == 1
    (line,) = [one for one in capsys.readouterr().out.splitlines() if "duplicate" in one]
    assert line.endswith("The identifier 'lan-hai' already stands in " + line.split("stands in ")[1])
    assert "fields.yaml:3:3: error duplicate-identifier:" in line


def test_json_carries_the_same_fields(capsys: pytest.CaptureFixture[str]) -> None:
    check("--format", "json", "--lang", "vi", "--catalogue", str(BAD / "not-a-list"))
    listed = json.loads(capsys.readouterr().out)
    found = next(one for one in listed if one["code"] == "not-a-list")
    assert set(found) == {"path", "line", "column", "level", "code", "message"}
    assert found["message"].startswith("Tệp này phải là một danh sách")


def test_settings_that_cannot_be_read_exit_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--settings", "no-such-file.py"]) == 2
    assert "no such settings file" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--lang", "en", "--catalogue", "no-such-folder") == 1
    assert "no-such-folder" in capsys.readouterr().out
