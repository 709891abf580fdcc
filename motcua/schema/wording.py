"""Says in Vietnamese and English what a value should have been and what it is instead."""

from collections.abc import Iterable
from difflib import get_close_matches

from motcua.schema.shape import ListShape, RecordShape, Shape, StatementShape, TaggedShape, TextShape
from motcua.source import Mapping, Node, Scalar, Sequence

Words = dict[str, str]


def expected_words(shape: Shape) -> tuple[str, str]:
    """Return what `shape` expects, in Vietnamese and English."""
    match shape:
        case TextShape():
            return _expected_text(shape)
        case ListShape():
            return "một danh sách (mỗi dòng bắt đầu bằng dấu gạch ngang)", "a list (each line begins with a dash)"
        case RecordShape() | TaggedShape():
            return "một nhóm các mục", "a group of keys"
        case StatementShape():
            value_vi, value_en = expected_words(shape.value)
            words = _choices(shape.words)
            return f"{value_vi}, hoặc {words}", f"{value_en}, or {words}"


def _expected_text(shape: TextShape) -> tuple[str, str]:
    if shape.choices:
        listed = _choices(shape.choices)
        return f"một trong: {listed}", f"one of: {listed}"
    if shape.pattern:
        return shape.pattern.vi, shape.pattern.en
    if shape.truth:
        return "true hoặc false", "true or false"
    return ("số nguyên", "a whole number") if shape.number else ("chữ", "text")


def _choices(words: Iterable[str]) -> str:
    return ", ".join(words)


def found_words(node: Node) -> tuple[str, str]:
    """Return what `node` is, in Vietnamese and English."""
    match node:
        case Scalar():
            return f"chữ '{node.value[:40]}'", f"the text '{node.value[:40]}'"
        case Sequence():
            return "một danh sách", "a list"
        case Mapping():
            return "một nhóm các mục", "a group of keys"


def missing_words(law: str | None, shape: Shape) -> Words:
    """Return the words of a missing-key finding: the law that asks for the key, and what to write."""
    expected_vi, expected_en = expected_words(shape)
    return {
        "law_vi": f" (Nghị định {law})" if law else "",
        "law_en": f" (Decree {law})" if law else "",
        "advice_vi": f"Hãy thêm: {expected_vi}.",
        "advice_en": f"Add it: {expected_en}.",
    }


def suggestion_words(key: str, known: Iterable[str]) -> Words:
    """Return the words of an unknown-key finding: the nearest known key, or all of them."""
    names = list(known)
    near = get_close_matches(key, names, n=1)
    if near:
        return {"suggestion_vi": f"Có phải là '{near[0]}'?", "suggestion_en": f"Did you mean '{near[0]}'?"}
    listed = ", ".join(sorted(names))
    return {"suggestion_vi": f"Các mục được dùng: {listed}.", "suggestion_en": f"Known keys: {listed}."}
