"""The texts for people are found by the model's own annotations, each with its role."""

from motcua.model import Overlay, Procedure
from motcua.schema import texts
from motcua.source import parse_yaml


def found(text: str, cls: type) -> list[tuple[str, str]]:
    root = parse_yaml(text, "x.yaml").root
    return [(one.value, role) for one, role in texts(root, cls)]


def test_texts_of_every_depth_with_their_roles():
    text = """
code: "1.000001"
name: Tên
steps:
  - text: Bước
    actor: office
documents:
  - name: Tờ khai
    originals: 1
fees:
  - kind: per_unit
    amount: 1
    unit: tờ
    exemptions:
      - text: Trẻ em
conditions: not_published
legal: [a]
"""
    assert found(text, Procedure) == [
        ("Tên", "procedure"),
        ("Bước", "step"),
        ("Tờ khai", "document"),
        ("tờ", "fee"),
        ("Trẻ em", "fee"),
    ]


def test_what_does_not_fit_is_passed_over():
    assert found("summary: [a]\nfees:\n  - kind: huh\n    text: x\n  - y\nsurprise: z\n", Overlay) == []
