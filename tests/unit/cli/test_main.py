"""The command line as a whole: exit statuses, the language of its messages, and an end without a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

import motcua
from motcua.cli import check_command, main

CITY = Path(__file__).parents[2] / "golden" / "city" / "pelicanconf.py"


@pytest.fixture
def locale(monkeypatch: pytest.MonkeyPatch):
    """Set the locale's variables; those not named are unset."""

    def set_locale(**values: str) -> None:
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    return set_locale


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out.strip() == f"motcua {motcua.__version__}"


@pytest.mark.parametrize("arguments", [[], ["bake"], ["check", "--no-such-option"], ["build", "--jobs", "many"]])
def test_words_that_are_not_known_exit_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: motcua" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variables", "vietnamese"),
    [
        ({}, True),
        ({"LANG": "vi_VN.UTF-8"}, True),
        ({"LANG": "C"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, True),
        ({"LANG": "vi_VN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, False),
    ],
)
def test_the_locale_chooses_the_language(
    locale,
    capsys: pytest.CaptureFixture[str],
    variables: dict[str, str],
    vietnamese: bool,  # noqa: FBT001
) -> None:
    locale(**variables)
    assert main(["check", "--settings", str(CITY)]) == 0
    assert ("2 thủ tục" in capsys.readouterr().err) is vietnamese


def test_an_interrupted_command_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_command, "run", interrupted)
    assert main(["check", "--settings", str(CITY)]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("SITENAME =", "SyntaxError"),
        ("import no_such_module", "no_such_module"),
        ("SITEURL = 3", "the setting SITEURL must be text"),
        ("CATALOGUES = 'x'", "CATALOGUES must be a list"),
        ("PORTAL_OWNER = 'x'", "PORTAL_OWNER (owner): belongs into identity.yaml"),
    ],
)
def test_settings_that_cannot_be_used_are_named_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    path = tmp_path / "pelicanconf.py"
    path.write_text(text, encoding="utf-8")
    assert main(["check", "--settings", str(path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("motcua: ")
    assert sentence in said
    assert len(said.splitlines()) == 1


def test_a_reader_who_leaves_early_is_no_trouble(root: Path) -> None:
    """As `motcua check | head -1` does."""
    words = [sys.executable, "-m", "motcua", "check", "--settings", str(CITY), "--lang", "en"]
    with subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as check:
        assert check.stdout is not None
        check.stdout.close()
        assert check.stderr is not None
        assert "Traceback" not in check.stderr.read()
