"""A catalogue in a repository of its own, written commit by commit, each by an author somewhere and some day."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from motcua.catalogue import load_catalogue
from motcua.history import History, load_history

NATIONAL = """\
code: "{code}"
name: Đăng ký thả diều
field: vui-choi
levels: [commune]
audiences: not_published
agencies: not_published
steps:
  - text: Nộp tờ khai tại xã.
channels: not_published
documents:
  - name: Tờ khai thả diều
dossiers: 1
time_limits:
  - kind: duration
    value: 5
    unit: working_day
fees:
  - kind: amount
    amount: {fee}
forms: not_published
outputs: not_published
conditions: not_published
legal: not_published
source:
  name: Nguồn thử
"""


@dataclass(frozen=True)
class Repository:
    """A folder under git with a catalogue in `procedures`."""

    root: Path

    @property
    def catalogue(self) -> Path:
        return self.root / "procedures"

    def git(self, *words: str, date: str = "2026-01-01T12:00:00+07:00") -> str:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {
            "GIT_AUTHOR_DATE": date,
            "GIT_COMMITTER_DATE": date,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        named = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
        command = ["git", *named, *words]
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=True)
        return done.stdout

    def write(self, name: str, text: str) -> Path:
        path = self.catalogue / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def procedure(self, code: str = "1.000001", fee: int = 30000, field: str = "vui-choi") -> Path:
        return self.write(f"national/{field}/{code}.yaml", NATIONAL.format(code=code, fee=fee))

    def commit(self, date: str) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", date=date)
        return self.git("rev-parse", "HEAD").strip()

    def history(self, *, from_git: bool = True, since: str = "") -> History:
        folders = [(self.catalogue, "procedures")]
        return load_history(load_catalogue(folders).catalogue, folders, from_git=from_git, since=since)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "city")
    made.root.mkdir()
    made.git("init", "-q")
    made.write("fields.yaml", "- id: vui-choi\n  name: Vui chơi\n")
    return made
