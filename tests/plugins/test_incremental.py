"""After any edits, what an incremental build leaves is byte for byte what a clean build makes."""

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugins.city import REAL_THEME, City, copy_of

SEQUENCES = int(os.environ.get("MOTCUA_EDIT_SEQUENCES", "20"))
EDITS = 3  # at most, before one build
Edit = Callable[[City, int], None]

PROCEDURE = "procedures_yaml/national/ho-tich/1.000002.yaml"
OVERLAY = "procedures_yaml/local/1.000001.yaml"
UNITS = "procedures_yaml/organisations/units.yaml"
FIELDS = "procedures_yaml/fields.yaml"
NEWS = "content/news/mo-hoi-dieu.vi.md"
LAWS = "procedures_yaml/legal/legal.yaml"
EVENTS = "procedures_yaml/events/life.yaml"
RETIRED = "procedures_yaml/retired.yaml"
WORDS = "translations/en/LC_MESSAGES/procedures.po"


def appended(name: str, text: str) -> Edit:
    """Add a line to a file that ends with a list or may hold comments."""
    return lambda city, number: city.write(name, (city.root / name).read_text("utf-8") + text.format(number=number))


def renamed_value(name: str, key: str) -> Edit:
    """Give the first value of `key` in a file a number at its end."""

    def edit(city: City, number: int) -> None:
        lines = (city.root / name).read_text("utf-8").split("\n")
        place = next(i for i, line in enumerate(lines) if line.lstrip("- ").startswith(f"{key}:"))
        lines[place] = f"{lines[place].rstrip(chr(34))} {number}" + ('"' if lines[place].endswith('"') else "")
        city.write(name, "\n".join(lines))

    return edit


def new_colour(city: City, number: int) -> None:
    text = (city.root / "identity.yaml").read_text("utf-8")
    city.write("identity.yaml", re.sub('link: "#1a4f.."', f'link: "#1a4f{0x60 + number % 32:02x}"', text))


def new_alias(city: City, number: int) -> None:
    city.replace(OVERLAY, "aliases: [", f"aliases: [tên gọi {number}, ")


def new_page(city: City, number: int) -> None:
    city.write(
        f"content/pages/trang-{number}.vi.md", f"Title: Trang {number}\nSummary: Một trang\n\nNội dung {number}.\n"
    )


def deleted_page(city: City, _: int) -> None:
    for page in sorted((city.root / "content/pages").glob("trang-*.md"))[:1]:
        page.unlink()


def renamed_page(city: City, number: int) -> None:
    for page in sorted((city.root / "content/pages").glob("trang-*.md"))[:1]:
        page.rename(page.with_name(f"trang-doi-{number}.vi.md"))


def new_procedure(city: City, number: int) -> None:
    text = (city.root / PROCEDURE).read_text("utf-8").replace("1.000002", f"1.{number:06}")
    city.write(f"procedures_yaml/national/ho-tich/1.{number:06}.yaml", text)


def deleted_procedure(city: City, _: int) -> None:
    folder = city.root / "procedures_yaml/national/ho-tich"
    for file in sorted(one for one in folder.glob("*.yaml") if one.stem > "1.000100")[:1]:
        file.unlink()


def another_translation(city: City, number: int) -> None:
    text = (city.root / WORDS).read_text("utf-8")
    city.write(WORDS, re.sub(r"by appointment[^\"]*", f"by appointment {number}", text))


def new_overlay(city: City, number: int) -> None:
    text = f'code: "1.000002"\nbased_on: "000000000000"\nsummary: Tóm tắt {number}.\n'
    city.write("procedures_yaml/local/1.000002.yaml", text)


def deleted_overlay(city: City, _: int) -> None:
    (city.root / "procedures_yaml/local/1.000002.yaml").unlink(missing_ok=True)


def new_picture(city: City, number: int) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{number}" height="9" viewBox="0 0 {number} 9"/>\n'
    city.write("content/images/doi.svg", drawing)


def renamed_code(city: City, number: int) -> None:
    """Give the youngest procedure another code, and lead the old one to it."""
    folder = city.root / "procedures_yaml/national/ho-tich"
    for file in sorted(one for one in folder.glob("*.yaml") if one.stem > "1.000100")[-1:]:
        new = f"1.{number:06}"
        city.write(f"procedures_yaml/national/ho-tich/{new}.yaml", file.read_text("utf-8").replace(file.stem, new))
        file.unlink()
        listed = (city.root / RETIRED).read_text("utf-8")
        city.write(RETIRED, f'{listed}- code: "{file.stem}"\n  name: Mã cũ {number}\n  replaced_by: "{new}"\n')


EDITS_BY_NAME: dict[str, Edit] = {
    "a procedure's name": renamed_value(PROCEDURE, "name"),
    "an overlay's short name": renamed_value(OVERLAY, "short_name"),
    "an alias": new_alias,
    "an organisation's name": renamed_value(UNITS, "name"),
    "a field's name": renamed_value(FIELDS, "name"),
    "a news item's text": appended(NEWS, "\nThêm một dòng {number}.\n"),
    "a translation": appended(WORDS, '\nmsgid "Trang {number}"\nmsgstr "Page {number}"\n'),
    "a translation of a record": another_translation,
    "a new overlay": new_overlay,
    "a deleted overlay": deleted_overlay,
    "a law's title": renamed_value(LAWS, "title"),
    "an event's name": renamed_value(EVENTS, "name"),
    "a category's name": renamed_value("content/news/categories.yaml", "name"),
    "a retired code's name": renamed_value(RETIRED, "name"),
    "another code": renamed_code,
    "a picture's size": new_picture,
    "a template's frame": appended("civic/templates/base.html", "<!-- {number} -->\n"),
    "a template of one kind of page": appended("civic/templates/event.html", "{{# {number} #}}\n"),
    "a component": appended("civic/components/steps/template.html", "{{# {number} #}}\n"),
    "a style sheet": appended("civic/static/css/civic.css", "/* {number} */\n"),
    "a setting": lambda city, number: city.add_setting(f'NATIONAL_PORTAL = "https://portal-{number}.example/"'),
    "a city's name": renamed_value("identity.yaml", "name"),
    "a city's colour": new_colour,
    "a picture": appended("content/images/doi.svg", "<!-- {number} -->\n"),
    "a new page": new_page,
    "a deleted page": deleted_page,
    "a renamed page": renamed_page,
    "a new procedure": new_procedure,
    "a deleted procedure": deleted_procedure,
}


@pytest.fixture(scope="module")
def themed_city(tmp_path_factory: pytest.TempPathFactory, built_city: City) -> City:
    """The toy city with a copy of the real theme that may be edited, built once."""
    city = copy_of(built_city, tmp_path_factory.mktemp("themed") / "city")
    shutil.copytree(REAL_THEME, city.root / "civic")
    city.add_setting('THEME = "civic"')
    city.add_setting('PLUGINS.append("plugins.search")')
    outcome = city.build()
    assert outcome.status == 0, outcome.said
    return city


@pytest.fixture(scope="module")
def edited_city(tmp_path_factory: pytest.TempPathFactory, themed_city: City) -> City:
    """A copy of it that all sequences of edits go through."""
    return copy_of(themed_city, tmp_path_factory.mktemp("edited") / "city")


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_an_incremental_build_equals_a_clean_one(seed: int, edited_city: City) -> None:
    """Each sequence goes on from the clean build of the one before it, so that the city's past grows longer."""
    chance = random.Random(seed)  # noqa: S311 - seeded edits are the point
    done = chance.choices(sorted(EDITS_BY_NAME), k=chance.randint(1, EDITS))
    for number, name in enumerate(done):
        EDITS_BY_NAME[name](edited_city, 1000 + 10 * seed + number)
    outcome = edited_city.build()
    assert outcome.status == 0, f"after {done}:\n{outcome.said}"
    incremental = edited_city.files()
    outcome = edited_city.build("--clean")
    assert outcome.status == 0, outcome.said
    clean = edited_city.files()
    different = [path for path in incremental.keys() | clean.keys() if incremental.get(path) != clean.get(path)]
    assert different == [], f"after {done}"


def _made_anew(city: City, before: dict[str, int]) -> set[str]:
    """Return the pages whose files are not those of the last build."""
    return {
        path.relative_to(city.output).as_posix()
        for path in city.output.rglob("*.html")
        if path.stat().st_ino != before.get(path.relative_to(city.output).as_posix())
    }


def _inodes(city: City) -> dict[str, int]:
    return {path.relative_to(city.output).as_posix(): path.stat().st_ino for path in city.output.rglob("*.html")}


def test_when_nothing_has_changed_no_page_is_made_anew(themed_city: City, tmp_path: Path) -> None:
    city = copy_of(themed_city, tmp_path / "city")
    city.build()
    before, output = _inodes(city), city.output.stat().st_ino
    assert city.build().status == 0
    assert city.output.stat().st_ino == output, "the output stands as it is"
    for manifest in (city.root / ".cache/motcua").glob("*.manifest"):
        manifest.unlink()
    assert city.build().status == 0
    assert city.output.stat().st_ino != output
    assert _made_anew(city, before) == set()


def test_a_change_of_one_template_makes_its_pages_anew_and_no_others(themed_city: City, tmp_path: Path) -> None:
    city = copy_of(themed_city, tmp_path / "city")
    city.build()
    before = _inodes(city)
    city.write("civic/templates/event.html", (city.root / "civic/templates/event.html").read_text("utf-8") + "{# x #}")
    assert city.build().status == 0
    assert _made_anew(city, before) == {"vi/events/mua-dieu/index.html", "en/events/mua-dieu/index.html"}


def test_a_page_that_somebody_has_changed_in_the_output_is_made_anew(themed_city: City, tmp_path: Path) -> None:
    city = copy_of(themed_city, tmp_path / "city")
    city.build()
    good = city.files()
    (city.output / "vi/index.html").write_text("not ours", encoding="utf-8")
    (city.output / "en/index.html").unlink()
    assert city.build().status == 0
    assert city.files() == good


def test_a_search_that_is_switched_on_later_knows_all_pages(built_city: City, tmp_path: Path) -> None:
    city = copy_of(built_city, tmp_path / "city")
    city.add_setting('PLUGINS.append("plugins.search")')
    assert city.build().status == 0
    found = city.files()
    city.build("--clean")
    assert found == city.files()


WITNESS = """\
from pathlib import Path

from blinker import signal


def write_down(sender, page, context):
    with Path("built.txt").open("a", encoding="utf-8") as file:
        file.write(page.path + "\\n")


def register():
    signal("motcua-page-built").connect(write_down)
"""


def test_an_edit_builds_the_views_that_read_it_and_no_others(built_city: City, tmp_path: Path) -> None:
    city = copy_of(built_city, tmp_path / "city")
    city.add_plugin(WITNESS)
    assert city.build().status == 0
    (city.root / "built.txt").unlink()
    renamed_value(PROCEDURE, "name")(city, 7)
    assert city.build().status == 0
    built = set((city.root / "built.txt").read_text("utf-8").split())
    assert {
        "vi/procedures/1.000002/index.html",
        "en/fields/ho-tich/index.html",
        "vi/events/mua-dieu/index.html",
    } <= built
    assert not [one for one in built if "/legal/" in one or "/news/" in one or "/about/" in one]
    assert "vi/procedures/1.000001/index.html" not in built
