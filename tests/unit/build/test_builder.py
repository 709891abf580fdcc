"""A build never replaces what is no portal."""

from pathlib import Path

import pytest

from motcua.build import BuildRequest, Progress, build
from motcua.settings import SettingsError, load_settings

CITY = Path(__file__).parents[2] / "golden" / "city" / "pelicanconf.py"


def test_a_folder_of_documents_is_not_replaced(tmp_path: Path) -> None:
    letter = tmp_path / "documents" / "letter.txt"
    letter.parent.mkdir()
    letter.write_text("dear city")
    request = BuildRequest(settings_file=CITY, settings=load_settings(CITY), output=letter.parent)
    with pytest.raises(SettingsError, match="no portal"), Progress() as progress:
        build(request, progress)
    assert letter.read_text() == "dear city"
