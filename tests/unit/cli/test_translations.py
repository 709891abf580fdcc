"""The commands for translators: a new language, exchange and signing, as somebody types them."""

import json
from pathlib import Path

import pytest

from motcua.cli import main
from motcua.languages import parse_po
from tests.golden_city import golden_city

SIGNED = ("--by", "A", "--role", "translator", "--reviewed-by", "B")


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return golden_city(tmp_path / "city")


def run(city: Path, *arguments: str) -> int:
    return main([*arguments, "--settings", str(city / "pelicanconf.py"), "--lang", "en"])


def test_a_new_language_gets_its_entry_and_files_with_the_rules_that_it_borrows(city: Path) -> None:
    assert run(city, "new", "edition", "tyz", "--name-vi", "tiếng Tày – Nùng", "--name-en", "Tày–Nùng") == 0
    file = parse_po((city / "translations" / "tyz" / "LC_MESSAGES" / "procedures.po").read_bytes())
    assert dict(file.header)["Plural-Forms"] == "nplurals=1; plural=0;"
    assert len(file.units) == 90
    assert not any(one.translated for one in file.units)


def test_a_tag_of_another_language_is_refused_and_the_registry_stays(
    city: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (city / "translations" / "languages.yaml").read_bytes()
    assert run(city, "new", "edition", "tay") == 1
    assert "tag-trap" in capsys.readouterr().err
    assert (city / "translations" / "languages.yaml").read_bytes() == before


@pytest.mark.parametrize("form", ["xliff", "csv"])
def test_a_file_that_goes_out_and_comes_back_changes_nothing(city: Path, tmp_path: Path, form: str) -> None:
    path = city / "translations" / "en" / "LC_MESSAGES" / "procedures.po"
    before = path.read_bytes()
    for command in ("export", "import"):
        assert run(city, "messages", command, "--edition", "en", "--format", form, str(tmp_path / "file")) == 0
    assert path.read_bytes() == before


def test_a_translation_from_outside_comes_in(city: Path, tmp_path: Path) -> None:
    out = tmp_path / "file.xlf"
    assert run(city, "messages", "export", "--edition", "en", str(out)) == 0
    out.write_text(out.read_text(encoding="utf-8").replace("Kite declaration", "Declaration for a kite"), "utf-8")
    assert run(city, "messages", "import", "--edition", "en", str(out)) == 0
    text = (city / "translations" / "en" / "LC_MESSAGES" / "procedures.po").read_text(encoding="utf-8")
    assert 'msgstr "Declaration for a kite"' in text


def test_a_file_of_another_kind_is_refused_in_words(
    city: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("nothing", encoding="utf-8")
    assert run(city, "messages", "import", "--edition", "en", str(tmp_path / "file")) == 2
    assert "not a file of xliff" in capsys.readouterr().err


def test_one_person_does_not_sign_for_both_parts(city: Path) -> None:
    assert run(city, "messages", "sign", "--edition", "en", "--by", "A", "--role", "x", "--reviewed-by", "A") == 2
    assert run(city, "messages", "sign", "--edition", "km", *SIGNED) == 2
    assert not (city / "translations" / "en" / "reviews").exists()


def kinds(city: Path, capsys: pytest.CaptureFixture[str]) -> dict:
    """Return the texts of each kind in English by their states, as the command counts them."""
    capsys.readouterr()
    assert run(city, "coverage", "--format", "json") == 0
    return {kind: one["texts"] for kind, one in json.loads(capsys.readouterr().out)["en"]["kinds"].items()}


def test_what_is_signed_is_reviewed_and_nothing_else(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(city, "messages", "sign", "--edition", "en", "--kind", "procedure.fee", *SIGNED) == 0
    found = kinds(city, capsys)
    assert (found["procedure.fee"], found["procedure.step"]) == ({"reviewed": 2}, {"draft": 2})


def test_figures_for_people_name_the_level(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(city, "coverage") == 0
    assert "en: level 2 (partial), shown 149/474 (31 %)" in capsys.readouterr().out


def test_a_page_is_stale_once_its_source_has_changed(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--edition", "en", "--page", "news/mo-hoi-dieu", *SIGNED)
    assert run(city, "messages", "sign", *words) == 0
    path = city / "content" / "news" / "mo-hoi-dieu.vi.md"

    assert kinds(city, capsys)["news"] == {"reviewed": 1}
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    assert kinds(city, capsys)["news"] == {"stale": 1}
