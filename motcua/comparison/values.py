"""A record's values without their places: texts, lists and groups, as the file holds them."""

import json
import re
from typing import cast

from motcua.source import Node, plain

Value = str | list["Value"] | dict[str, "Value"]
# What a group is known by to people, best first.
_MAIN_KEYS = ("name", "title", "label", "text", "kind", "id")
_WORD = re.compile(r"\w+")


def value_of(node: Node) -> Value:
    """Return the values below `node`."""
    return cast("Value", plain(node))


def digest(value: Value) -> str:
    """Return a text that two values share exactly when they are equal."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def main_text(value: Value) -> str:
    """Return the text by which people know an entry of a list: a paper's name, a case's title, a step's text."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        found = (value.get(key) for key in _MAIN_KEYS)
        return next((one for one in found if isinstance(one, str) and one), "")
    return ""


def words_of(text: str) -> list[str]:
    """Return the words of `text`, letters' case aside."""
    return _WORD.findall(text.casefold())
