"""Accepting a record changes twelve characters of the overlay's file and nothing else."""

import pytest

from motcua.drift import CannotAcceptError, accept

NEW = "abcdef012345"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('code: "1.000001"\n# vì sao\nbased_on: "000000000000"   # cũ 000000000000\nfees: none\n', 'code: "1.000001"\n# vì sao\nbased_on: "abcdef012345"   # cũ 000000000000\nfees: none\n'),
        ("based_on: '000000000000'\r\ncode: x\r\n", "based_on: 'abcdef012345'\r\ncode: x\r\n"),
        ("based_on: 0000000000aa\ncode: x", 'based_on: "abcdef012345"\ncode: x'),
        ("{code: x, based_on: '000000000000', short_name: '000000000000'}", "{code: x, based_on: 'abcdef012345', short_name: '000000000000'}"),
        ("\ufeffbased_on: '000000000000'\n", "\ufeffbased_on: 'abcdef012345'\n"),
        ("short_name: 000000000000\nbased_on:\n  '000000000000'\n", "short_name: 000000000000\nbased_on:\n  'abcdef012345'\n"),
    ],
)  # fmt: skip
def test_only_the_hash_is_replaced(tmp_path, before, after):
    path = tmp_path / "1.000001.yaml"
    path.write_bytes(before.encode())
    accept(path, NEW)
    assert path.read_bytes().decode() == after


@pytest.mark.parametrize(
    "text",
    [
        "code: x\n",
        "- a\n",
        "based_on: [a]\n",
        'based_on: "0000\\u003000000000"\n',
        "based_on: >-\n  0000\n  0000\n",
        "a: [\n",
    ],
)
def test_a_file_in_which_it_cannot_be_replaced_stays_as_it_is(tmp_path, text):
    path = tmp_path / "1.000001.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CannotAcceptError):
        accept(path, NEW)
    assert path.read_text(encoding="utf-8") == text


def test_a_link_is_not_followed(tmp_path):
    target = tmp_path / "other.yaml"
    target.write_text("based_on: '000000000000'\n", encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(target)
    with pytest.raises(CannotAcceptError):
        accept(tmp_path / "link.yaml", NEW)
    assert "000000000000" in target.read_text(encoding="utf-8")
