"""Reads typed values out of one JSON object; what has the wrong type is reported and kept as text."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from motcua.importers.log import Scribe
from motcua.importers.texts import clean, shown

_EXPECTED = {
    "text": ("chữ", "text"),
    "number": ("số", "a number"),
    "list": ("danh sách", "a list"),
    "group": ("nhóm các mục", "a group of keys"),
    "truth": ("true hoặc false", "true or false"),
}


@dataclass(slots=True)
class Removed:
    """The unseen characters that were taken out of one record."""

    names: dict[str, None] = field(default_factory=dict)

    def report(self, scribe: Scribe) -> None:
        """Report them, once for the record."""
        if self.names:
            scribe.report("import-characters-removed", names=", ".join(self.names))


@dataclass(frozen=True, slots=True)
class Source:
    """A JSON object, the path by which findings name it, and where findings go."""

    values: Mapping[str, Any]
    scribe: Scribe
    removed: Removed
    path: str = ""

    def text(self, key: str) -> str:
        """Return the clean text of `key`; "" where it is absent, null or empty."""
        value = self.values.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._wrong(key, "text", value)
            value = _as_text(value)
        cleaned = clean(value)
        self.removed.names.update(dict.fromkeys(cleaned.removed))
        return cleaned.text

    def number(self, key: str) -> float | None:
        """Return the finite number of `key`, a whole one as int; None where there is none."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if not isinstance(value, float) or not math.isfinite(value):
            self._wrong(key, "number", value)
            return None
        return int(value) if value == int(value) else value

    def flag(self, key: str) -> bool:
        """Return whether `key` is true; absent and null are false."""
        value = self.values.get(key)
        if not isinstance(value, bool | None):
            self._wrong(key, "truth", value)
        return value is True

    def group(self, key: str) -> "Source":
        """Return the object of `key`, an empty one where there is none."""
        value = self.values.get(key)
        if not isinstance(value, dict | None):
            self._wrong(key, "group", value)
            value = None
        return self._below(value or {}, key)

    def groups(self, key: str) -> list["Source"]:
        """Return the objects of the list `key`; null entries (FORMAT.md trap 23) are left out."""
        found = []
        for index, item in enumerate(self._list(key)):
            if isinstance(item, dict):
                found.append(self._below(item, f"{key}.{index}"))
            elif item is not None:
                self._wrong(f"{key}.{index}", "group", item)
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of the list `key` that are not empty."""
        items = {f"{key}.{index}": item for index, item in enumerate(self._list(key))}
        parts = Source(items, self.scribe, self.removed, self.path)
        return tuple(text for text in map(parts.text, items) if text)

    def has(self, key: str) -> bool:
        """Return whether `key` holds anything at all."""
        return self.values.get(key) not in (None, "", [], {})

    def only(self, known: Iterable[str]) -> None:
        """Report the keys that this importer does not know and that hold something."""
        for key in self.values.keys() - set(known):
            if self.has(key):
                value = _as_text(self.values[key])
                self.scribe.report("import-unknown-key", key=self._named(key), value=shown(clean(value).text))

    def _list(self, key: str) -> list[Any]:
        value = self.values.get(key)
        if isinstance(value, list):
            return value
        if value is not None:
            self._wrong(key, "list", value)
        return []

    def _below(self, values: Mapping[str, Any], key: str) -> "Source":
        return Source(values, self.scribe, self.removed, self._named(key))

    def _named(self, key: str) -> str:
        name = clean(key).text
        return f"{self.path}.{name}" if self.path else name

    def _wrong(self, key: str, expected: str, value: object) -> None:
        vi, en = _EXPECTED[expected]
        words = {"expected_vi": vi, "expected_en": en, "found": shown(clean(_as_text(value)).text)}
        self.scribe.report("import-wrong-type", key=self._named(key), **words)


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
