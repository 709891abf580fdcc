"""A city's identity is read with places, its colours are measured, and its sheet holds nothing else."""

import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from motcua.diagnostics import Diagnostic
from motcua.identity import PAIRS, SCHEMES, DarkColours, IdentityFile, contrast, read_identity, style_sheet

CITY = Path(__file__).parents[2] / "golden" / "city"
TOY = (CITY / "identity.yaml").read_text(encoding="utf-8")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def read(folder: Path, text: str) -> IdentityFile:
    (folder / "identity.yaml").write_text(text, encoding="utf-8")
    return read_identity(folder / "identity.yaml", "identity.yaml", CITY / "content")


def told(findings: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{one.line}:{one.column} {one.code}" for one in findings]


def test_a_city_without_a_mistake_has_no_finding(tmp_path: Path) -> None:
    found = read(tmp_path, TOY)
    assert found.findings == ()
    assert (found.identity.name, found.identity.hero, found.identity.colours.light.paper) == (
        "Cổng thành phố Đồ Chơi",
        None,
        "#ffffff",
    )


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("owner:", "ownr:", "3:1 unknown-key"),
        ("tagline: Một cổng nhỏ để thử\n", "", "2:1 missing-key"),
        ('brand: "#9c2f1f"', 'brand: "red"', "7:18 bad-value"),
        ('brand: "#9c2f1f"', 'brand: "#9C2F1F"', "7:18 bad-value"),
        ("images/mark.svg", "images/gone.svg", "5:7 no-such-picture"),
        ("images/mark.svg", "images/mark.png", "5:7 bad-value"),
        ("images/mark.svg", "../mark.svg", "5:7 bad-value"),
        ("images/mark.svg", "https://elsewhere.example/mark.svg", "5:7 bad-value"),
        ("colours:", "fonts: face.css\ncolours:", "6:8 bad-value"),
    ],
)
def test_what_does_not_fit_is_named_where_it_stands(tmp_path: Path, old: str, new: str, finding: str) -> None:
    assert finding in told(read(tmp_path, TOY.replace(old, new)).findings)


def test_a_pair_that_few_can_read_is_refused_with_what_was_measured(tmp_path: Path) -> None:
    found = read(tmp_path, TOY.replace('link: "#1a4f86"', 'link: "#7a7a7a"')).findings
    assert [(one.line, one.words["back"], one.words["ratio"], one.words["needed"]) for one in found] == [
        (7, "paper", "4.29", "4.5"),
        (7, "tint", "3.85", "4.5"),
        (7, "raised", "4.29", "4.5"),
        (7, "warm", "3.97", "4.5"),
    ]
    assert "4.29:1" in found[0].message("vi")
    assert "4.29:1" in found[0].message("en")


def test_dark_screens_are_measured_too(tmp_path: Path) -> None:
    found = read(tmp_path, TOY.replace('brand: "#f3a596"', 'brand: "#7a2116"')).findings
    assert {one.words["scheme"] for one in found} == {"dark"}


def test_focus_is_seen_by_one_of_its_two_rings(tmp_path: Path) -> None:
    """A bright ring on a white page is seen by the dark one around it; without that, by nobody."""
    found = read(tmp_path, TOY.replace('accent: "#7fd6e8"', 'accent: "#7fd6e8", on_accent: "#8a8a8a"')).findings
    assert {one.words["front"] for one in found} >= {"on_accent"}


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)


@given(COLOURS, COLOURS)
def test_contrast_has_no_direction_and_is_between_1_and_21(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21.001


def test_every_colour_of_the_pairs_is_one_that_a_city_writes() -> None:
    names = {name for pair in PAIRS for name in (*pair.fronts, pair.back)}
    assert names < set(DarkColours.__slots__)


def test_the_sheet_holds_every_colour_in_both_schemes_and_asks_nobody(tmp_path: Path) -> None:
    sheet = style_sheet(read(tmp_path, TOY).identity)
    for name in DarkColours.__slots__:
        assert sheet.count(f"--civic-{name.replace('_', '-')}:#") == len(SCHEMES)
    assert re.findall(r"url\(", sheet) == []


def test_pictures_of_events_are_found_by_the_groups_of_their_drawing(tmp_path: Path) -> None:
    text = TOY.replace("colours:", "events: images/events.svg\nskyline: images/mark.svg\ncolours:")
    (tmp_path / "identity.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "images").mkdir()
    for name in ("mark", "events"):
        drawing = '<svg><g id="sinh-con"/><g id="ket-hon"/></svg>'
        (tmp_path / "images" / f"{name}.svg").write_text(drawing, encoding="utf-8")
    found = read_identity(tmp_path / "identity.yaml", "identity.yaml", tmp_path)
    assert found.events == ("sinh-con", "ket-hon")
    sheet = style_sheet(found.identity, found.events)
    assert '[data-icon="ket-hon"]::before{background-position-x:-48px}' in sheet
    assert 'url("../../images/events.svg")' in sheet


def test_a_file_that_is_no_yaml_has_a_finding_and_no_name(tmp_path: Path) -> None:
    found = read(tmp_path, "name: [\n")
    assert told(found.findings)
    assert found.identity.mark == ""
