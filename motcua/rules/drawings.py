"""What is hidden in an SVG from somebody who reads its lines: written as entities, over two lines, in a style."""

import re
from collections.abc import Iterator
from xml.parsers import expat

_ACTIVE = frozenset("script foreignobject iframe embed object handler set animate animatemotion".split())
_OWN = re.compile(r"#|data:image/(png|jpeg|webp|avif);base64,|$", re.IGNORECASE)
_OUTSIDE = re.compile(r"""url\(\s*["']?(?!#)|@import|javascript:""", re.IGNORECASE)
Part = tuple[int, int, str]


def active_parts(text: str) -> Iterator[Part]:
    """Yield (line, column, what) of everything in the drawing that runs or asks for another file, as XML reads it."""
    reader = _Reader()
    try:
        reader.parser.Parse(text, True)
    except _RefusedError:
        pass
    except expat.ExpatError as error:
        reader.found.append((error.lineno, error.offset + 1, str(error)))
    yield from reader.found


class _RefusedError(Exception):
    """The drawing brings a document type."""


class _Reader:
    """Reads one drawing and keeps what it finds."""

    def __init__(self) -> None:
        self.found: list[Part] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._element
        self.parser.CharacterDataHandler = self._words
        self.parser.StartDoctypeDeclHandler = self._document_type
        self.parser.ProcessingInstructionHandler = lambda target, _: self._report(f"<?{target}")

    def _report(self, what: str) -> None:
        self.found.append((self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, what))

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        if _local(name) in _ACTIVE:
            self._report(name)
        for key, value in attributes.items():
            if _asks(_local(key), value):
                self._report(f"{key}={value}")

    def _words(self, data: str) -> None:
        if _OUTSIDE.search(data):
            self._report(data.strip())

    def _document_type(self, *_: object) -> None:
        self._report("<!DOCTYPE")
        raise _RefusedError  # its entities may unpack to anything


def _asks(name: str, value: str) -> bool:
    called = name in {"href", "src"} and not _OWN.match(value.strip())
    return called or name.startswith("on") or _OUTSIDE.search(value) is not None


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
