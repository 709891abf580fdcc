"""The files of a kiosk's machine name the portal's folder, and each is what its program can read."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from motcua.kiosk import FolderError, machine_files
from motcua.kiosk.machine import POLICY

FOLDER = "/srv/motcua/portal"
FILES = {one.path: one for one in machine_files(FOLDER)}


def test_every_file_knows_where_the_portal_lies() -> None:
    assert [one.path for one in FILES.values() if "@FOLDER@" in one.text or FOLDER not in one.text] == []


def test_the_policy_opens_the_folder_and_what_prints_it_alone() -> None:
    policy = json.loads(FILES[POLICY].text)
    assert policy["URLBlocklist"] == ["*"]
    assert policy["URLAllowlist"] == [f"file://{FOLDER}/", "chrome://print"]
    assert policy["DownloadRestrictions"] == 3


def test_every_policy_and_option_is_one_of_chromium() -> None:
    binary = Path("/usr/lib/chromium/chromium")
    if not binary.is_file():
        pytest.skip("needs Debian's Chromium, whose own words tell its policies")
    wanted = {*json.loads(FILES[POLICY].text), "kiosk-printing", "overscroll-history-navigation", "noerrdialogs"}
    data = binary.read_bytes()
    assert sorted(one for one in wanted if one.encode() not in data) == []


@pytest.mark.parametrize("path", [path for path, one in FILES.items() if one.program])
def test_a_program_is_one_that_a_shell_can_read(path: str) -> None:
    assert subprocess.run(["/bin/sh", "-n"], input=FILES[path].text, text=True, check=False).returncode == 0


def test_systemd_understands_the_session(tmp_path: Path) -> None:
    name = "etc/systemd/system/motcua-kiosk.service"
    assert [one for one in FILES[name].text.splitlines() if one.startswith("[")] == ["[Unit]", "[Service]", "[Install]"]
    analyze = shutil.which("systemd-analyze")
    if analyze is None:  # a container has no systemd; its own judgement is asked for where it is there
        return
    unit = tmp_path / "motcua-kiosk.service"
    unit.write_text(FILES[name].text.replace("/usr/bin/cage", "/bin/true"), encoding="utf-8")
    done = subprocess.run([analyze, "verify", str(unit)], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if "motcua-kiosk" in line] == []


def test_a_new_folder_takes_the_old_ones_place_and_a_wrong_one_does_not(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk" / "portal"
    update = next(one for one in machine_files(str(folder)) if one.path.endswith("-update"))
    script = tmp_path / "update"
    script.write_text(update.text, encoding="utf-8")
    for version in ("cũ", "mới"):
        new = tmp_path / version
        (new / "theme" / "js").mkdir(parents=True)
        (new / "theme" / "js" / "kiosk.js").touch()
        (new / "index.html").write_text(version, encoding="utf-8")
        subprocess.run(["/bin/sh", str(script), str(new)], check=True, capture_output=True)
        assert (folder / "index.html").read_text(encoding="utf-8") == version
    (tmp_path / "empty").mkdir()
    wrong = subprocess.run(["/bin/sh", str(script), str(tmp_path / "empty")], check=False, capture_output=True)
    assert wrong.returncode == 1
    assert (folder / "index.html").read_text(encoding="utf-8") == "mới"
    assert [one.name for one in folder.parent.iterdir()] == ["portal"]


@pytest.mark.parametrize(
    "folder", ["portal", "/srv/../etc", "/srv/a b", '/srv/"', "/srv/cổng", "/", "/srv/a;b", "/srv/%41"]
)
def test_a_folder_that_would_have_to_be_quoted_is_refused(folder: str) -> None:
    with pytest.raises(FolderError, match="absolute path"):
        list(machine_files(folder))
