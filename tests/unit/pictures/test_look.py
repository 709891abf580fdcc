"""A picture is looked at before it is used: its size as people see it, and what is refused."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from PIL import Image

from motcua.pictures import Picture, Trouble, look_at

_SIDEWAYS = 6


def photograph(file: Path, size: tuple[int, int] = (640, 480), orientation: int = 1) -> Path:
    """Write a photograph with the place at which it was taken, as a telephone does."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (21.0, 51.0, 0.0)
    Image.effect_noise(size, 60).convert("RGB").save(file, exif=exif)
    return file


def png(width: int, height: int, data: bytes) -> bytes:
    """Return a PNG that says it is so large, whatever it holds."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def refused(file: Path) -> str:
    seen = look_at(file, "images/x")
    assert isinstance(seen, Trouble)
    return seen.code


def test_a_photograph_laid_on_its_side_is_as_high_as_people_see_it(tmp_path: Path) -> None:
    seen = look_at(photograph(tmp_path / "a.jpg", orientation=_SIDEWAYS), "images/a.jpg")
    assert isinstance(seen, Picture)
    assert (seen.width, seen.height) == (480, 640)


def test_a_drawing_has_the_size_of_its_canvas(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text('<svg xmlns="x" viewBox="0 0 300.4 200"></svg>')
    (tmp_path / "b.svg").write_text("<svg></svg>")
    sized, unsized = look_at(tmp_path / "a.svg", "images/a.svg"), look_at(tmp_path / "b.svg", "images/b.svg")
    assert isinstance(sized, Picture)
    assert (sized.width, sized.height, sized.drawn) == (300, 200, True)
    assert isinstance(unsized, Picture)
    assert unsized.width > unsized.height


@pytest.mark.parametrize("kept", [0, 1, 30, 5000, -3])
def test_a_file_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    whole = photograph(tmp_path / "a.jpg").read_bytes()
    (tmp_path / "b.jpg").write_bytes(whole[:kept])
    assert refused(tmp_path / "b.jpg") == "picture-broken"


def test_a_bomb_is_refused_unopened(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(60_000, 60_000, b"\0" * 100))
    (tmp_path / "b.png").write_bytes(png(11_000, 11_000, b"\0" * 100))
    assert refused(tmp_path / "a.png") == "picture-too-large"
    assert refused(tmp_path / "b.png") == "picture-too-large"


def test_a_heavy_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(50_000_000)
    assert refused(tmp_path / "a.jpg") == "picture-too-heavy"


def test_a_file_is_what_its_name_says(tmp_path: Path) -> None:
    photograph(tmp_path / "a.jpg").rename(tmp_path / "a.png")
    assert refused(tmp_path / "a.png") == "picture-misnamed"


@given(st.binary(max_size=300), st.sampled_from(["jpg", "png", "webp", "avif", "svg"]))
def test_no_bytes_break_the_look(tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str) -> None:
    file = tmp_path_factory.getbasetemp() / f"hostile.{ending}"
    file.write_bytes(data)
    assert isinstance(look_at(file, "images/x"), Picture if ending == "svg" else Trouble)


@given(st.integers(0, 2**30), st.integers(0, 255))
def test_a_damaged_photograph_is_looked_at_or_refused(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    whole = folder / "whole.jpg"
    if not whole.exists():
        photograph(whole, (64, 48))
    data = bytearray(whole.read_bytes())
    data[place % len(data)] = value
    (folder / "damaged.jpg").write_bytes(data)
    assert isinstance(look_at(folder / "damaged.jpg", "images/x"), Picture | Trouble)
