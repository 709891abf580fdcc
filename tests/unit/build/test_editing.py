"""A session of `motcua serve` goes on whatever is saved, and builds no more often than it must."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from motcua.build import BuildRequest
from motcua.build.builder import BuildResult
from motcua.build.editing import Editing
from motcua.build.pelican_run import Pelican
from motcua.build.showing import Showing
from motcua.build.standby import WarmPelican
from motcua.diagnostics import Diagnostic
from motcua.settings import SettingsError, load_settings

CITY = Path(__file__).parents[2] / "golden" / "city" / "pelicanconf.py"
ERROR = Diagnostic("local/1.000001.yaml", 3, 1, "empty-file")


class NoStandby(WarmPelican):
    """As on a system that cannot fork: no process stands ready."""

    def prepare(self) -> None:
        """There is none."""


@dataclass
class Session:
    showing: Showing
    editing: Editing
    builds: list[str] = field(default_factory=list)
    ends: list[BuildResult | Exception] = field(default_factory=list)
    hold: threading.Event = field(default_factory=threading.Event)
    settings: Exception | None = None

    def result(self, **how: object) -> BuildResult:
        return BuildResult(**{"status": 0, "output": self.showing.folder, "findings": ()} | how)  # type: ignore[arg-type]


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    def asked() -> BuildRequest:
        if one.settings:
            raise one.settings
        return BuildRequest(settings_file=CITY, settings=load_settings(CITY))

    def build(request: BuildRequest, _: Pelican) -> BuildResult:
        assert request.output == tmp_path
        one.builds.append("begun")
        assert one.hold.wait(20)
        end = one.ends.pop(0) if one.ends else one.result()
        if isinstance(end, Exception):
            raise end
        return end

    showing = Showing(tmp_path)
    one = Session(showing, Editing(NoStandby(CITY), showing, asked, build))
    one.hold.set()
    one.editing.begin(stands=True)
    yield one
    one.hold.set()
    one.editing.end()


def test_fifty_saves_while_one_build_goes_on_are_one_build_more(session: Session) -> None:
    session.hold.clear()
    session.editing.change([CITY])
    until(lambda: session.builds == ["begun"])
    for _ in range(50):
        session.editing.change([CITY])
    assert session.showing.building
    session.hold.set()
    until(lambda: not session.showing.building)
    assert session.builds == ["begun", "begun"]


def test_findings_are_shown_and_go_when_they_are_mended(session: Session) -> None:
    session.ends.append(session.result(status=1, findings=(ERROR,)))
    session.editing.change([CITY])
    until(lambda: session.showing.trouble.findings == (ERROR,))
    session.editing.change([CITY])
    until(lambda: not session.showing.trouble.findings)


def test_a_broken_template_is_shown_without_the_path_of_the_machine(session: Session) -> None:
    session.ends.append(session.result(status=2, failure=f"{CITY.parent}/theme/a.html:3: UndefinedError: x"))
    session.editing.change([CITY])
    until(lambda: session.showing.trouble.failure == "theme/a.html:3: UndefinedError: x")


@pytest.mark.parametrize("error", [SettingsError("half"), RuntimeError("no room on the disk")])
def test_a_build_that_cannot_be_made_is_said_and_the_next_is_tried(
    session: Session, error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    session.ends.append(error)
    session.editing.change([CITY])
    until(lambda: str(error) in session.showing.trouble.failure)
    assert "Traceback" not in capsys.readouterr().err
    session.editing.change([CITY])
    until(lambda: not session.showing.trouble.failure)


def test_broken_settings_are_shown_until_they_are_mended(session: Session) -> None:
    session.settings = SettingsError("pelicanconf.py: the settings cannot be read: SyntaxError")
    session.editing.change([CITY])
    until(lambda: "SyntaxError" in session.showing.trouble.failure)
    session.settings = None
    session.editing.change([CITY])
    until(lambda: not session.showing.trouble.failure)
    assert session.builds == ["begun"]
