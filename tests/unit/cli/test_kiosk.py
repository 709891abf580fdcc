"""`motcua kiosk files` writes what a kiosk's machine needs, and `--profile` makes another portal of the same city."""

import json
from pathlib import Path

import pytest

from motcua.build.request import BuildRequest
from motcua.cli import main
from motcua.settings import load_settings, profiled

CITY = Path(__file__).resolve().parents[2] / "golden" / "city" / "pelicanconf.py"


def test_the_files_lie_as_they_lie_on_the_machine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kiosk", "files", "--folder", "/srv/a/b", "--to", str(tmp_path)]) == 0
    written = capsys.readouterr().out.split()
    assert sorted(written) == sorted(str(one) for one in tmp_path.rglob("*") if one.is_file())
    policy = json.loads((tmp_path / "etc/chromium/policies/managed/motcua-kiosk.json").read_text(encoding="utf-8"))
    assert policy["URLAllowlist"][0] == "file:///srv/a/b/"
    assert (tmp_path / "usr/local/bin/motcua-kiosk").stat().st_mode & 0o111


def test_without_a_folder_to_write_to_they_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kiosk", "files"]) == 0
    assert "# --- /etc/systemd/system/motcua-kiosk.service" in capsys.readouterr().out


def test_a_folder_that_cannot_be_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kiosk", "files", "--folder", "portal"]) == 2
    assert "absolute path" in capsys.readouterr().err


def test_an_unknown_profile_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["build", "--profile", "phone"])
    assert "kiosk" in capsys.readouterr().err


def test_a_portal_for_the_web_is_none_for_a_kiosk() -> None:
    """The same folder may be built in one profile after the other: what was made for one is not taken for the other."""
    settings = load_settings(CITY)
    keys = [
        inputs.key
        for name in ("web", "kiosk")
        if (inputs := BuildRequest(settings_file=CITY, settings=profiled(settings, name)).inputs())
    ]
    assert len(set(keys)) == 2
