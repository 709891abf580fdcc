"""What a picture becomes: never larger than it is, upright, and without what the camera wrote into it."""

from pathlib import Path

import pytest
from PIL import Image, ImageCms

from motcua.pictures import Picture, draw, look_at, renditions, widths
from tests.unit.pictures.test_look import photograph


def drawn(file: Path, folder: Path) -> dict[str, Image.Image]:
    """Draw a picture; return its files opened, by kind and width."""
    seen = look_at(file, f"images/{file.name}")
    assert isinstance(seen, Picture)
    wanted = renditions(seen)
    assert draw(file, wanted, folder) == len(wanted)
    return {f"{one.kind} {one.width}": opened(folder / one.path) for one in wanted}


def opened(file: Path) -> Image.Image:
    """Return a picture that is read whole, with what is written beside it."""
    with Image.open(file) as image:
        image.load()
        return image


@pytest.mark.parametrize(
    ("width", "expected"), [(300, (300,)), (400, (400,)), (900, (400, 800, 900)), (4000, (400, 800, 1600))]
)
def test_a_picture_is_never_drawn_wider_than_it_is(width: int, expected: tuple[int, ...]) -> None:
    assert widths(Picture("images/a.jpg", "0", width, 10)) == expected


def test_nothing_of_the_camera_is_left(tmp_path: Path) -> None:
    for name, image in drawn(photograph(tmp_path / "a.jpg", (900, 600)), tmp_path / "out").items():
        assert not image.getexif(), name
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info), name


def test_a_photograph_stands_upright(tmp_path: Path) -> None:
    left_half_red = Image.new("RGB", (600, 400), "blue")
    left_half_red.paste("red", (0, 0, 300, 400))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter to the right: the left half becomes the upper one
    left_half_red.save(tmp_path / "a.png", exif=exif)
    image = drawn(tmp_path / "a.png", tmp_path / "out")["webp 400"].convert("RGB")
    assert image.size == (400, 600)
    red, _, blue = image.getpixel((200, 50))
    assert red > blue + 150


def test_what_can_be_seen_through_stays_so(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 200), (0, 0, 0, 0)).save(tmp_path / "a.png")
    files = drawn(tmp_path / "a.png", tmp_path / "out")
    assert set(files) == {"avif 300", "webp 300", "png 300"}
    assert all(one.convert("RGBA").getpixel((10, 10))[3] == 0 for one in files.values())


@pytest.mark.parametrize("mode", ["L", "P", "I;16", "CMYK", "1"])
def test_every_kind_of_colour_can_be_drawn(tmp_path: Path, mode: str) -> None:
    name = "a.jpg" if mode == "CMYK" else "a.png"
    made = Image.new(mode, (300, 200), 1) if mode == "I;16" else Image.new("RGB", (300, 200), "red").convert(mode)
    made.save(tmp_path / name)
    assert {one.mode for one in drawn(tmp_path / name, tmp_path / "out").values()} == {"RGB"}


def test_colours_of_another_profile_are_those_of_the_web(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    Image.new("RGB", (300, 200), "red").save(tmp_path / "a.jpg", icc_profile=profile)
    Image.new("RGB", (300, 200), "red").save(tmp_path / "b.jpg", icc_profile=b"nonsense")
    assert drawn(tmp_path / "a.jpg", tmp_path / "out")
    assert drawn(tmp_path / "b.jpg", tmp_path / "out")


def test_the_same_picture_gives_the_same_bytes_and_is_drawn_once(tmp_path: Path) -> None:
    file = photograph(tmp_path / "a.jpg", (500, 300))
    seen = look_at(file, "images/a.jpg")
    assert isinstance(seen, Picture)
    wanted = renditions(seen)
    for folder in ("one", "two"):
        draw(file, wanted, tmp_path / folder)
    assert all(
        (tmp_path / "one" / one.path).read_bytes() == (tmp_path / "two" / one.path).read_bytes() for one in wanted
    )
    assert draw(file, wanted, tmp_path / "one") == 0


def test_another_picture_has_another_name(tmp_path: Path) -> None:
    names = set()
    for size in ((500, 300), (500, 301)):
        seen = look_at(photograph(tmp_path / "a.jpg", size), "images/a.jpg")
        assert isinstance(seen, Picture)
        names.add(renditions(seen)[0].path)
    assert len(names) == 2
