"""Only lines that no reader sees are left out, and only where they are such lines."""

import pytest

from motcua.history.bookkeeping import facts_of

FILE = b"""code: "1"
steps:
  - text: |-
      as_of: 1
      source:
        as_of: 2
checked_on: 2026-01-01
source:
  name: >-
    x
    as_of: 3
  as_of: "2026-07-20"
  remarks:
    - "a"
    - >-
      b
  decision: 1/Q
legal: none
"""


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (b'as_of: "2026-07-20"', b'as_of: "2026-08-20"', True),
        (b'    - "a"\n', b'    - "a"\n    - c\n', True),
        (b"checked_on: 2026-01-01\n", b"", True),
        (b"      b\n", b"      b\n  record: 5\n", True),
        (b"as_of: 1\n", b"as_of: 9\n", False),
        (b"as_of: 2\n", b"as_of: 9\n", False),
        (b"as_of: 3\n", b"as_of: 9\n", False),
        (b"decision: 1/Q", b"decision: 2/Q", False),
        (b"legal: none", b"legal: not_published", False),
    ],
)
def test_what_is_bookkeeping_and_what_is_not(old, new, same):
    assert old in FILE
    assert (facts_of(FILE) == facts_of(FILE.replace(old, new))) == same


def test_line_ends_are_no_fact():
    assert facts_of(FILE) == facts_of(FILE.replace(b"\n", b"\r\n")) == facts_of(FILE.rstrip(b"\n"))
