"""`motcua forms serve` and `keys`: what is refused, in words that say what to do, and what is told to the child."""

import argparse
from pathlib import Path

import pytest

from motcua.cli import forms_command
from motcua.cli.main import main
from motcua.forms.seal import key_file
from motcua.settings import SettingsError

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    """What the process that serves would be told."""
    found: list[dict] = []
    monkeypatch.setattr(forms_command, "_run", lambda words, _: found.append(words) or 0)
    return found


def serve(tmp_path: Path, *words: str) -> int:
    return main(
        ["forms", "serve", "--settings", str(ROOT / "pelicanconf.py"), "--data", str(tmp_path / "data"), *words]
    )


def test_without_recipients_it_refuses_and_says_how_to_name_them(tmp_path: Path, told, capsys):
    assert serve(tmp_path) == 2
    said = capsys.readouterr().err
    assert "motcua forms keys" in said
    assert "--recipients" in said
    assert not told
    assert not (tmp_path / "data").exists()


def test_a_trial_makes_keys_once_and_says_loudly_what_they_are_worth(tmp_path: Path, told, capsys):
    assert serve(tmp_path, "--trial") == serve(tmp_path, "--trial") == 0
    assert "TRIAL" in capsys.readouterr().err
    assert len(set(told[0]["recipients"])) == 2
    assert told[0]["recipients"] == told[1]["recipients"]
    assert (tmp_path / "data" / "trial-keys").stat().st_mode & 0o777 == 0o600


def test_recipients_are_read_from_a_file_and_private_keys_in_it_refused(tmp_path: Path, told, capsys):
    pairs = [key_file() for _ in range(2)]
    keys = tmp_path / "recipients"
    keys.write_text("\n".join(public for _, public in pairs))
    assert serve(tmp_path, "--recipients", str(keys), "--port", "9", "--store", "postgresql", "host=/x") == 0
    assert told[0]["recipients"] == [public for _, public in pairs]
    assert (told[0]["port"], told[0]["dsn"], told[0]["base"], told[0]["portal"]) == (9, "host=/x", "/gui/", "/")
    keys.write_text(pairs[0][0])
    assert serve(tmp_path, "--recipients", str(keys)) == 2
    assert "private key" in capsys.readouterr().err


def test_a_store_that_is_none_is_refused(tmp_path: Path, told, capsys):
    assert serve(tmp_path, "--trial", "--store", "mysql") == 2
    assert "postgresql" in capsys.readouterr().err


def test_keys_are_written_once_for_their_owner_alone(tmp_path: Path, capsys):
    file = tmp_path / "office.key"
    assert main(["forms", "keys", str(file)]) == 0
    public = capsys.readouterr().out.strip()
    assert public.startswith("age1")
    assert public in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(SettingsError, match="exists"):
        forms_command.make_keys(argparse.Namespace(file=file))
