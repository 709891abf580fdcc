"""What is said about a procedure agrees with its facts; where there is no record, nothing is compared."""

import pytest

from motcua.catalogue.articles import Article
from motcua.model import Decoding, Header, Overlay, decode
from motcua.rules import Known, Record
from motcua.rules.agreement import overlay_agrees, page_agrees
from motcua.source import Mapping, parse_yaml
from tests.unit.rules.test_procedures import record

CODE = "1.000001"


def overlay(text: str) -> Record:
    root = parse_yaml(f'code: "{CODE}"\nbased_on: "000000000000"\n{text}', "local.yaml").root
    assert root is not None
    return Record("overlay", CODE, decode(root, Overlay, Decoding()), "local.yaml", root)


def facts(one: Record, *, national: Record | None = None) -> list[str]:
    known = Known(records={"procedure": {CODE: national or record()}, "overlay": {CODE: one}})
    return [finding.words["fact"] for finding in overlay_agrees(one, known)]


@pytest.mark.parametrize(
    ("said", "strange"),
    [
        ("Xong trong 5 ngày làm việc", []),
        ("Xong trong 05 ngày làm việc", []),
        ("Xong trong 5 ngày", ["5 ngày"]),
        ("Xong trong 4 hoặc 5 ngày làm việc", ["4 ngày làm việc"]),
        ("Hết 8.000 đồng", ["8.000 đồng"]),
        ("Hết 8 nghìn đồng", ["8.000 đồng"]),
        ("Nghị định 8/2026, trang 5", []),
        ("Từ ngày 5", []),
    ],
)
def test_the_words_of_an_overlay(said: str, strange: list[str]):
    assert facts(overlay(f'summary: "{said}"\n')) == strange


def test_an_overlay_s_own_fees_are_facts():
    fees = "fees:\n  - kind: table\n    rows:\n      - label: Diều to\n        amount: 8000\n    exemptions:\n"
    reduced = "      - kind: reduced\n        text: Trẻ em\n        amount: 4000\n"
    text = f'warnings: ["8.000 đồng", "4.000 đồng", "6.000 đồng"]\n{fees}{reduced}'
    assert facts(overlay(text)) == ["6.000 đồng"]


def test_what_a_warning_says_does_not_prove_the_summary():
    assert facts(overlay('summary: "9 ngày"\nwarnings: ["9 ngày"]\n')) == ["9 ngày", "9 ngày"]


def test_without_a_record_nothing_is_compared():
    one = overlay('summary: "9 ngày"\n')
    assert list(overlay_agrees(one, Known(records={"overlay": {CODE: one}}))) == []


def page(body: str, tag: str = "vi") -> list[tuple[int, str]]:
    article = Article("pages", "x", tag, Header(title="X", summary="X."), body, 5, "x.md")
    one = Record("article", "pages/x", article, "x.md", Mapping((), 1, 1))
    known = Known(records={"procedure": {CODE: record()}})
    return [(finding.line, finding.words["fact"]) for finding in page_agrees(one, known)]


def test_a_paragraph_that_links_one_procedure_is_compared_with_it():
    link = f"[đây]({{procedure}}{CODE})"
    assert page(f"Một.\n\nXem {link}:\nhết 9 ngày làm việc.\n\nNghỉ 4 ngày.") == [(7, "9 ngày làm việc")]
    assert page(f"- {link} 5 ngày làm việc\n- 6 ngày làm việc") == []
    assert page(f"{link} và [kia]({{procedure}}1.000002): 9 ngày") == [], "nobody can tell whose time it is"
    assert page(f"{link}: 9 ngày", tag="en") == [], "a translation is compared with its source"
    assert page("[khác]({procedure}1.999999): 9 ngày") == [], "a link to nothing has a finding of its own"
