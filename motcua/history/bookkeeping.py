"""Tells without reading the YAML that two versions of a file differ in nothing but bookkeeping.

An import of a new crawl changes a date in each of 2,642 files: parsing two versions of each would take longer than
loading the catalogue. A version that is written in another way is simply not recognised, and then parsed.
"""

import re

# A line without indent is a key of the record, whatever stands around it.
_KEYS = re.compile(rb"^(?:based_on|checked_on|review_by):[^\n]*\n", re.MULTILINE)
_SOURCE = re.compile(rb"^source:[ \t]*\n(?:[ \t][^\n]*\n|\n)*", re.MULTILINE)
# In the group `source` a line with two blanks is a key of it: a text of several lines is indented further.
_OF_THE_SOURCE = re.compile(
    rb"^  (?:as_of|checked_on|review_by|record):[^\n]*\n(?:   [^\n]*\n)*|^  remarks:[ \t]*\n(?:   [^\n]*\n)*",
    re.MULTILINE,
)


def facts_of(data: bytes) -> bytes:
    """Return the file without its bookkeeping lines; of two files with the same facts nothing needs to be told."""
    text = data.replace(b"\r\n", b"\n")
    text = text if text.endswith(b"\n") else text + b"\n"
    return _SOURCE.sub(lambda found: _OF_THE_SOURCE.sub(b"", found.group()), _KEYS.sub(b"", text))
