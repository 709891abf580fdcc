"""A city's own fonts: nothing but fonts, from this portal, with their licence, and with every letter that it writes."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from motcua.rules.faces import FAMILY, face_findings

ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "content" / "fonts" / "be-vietnam-pro" / "face.css"
GOOD = f'@font-face {{ font-family: "{FAMILY}"; src: url("a.woff2") format("woff2"); unicode-range: U+0000-00FF; }}\n'
# Government Decree 206/CP of 1961: the Vietnamese alphabet and f, j, w, z; the five tones on the same vowels.
TAY_NUNG = "fjwz" + "aăâbcdđeêghiklmnoôơpqrstuưvxy" + "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.woff2").write_bytes(b"wOF2\0\0\0\0")
    (tmp_path / "OFL.txt").write_text("SIL Open Font License", encoding="utf-8")
    return tmp_path


def codes(folder: Path, sheet: str) -> list[str]:
    path = folder / "face.css"
    path.write_text(sheet, encoding="utf-8")
    return [one.code for one in face_findings(path, "face.css")]


@pytest.mark.parametrize(
    ("sheet", "found"),
    [
        (GOOD, []),
        ("/* a note */\n" + GOOD, []),
        (GOOD + "body { color: red }", ["faces-only"]),
        ("@import url(https://fonts.example/a.css);\n" + GOOD, ["faces-only"]),
        ("", ["faces-only"]),
        (GOOD.replace("a.woff2", "https://fonts.example/a.woff2"), ["bad-face"]),
        (GOOD.replace("a.woff2", "../a.woff2"), ["bad-face"]),
        (GOOD.replace("a.woff2", "data:font/woff2;base64,AA=="), ["bad-face"]),
        (GOOD.replace("a.woff2", "b.woff2"), ["bad-face"]),
        (GOOD.replace("a.woff2", "OFL.txt"), ["bad-face"]),
        (GOOD.replace(FAMILY, "Other"), ["bad-face"]),
        (re.sub(r"unicode-range: [^;]*;", "", GOOD), ["bad-face"]),
        (re.sub(r"src: [^;]*;", "", GOOD), ["bad-face"]),
    ],
)
def test_what_a_sheet_of_faces_may_hold(folder, sheet, found):
    assert codes(folder, sheet) == found


def test_a_font_comes_with_its_licence(folder):
    (folder / "OFL.txt").unlink()
    assert codes(folder, GOOD) == ["face-without-licence"]


def test_a_sheet_that_is_not_there_is_told(tmp_path):
    assert [one.code for one in face_findings(tmp_path / "face.css", "face.css")] == ["unreadable-file"]


def test_the_shipped_face_is_in_order_and_light():
    assert list(face_findings(SHIPPED, "face.css")) == []
    assert sum(one.stat().st_size for one in SHIPPED.parent.glob("*.woff2")) < 100_000


@pytest.mark.parametrize("weight", ["400", "700"])
def test_the_shipped_face_is_asked_for_every_letter_of_the_catalogues(weight):
    """That the files hold these letters is seen in Chromium (tests/browser/test_fonts.py)."""
    faces = [
        one for one in SHIPPED.read_text(encoding="utf-8").split("@font-face")[1:] if f"font-weight: {weight}" in one
    ]
    ranges = [
        (int(first, 16), int(last or first, 16))
        for face in faces
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", face)
    ]
    missing = {one for one in written_letters() if not any(first <= ord(one) <= last for first, last in ranges)}
    assert missing == set()


def written_letters() -> set[str]:
    """Return every Latin letter, digit and mark of all catalogues and sources, and the Tày–Nùng letters; no Han."""
    text = TAY_NUNG + TAY_NUNG.upper()
    for path in (ROOT / "translations").glob("*/LC_MESSAGES/*.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                parts = message.id if isinstance(message.id, tuple) else (message.id,)
                text += "".join(parts) + "".join(
                    message.string if isinstance(message.string, tuple) else (message.string,)
                )
    return {one for one in text if one.isalnum() and ord(one) < 0x2E80}
