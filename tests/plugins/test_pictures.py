"""A photograph that an editor drops into the content leaves the portal in sizes, and never as the camera wrote it."""

from pathlib import Path

from PIL import Image

from tests.plugins.city import City

_NEWS = "content/news/mo-hoi-dieu.vi.md"


def photograph(file: Path) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (21.0, 51.0, 0.0)
    exif[0x010E] = "taken before the house of a resident"
    Image.effect_noise((900, 600), 60).convert("RGB").save(file, exif=exif)
    return file.read_bytes()


def test_a_photograph_is_published_in_sizes_and_without_its_place(city: City) -> None:
    whole = photograph(city.root / "content/images/dieu.jpg")
    city.write(_NEWS, f"{(city.root / _NEWS).read_text(encoding='utf-8')}\n![Con diều](images/dieu.jpg)\n")
    assert city.build().status == 0
    files = city.files()
    assert "images/dieu.jpg" not in files
    assert whole not in files.values()
    assert not any(b"house of a resident" in data for data in files.values())
    drawn = [path for path in files if path.startswith("pictures/dieu-")]
    assert sorted(path.rsplit("-", 1)[1] for path in drawn) == sorted(
        f"{width}.{kind}" for width in (400, 800, 900) for kind in ("avif", "webp", "jpg")
    )
    page = files["vi/news/mo-hoi-dieu/index.html"].decode()
    assert '<source type="image/avif" srcset="../../../pictures/dieu-' in page
    assert 'width="800" height="533" loading="lazy" alt="Con diều"' in page


def test_a_broken_photograph_is_named_and_what_is_published_stays(city: City) -> None:
    before = city.files()
    file = city.root / "content/images/dieu.jpg"
    file.write_bytes(photograph(file)[:4000])
    outcome = city.build()
    assert outcome.status == 1
    assert "content/images/dieu.jpg:1:1: error picture-broken" in outcome.said
    assert city.files() == before
