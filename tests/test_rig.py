"""The commands: every one is explained, the environment is made once, the browser is asked for in plain words."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.rig import environment, programs


def make(root: Path, *words: str) -> str:
    quiet = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    done = subprocess.run(["make", *words], cwd=root, env=quiet, capture_output=True, text=True, check=True)  # noqa: S607
    return done.stdout


class TestMake:
    def test_make_alone_builds_the_portal(self, root: Path):
        assert "motcua build" in make(root, "--dry-run")

    def test_every_target_is_explained(self, root: Path):
        makefile = (root / "Makefile").read_text(encoding="utf-8")
        (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
        explained = set(re.findall(r"^make (\S+) ", make(root, "help"), re.MULTILINE))
        assert set(phony.split()) == explained | {"env", "env-dev"}

    @pytest.mark.parametrize(
        "target", ["site", "serve", "check", "test", "lint", "fuzz", "lock", "messages", "findings"]
    )
    def test_a_target_makes_its_environment_first(self, root: Path, target: str):
        first = make(root, "--dry-run", target).split("tools.rig.environment", 1)
        assert len(first) == 2
        assert ".venv/bin/python" not in first[0]

    def test_continuous_integration_runs_what_people_run(self, root: Path):
        script = (root / ".ci" / "run").read_text(encoding="utf-8")
        assert os.access(root / ".ci" / "run", os.X_OK)
        assert "set -euo pipefail" in script
        assert script.rstrip().endswith("exec make test")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two lock files and an environment that works."""
    (tmp_path / "Makefile").touch()
    (tmp_path / ".venv").mkdir()
    for part, name in (("site", "requirements.lock"), ("dev", "requirements-dev.lock")):
        (tmp_path / name).write_text(f"{part}==1\n", encoding="utf-8")
        monkeypatch.setitem(environment.LOCKS, part, tmp_path / name)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv" / "motcua.json")
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    return tmp_path


@pytest.fixture
def installs(repository: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been installed, part by part, without installing anything."""
    done: list[str] = []

    def install(part: str) -> None:
        done.append(part)
        names = ("site", "dev") if part == "dev" else ("site",)
        stamp = {name: environment._wanted(name) for name in names}
        environment.STAMP.write_text(json.dumps(stamp), encoding="utf-8")

    monkeypatch.setattr(environment, "_install", install)
    return done


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    monkeypatch.setattr(sys, "argv", ["environment", *words])
    environment.main()


class TestEnvironment:
    def test_is_made_once(self, installs: list[str], monkeypatch: pytest.MonkeyPatch):
        run(monkeypatch)
        run(monkeypatch)
        assert installs == ["site"]

    def test_with_the_tools_for_tests_holds_the_other_too(self, installs: list[str], monkeypatch: pytest.MonkeyPatch):
        run(monkeypatch, "--dev")
        run(monkeypatch)
        assert installs == ["dev"]

    def test_is_made_again_when_a_lock_changes(
        self, repository: Path, installs: list[str], monkeypatch: pytest.MonkeyPatch
    ):
        run(monkeypatch)
        (repository / "requirements.lock").write_text("site==2\n", encoding="utf-8")
        run(monkeypatch)
        assert installs == ["site", "site"]

    def test_is_made_again_after_a_run_that_was_killed(self, installs: list[str], monkeypatch: pytest.MonkeyPatch):
        run(monkeypatch)
        environment.STAMP.write_text('{"site": "0', encoding="utf-8")
        run(monkeypatch)
        assert installs == ["site", "site"]

    def test_is_made_again_where_its_python_is_gone(self, installs: list[str], monkeypatch: pytest.MonkeyPatch):
        run(monkeypatch)
        monkeypatch.setattr(environment, "PYTHON", Path("/nowhere/python"))
        run(monkeypatch)
        assert installs == ["site", "site"]


FAKE_APT = """\
#!/bin/sh
echo "$@" >> "{log}"
case "$1" in install) printf '#!/bin/sh\\n' > "{folder}/chromium"; chmod +x "{folder}/chromium" ;; esac
"""


class TestPrograms:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The only folder with programs: there is all but Chromium; all fonts are there."""
        folder = tmp_path / "bin"
        folder.mkdir()
        for name in {name for one in programs.PROGRAMS for name in one.names} - set(programs.CHROMIUM.names):
            self.program(folder, name, "echo Noto")
        monkeypatch.setenv("PATH", str(folder))
        monkeypatch.delenv("MOTCUA_CHROMIUM", raising=False)
        monkeypatch.setattr(programs, "MORE_FOLDERS", ())
        return folder

    def program(self, folder: Path, name: str, words: str = "") -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"#!/bin/sh\n{words}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
        return folder / name

    def fake_apt(self, folder: Path) -> Path:
        log = folder.parent / "apt.log"
        (folder / "apt-get").write_text(FAKE_APT.format(log=log, folder=folder), encoding="utf-8")
        (folder / "apt-get").chmod(0o755)
        return log

    def test_without_apt_it_says_what_to_install(self, folder: Path):
        with pytest.raises(SystemExit, match="sudo apt-get install chromium"):
            programs.main()

    def test_vietnamese_has_a_font_of_its_own(self, folder: Path):
        self.program(folder, "fc-list", 'case "$1" in :lang=*) echo WenQuanYi Micro Hei ;; esac')
        assert programs.missing_packages() == ["chromium", "fonts-noto-core"]

    def test_without_the_right_to_install_it_says_so_too(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        log = self.fake_apt(folder)
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        with pytest.raises(SystemExit, match="sudo apt-get install chromium"):
            programs.main()
        assert not log.exists()

    def test_root_installs_what_is_missing(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        log = self.fake_apt(folder)
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        for name in ("chmod", "printf"):
            self.program(folder, name, f'exec /bin/{name} "$@"')
        programs.main()
        assert log.read_text(encoding="utf-8").splitlines() == [
            "update -qq",
            "install -y -qq --no-install-recommends chromium",
        ]

    def test_a_browser_may_be_named(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("MOTCUA_CHROMIUM", "/opt/a-browser")
        assert programs.chromium() == "/opt/a-browser"
        programs.main()

    def test_what_other_tests_call_is_not_asked_for(self, folder: Path):
        programs.main(["forms"])
        (folder / "nginx").unlink()
        with pytest.raises(SystemExit, match=r"apt-get install nginx-light\n"):
            programs.main(["forms"])

    def test_the_newest_of_several_servers_off_the_path_is_taken(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        (folder / "initdb").unlink()
        for version in ("9", "15", "17"):
            self.program(folder.parent / "postgresql" / version / "bin", "initdb")
        monkeypatch.setattr(programs, "MORE_FOLDERS", (f"{folder.parent}/postgresql/*/bin",))
        assert programs.program("initdb") == f"{folder.parent}/postgresql/17/bin/initdb"
