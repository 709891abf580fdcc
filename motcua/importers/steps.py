"""Cuts one text into steps, only where the text itself marks them; every line stays."""

import re

_STEP = re.compile(r"[\s\-–+*•]*(?:\(?(?:[a-zđ]|\d{1,2})(?:\.\d+)*[.)]\s*)?(?:[-–+]\s*)?Bước\s*\d+", re.IGNORECASE)
_LATER = re.compile(r".{0,200}?\bBước \d+ ?:")
# "… xem xét.Bước 5 Ký duyệt": after the end of a sentence, not after the letter of a list ("a) Bước 1").
_GLUED = re.compile(r"(?<=[^\W\d]{2}[.;:!?])[ \t]*(?=Bước \d+\b(?! ?[,;)]))")
# The marks by which a list can be told, from the outermost: a) b) c), 1. 2. 3., (1) (2), dashes, plus signs.
_MARKS = (
    re.compile(r"\s*[a-zđ](?:\.\d+)?[).]\s*\S"),
    re.compile(r"\s*\d{1,2}[.)]\s*[^\s\d]"),
    re.compile(r"\s*\((?:\d{1,2}|[ivx]+|[a-zđ])\)\s*\S"),
    re.compile(r"\s*[-–]\s*[^\s\d-]"),
    re.compile(r"\s*[*•]\s*\S"),
    re.compile(r"\s*\+\s*[^\s+]"),
)

# Without the full stop of a sentence, and without a dash, which begins an entry of the step before.
_HEADING = re.compile(
    r"\s*(?:(?:\(?(?:[a-zđ]|\d{1,2}|[ivx]{1,4})(?:\.\d+)*[.)]|[a-zđ](?:\.\d+)+|[IVX]+\.)\s.{0,150}[^.;]"
    r"|\*?\s*(?:Trường hợp|Đối với|Trình tự)\b.{0,150}[^.;])\s*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*\*?\s*(?:Lưu ý|Ghi chú)\b", re.IGNORECASE)
_LONGEST_HEADING = 80


def split_steps(text: str) -> list[str]:
    """Return the steps of `text`: at "Bước n" where it stands, else at the mark with which its list begins.

    A heading before a step ("a.2 Trợ cấp hằng tháng") begins the step, it does not end the one before.
    """
    lines = _GLUED.sub("\n", text).split("\n")
    starts = [_STEP.match(line) is not None or _LATER.match(line) is not None for line in lines]
    if sum(starts) < 2 and not starts[0]:
        return split_list(text)
    for index in range(1, len(lines)):
        if starts[index] and not starts[index - 1] and _HEADING.fullmatch(lines[index - 1]):
            starts[index - 1], starts[index] = True, False
    return _cut(lines, starts)


def split_list(text: str) -> list[str]:
    """Return the entries of the list that `text` is; a text that only holds a list somewhere stays whole.

    A short first line may be its heading.
    """
    lines = text.split("\n")
    first = 1 if len(lines) > 1 and len(lines[0]) <= _LONGEST_HEADING and not _mark(lines[0]) else 0
    mark = _mark(lines[first])
    starts = [mark is not None and mark.match(line) is not None for line in lines]
    if sum(starts) > 1:
        notes = [_NOTE.match(line) is not None for line in lines]
        return _cut(lines, [start or note for start, note in zip(starts, notes, strict=True)])
    return [text] if text else []


def _mark(line: str) -> re.Pattern[str] | None:
    return next((one for one in _MARKS if one.match(line)), None)


def _cut(lines: list[str], starts: list[bool]) -> list[str]:
    parts: list[list[str]] = []
    for line, starts_here in zip(lines, starts, strict=True):
        if starts_here or not parts:
            parts.append([line])
        else:
            parts[-1].append(line)
    return [text for text in ("\n".join(part).strip() for part in parts) if text]
