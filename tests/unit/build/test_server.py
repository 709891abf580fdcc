"""The preview server sends the security headers with everything and lists no folder."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from motcua.build import serve_folder
from motcua.exports import SECURITY_HEADERS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "vi").mkdir()
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "404.html").write_text("not here")
    return tmp_path


def test_headers_stand_on_pages(folder: Path) -> None:
    with serve_folder(folder, 0) as address, urllib.request.urlopen(address) as answer:
        assert answer.read() == b"home"
        assert {name: answer.headers[name] for name in SECURITY_HEADERS} == dict(SECURITY_HEADERS)


@pytest.mark.parametrize("path", ["gone.html", "vi/", "../secret"])
def test_what_is_not_there_gets_the_portal_s_own_page(folder: Path, path: str) -> None:
    (folder.parent / "secret").write_text("secret")
    with serve_folder(folder, 0) as address, pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(address + path)
    assert error.value.code == 404
    assert error.value.read() == b"not here"
    assert error.value.headers["Content-Security-Policy"] == SECURITY_HEADERS["Content-Security-Policy"]
