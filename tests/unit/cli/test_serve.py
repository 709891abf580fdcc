"""`motcua serve` goes on showing the last good portal whatever an editor has just saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from motcua.build import BuildRequest
from motcua.cli import main, serve_command
from tests.golden_city import golden_city


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A toy city's settings; building is left out, since only what surrounds it is looked at."""
    monkeypatch.setattr(serve_command, "run_build", lambda _request, _language, _pelican: 0)
    return golden_city(tmp_path / "city") / "pelicanconf.py"


def test_settings_that_are_half_written_do_not_end_it(
    settings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = settings.read_text(encoding="utf-8")
    seen = []

    def saved(_: BuildRequest) -> Iterator[list[str]]:
        for text in ("SITENAME = ", good):
            settings.write_text(text, encoding="utf-8")
            seen.append(text)
            yield ["pelicanconf.py"]

    monkeypatch.setattr(serve_command, "watch", saved)
    assert main(["serve", "--settings", str(settings), "--port", "0"]) == 0
    assert len(seen) == 2, "it waited for the next change"
    assert "SyntaxError" in capsys.readouterr().err


def test_a_port_that_is_taken_is_named(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["serve", "--settings", str(settings), "--port", str(port)]) == 2
    assert f"motcua: 127.0.0.1:{port}: " in capsys.readouterr().err
