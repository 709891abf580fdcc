"""What must hold of the style sheet with a city's own fonts: fonts alone, from this portal, with their licence."""

import re
from collections.abc import Iterator
from pathlib import Path

from motcua.diagnostics import Diagnostic
from motcua.source import read_text

FAMILY = "Portal Face"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FACE = re.compile(r"@font-face\s*\{(?P<body>[^{}]*)\}")
_URL = re.compile(r"""url\(\s*["']?(?P<file>[^"')]*)["']?\s*\)""")
_FAMILY = re.compile(r"""font-family\s*:\s*["']?Portal Face["']?\s*[;}]""")
_LICENCES = frozenset({"license", "licence", "ofl", "copying"})


def face_findings(path: Path, name: str) -> Iterator[Diagnostic]:
    """Check the style sheet at `path`: faces of the family that the theme asks for, in files that lie beside it."""
    text, findings = read_text(path, name)
    yield from findings
    if text is None:
        return
    plain = _COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)
    faces = list(_FACE.finditer(plain))
    if not faces or _FACE.sub("", plain).strip():
        yield Diagnostic(name, 1, 1, "faces-only")
    for face in faces:
        line = plain.count("\n", 0, face.start()) + 1
        for reason_vi, reason_en in _troubles(face["body"], path.parent):
            yield Diagnostic(name, line, 1, "bad-face", {"reason_vi": reason_vi, "reason_en": reason_en})
    if not any(one.stem.casefold() in _LICENCES for one in path.parent.iterdir()):
        yield Diagnostic(name, 1, 1, "face-without-licence")


def _troubles(body: str, folder: Path) -> Iterator[tuple[str, str]]:
    if not _FAMILY.search(body + ";"):
        yield f"font-family phải là “{FAMILY}”", f"its font-family must be “{FAMILY}”"
    if "unicode-range" not in body:
        yield "thiếu unicode-range, máy sẽ tải mọi tệp", "without unicode-range every file is loaded"
    files = [match["file"] for match in _URL.finditer(body)]
    if not files:
        yield "không có tệp nào", "it names no file"
    for file in files:
        if "/" in file or ":" in file:
            yield f"tệp '{file}' phải nằm cùng thư mục", f"the file '{file}' must lie beside it"
        elif not _is_font(folder / file):
            yield f"không có tệp WOFF2 '{file}'", f"there is no WOFF2 file '{file}'"


def _is_font(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == b"wOF2"
