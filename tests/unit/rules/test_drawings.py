"""A drawing may show, and do nothing else: what runs or asks for another file is found however it is written."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from motcua.rules.drawings import active_parts
from motcua.rules.pictures import picture_findings

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="&#106;avascript:alert(1)"><path d="M0 0"/></a>',
        '<image href=\n"http://elsewhere.example/x.png"/>',
        '<use xlink:href="other.svg#part"/>',
        '<image href="data:image/svg+xml;base64,AAAA"/>',
        "<style>path { fill: url(http&#58;//elsewhere.example/) }</style>",
        "<style>@import 'x.css';</style>",
        '<path style="fill:url(x.svg#a)"/>',
        '<path\nonload\n=\n"alert(1)"/>',
        "<ScRiPt/>",
        "<animateMotion/>",
        "<path>",
    ],
)
def test_what_runs_or_asks_for_another_file_is_found(inside: str) -> None:
    assert list(active_parts(SVG.format(inside)))


@pytest.mark.parametrize("head", ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="x.css"?>'])
def test_no_drawing_brings_entities_or_style_sheets(head: str) -> None:
    assert list(active_parts(head + SVG.format("")))


@pytest.mark.parametrize(
    "inside",
    [
        '<path fill="url(#a)" d="M0 0"/>',
        '<use href="#a"/>',
        "<style>.a { fill: #fff }</style>",
        "<title>url of the mark</title>",
    ],
)
def test_what_only_draws_is_let_through(inside: str) -> None:
    assert list(active_parts(SVG.format(inside))) == []


def test_all_drawings_that_we_ship_are_let_through(root: Path) -> None:
    files = sorted((root / "content" / "images").glob("*.svg"))
    assert len(files) > 30
    assert [one.name for one in files if list(picture_findings(one, one.name, None))] == []


@given(st.text())
def test_nothing_that_somebody_writes_is_raised(text: str) -> None:
    list(active_parts(text))
