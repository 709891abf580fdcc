"""`make gallery` shows every component, on screens and on paper, and asks for nothing that is not there."""

import re
from pathlib import Path

import pytest

from tools.gallery.__main__ import write
from tools.gallery.examples import component, names


def test_every_component_has_its_pages_with_each_example_and_its_markup(tmp_path: Path) -> None:
    index = write(tmp_path / "gallery")
    listed = index.read_text(encoding="utf-8")
    for name in names():
        folder = tmp_path / "gallery" / "vi" / "fields" / "ho-tich" / name
        assert f'href="vi/fields/ho-tich/{name}/index.html"' in listed
        for look in ("index", "dark", "print"):
            text = (folder / f"{look}.html").read_text(encoding="utf-8")
            assert text.count("gallery-example") == len(component(name).examples)
            asked = re.findall(r'<link rel="(?:stylesheet|icon)" href="([^"]+)"', text)
            assert [one for one in asked if not (folder / one).is_file()] == []


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear city", encoding="utf-8")
    with pytest.raises(SystemExit, match="no gallery"):
        write(tmp_path)
    assert (tmp_path / "letter.txt").exists()
