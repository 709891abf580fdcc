"""Settings are read from pelicanconf.py and wrong ones are explained."""

import shutil
from pathlib import Path

import pytest

from motcua.settings import SettingsError, load_settings

GOOD = "TIMEZONE = 'Asia/Ho_Chi_Minh'\n"
CITY = Path(__file__).parents[2] / "golden" / "city"


def settings(tmp_path: Path, text: str) -> Path:
    shutil.copy(CITY / "identity.yaml", tmp_path)
    path = tmp_path / "pelicanconf.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_not_said_has_a_default(tmp_path: Path) -> None:
    found = load_settings(settings(tmp_path, GOOD + 'EDITIONS = ["vi", "en"]\nOTHER = 1\n'))
    assert found.editions == ("vi", "en")
    assert found.catalogues == ("procedures_yaml",)
    assert found.folder(found.path) == tmp_path / "content"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("SITENAME = 'x'\nPORTAL_HERO = 'y'\n", r"SITENAME \(name\), PORTAL_HERO \(hero\): belongs into identity.yaml"),
        ("IDENTITY = 'no/such.yaml'\n", r"no/such\.yaml: there is no such file"),
        (GOOD + "EDITIONS = 'vi'\n", "EDITIONS must be a list of texts"),
        (GOOD + "THEME = 3\n", "THEME must be text"),
        (GOOD + "FORM_ENDPOINT = '/gui'\n", "FORM_ENDPOINT must be"),
        (GOOD + "FORM_ENDPOINT = '//elsewhere.example/'\n", "FORM_ENDPOINT must be"),
        (GOOD + "FORM_ENDPOINT = 'http://city.example/gui/'\n", "FORM_ENDPOINT must be"),
        (GOOD + "FORM_ENDPOINT = 'https://city.example/\\n; x/'\n", "FORM_ENDPOINT must be"),
        ("x = 1 / 0\n", "ZeroDivisionError"),
        ("this is no Python\n", "SyntaxError"),
    ],
)
def test_a_setting_that_cannot_be_used_is_explained(tmp_path: Path, text: str, part: str) -> None:
    with pytest.raises(SettingsError, match=part):
        load_settings(settings(tmp_path, text))


def test_a_missing_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such settings file"):
        load_settings(tmp_path / "none.py")
