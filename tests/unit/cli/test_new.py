"""`motcua new` writes skeletons that `motcua check` can read, and nothing over what is there."""

from pathlib import Path

import pytest

from motcua.cli import main
from tests.golden_city import golden_city


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return golden_city(tmp_path / "city")


def new(city: Path, *arguments: str) -> int:
    return main(["new", *arguments, "--settings", str(city / "pelicanconf.py")])


def test_a_new_procedure_stands_in_its_field(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(city, "procedure", "1.000003", "ho-tich", "--title", "Sửa diều") == 0
    assert capsys.readouterr().out.strip() == "procedures_yaml/national/ho-tich/1.000003.yaml"
    assert new(city, "procedure", "1.000003", "ho-tich") == 2


def test_a_news_item_is_named_by_its_title(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(city, "news", "Đường mới mở", "--date", "2026-11-24") == 0
    assert capsys.readouterr().out.strip() == "content/news/duong-moi-mo.vi.md"


@pytest.mark.parametrize(
    ("kind", "option", "line"),
    [
        ("festival", ("--lunar", "22/1 - 27/1"), "Lunar: 22/1 - 27/1"),
        ("event", ("--date", "2026-12-05"), "From: 2026-12-05"),
    ],
)
def test_a_festival_or_event_stands_in_the_agenda(
    city: Path, capsys: pytest.CaptureFixture[str], kind: str, option: tuple[str, str], line: str
) -> None:
    assert new(city, kind, "Hội mùa xuân", *option) == 0
    name = capsys.readouterr().out.strip()
    assert name == "content/agenda/hoi-mua-xuan.vi.md"
    assert line in (city / name).read_text(encoding="utf-8").splitlines()


def test_a_code_cannot_lead_out_of_the_catalogue(city: Path) -> None:
    assert new(city, "procedure", "../../../../x", "ho-tich") == 2
