"""`motcua serve` goes on showing the last good portal whatever an editor has just saved."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from motcua.build import BuildRequest, BuildResult, Pelican
from motcua.cli import main, serve_command
from tests.golden_city import golden_city


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A toy city's settings; building is left out, since only what surrounds it is looked at."""

    def built(request: BuildRequest, _language: str, _pelican: Pelican) -> BuildResult:
        return BuildResult(status=0, output=request.target, findings=())

    monkeypatch.setattr(serve_command, "built", built)
    return golden_city(tmp_path / "city") / "pelicanconf.py"


def test_settings_that_are_half_written_do_not_end_it(
    settings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = settings.read_text(encoding="utf-8")
    said = []

    def saved(_: BuildRequest) -> Iterator[list[Path]]:
        settings.write_text("SITENAME = ", encoding="utf-8")
        yield [settings]
        for _ in range(200):
            said.append(capsys.readouterr().err)
            if "SyntaxError" in said[-1]:
                break
            time.sleep(0.1)
        settings.write_text(good, encoding="utf-8")
        yield [settings]
        said.append("it waited for the next change")

    monkeypatch.setattr(serve_command, "watch", saved)
    assert main(["serve", "--settings", str(settings), "--port", "0"]) == 0
    assert "SyntaxError" in said[-2]
    assert said[-1] == "it waited for the next change"


def test_a_port_that_is_taken_is_named(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["serve", "--settings", str(settings), "--port", str(port)]) == 2
    assert f"motcua: 127.0.0.1:{port}: " in capsys.readouterr().err
