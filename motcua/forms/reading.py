"""Reads the answer to one question, by the question's type: as people write it in, as it is kept out."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from motcua.forms.lists import Lists, unit_choices
from motcua.model import FormField
from motcua.model.form_values import PATTERNS, UNWANTED, longest, number_bounds, times_of

Posted = Mapping[str, Sequence[str]]
Value = str | int | bool | tuple[str, ...]
_UNWANTED = re.compile(rf"[{UNWANTED}\ud800-\udfff]")  # halves of surrogate pairs stand in no JSON
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CODE = re.compile(r"(?<![\w.])[0-9]\.[0-9]{6}(?:\.H[0-9]{2})?(?![\w]|\.[\w])", re.IGNORECASE)
_BETWEEN_DIGITS = re.compile(r"[\s.\-‐-―()/·]+")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_PARTS = ("day", "month", "year")
_MOST_NAMED = 6
# What is said where nothing was answered, by type.
_MISSING = MappingProxyType(
    {
        "name": "Hãy nhập họ và tên.",
        "phone": "Hãy nhập số điện thoại.",
        "email": "Hãy nhập địa chỉ thư điện tử.",
        "date": "Hãy nhập ngày, tháng, năm.",
        "time": "Hãy chọn giờ.",
        "ward": "Hãy chọn xã hoặc phường.",
        "procedure": "Hãy nhập mã thủ tục.",
        "choice": "Hãy chọn một câu trả lời.",
        "number": "Hãy nhập một số.",
        "consent": "Hãy đánh dấu vào ô này nếu bạn đồng ý; không có sự đồng ý thì không gửi được.",
    }
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer cannot be taken: a message and the words that it names."""

    message: str
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What the answers are compared with: the catalogue's lists, and the day on which they are read."""

    lists: Lists
    today: date


Answer = Value | Refusal | None
_NOTHING = "Hãy điền câu trả lời."


def answer_to(field: FormField, posted: Posted, desk: Desk) -> Answer:
    """Return what was answered to `field`, why it cannot be taken, or None where nothing was."""
    found = _READERS[field.type](field, posted, desk)
    if found is None and field.required and field.type != "file":  # files come beside the text
        return Refusal("Hãy chọn ít nhất một câu trả lời." if field.many else _MISSING.get(field.type, _NOTHING))
    return found


def line_of(text: str) -> str:
    """Return `text` in one line of NFC, single spaces between words, without what nobody can see."""
    return " ".join(unicodedata.normalize("NFC", _UNWANTED.sub("", _LINE_END.sub(" ", text))).split())


def lines_of(text: str) -> str:
    """Return `text` in NFC with one kind of line end, without what nobody can see."""
    return unicodedata.normalize("NFC", _UNWANTED.sub("", _LINE_END.sub("\n", text))).strip()


def _first(field: FormField, posted: Posted) -> str:
    values = posted.get(field.id, ())
    return values[0] if values else ""


def _too_long(field: FormField, text: str) -> Refusal | None:
    most = longest(field)
    if len(text) <= most:
        return None
    words = (("most", str(most)), ("over", str(len(text) - most)))
    return Refusal("Viết nhiều nhất %(most)s ký tự; hãy bớt %(over)s ký tự.", words)


def _text(field: FormField, posted: Posted, _: Desk) -> Answer:
    clean = lines_of if field.type == "long_text" else line_of
    text = clean(_first(field, posted))
    if not text:
        return None
    return _too_long(field, text) or text


def _name(field: FormField, posted: Posted, desk: Desk) -> Answer:
    text = _text(field, posted, desk)
    if isinstance(text, str) and not re.search(PATTERNS["name"], text):
        return Refusal("Họ và tên phải có chữ cái.")
    return text


def _plain(field: FormField, posted: Posted) -> str:
    """Digits and Latin letters that a Chinese or Japanese keyboard makes wide become plain ones."""
    return line_of(unicodedata.normalize("NFKC", _first(field, posted)))


def _phone(field: FormField, posted: Posted, _: Desk) -> Answer:
    written = _plain(field, posted)
    if not written:
        return None
    number = _BETWEEN_DIGITS.sub("", written)
    number = re.sub(r"^(?:00|(?=84[0-9]{9,10}$))", "+", number)
    number = re.sub(r"^(?:\+840|0)(?=[1-9])", "+84", number)
    if re.search(PATTERNS["phone"], number):
        return number
    return Refusal(
        "Số di động có 10 chữ số, số máy bàn có 11 chữ số kể cả mã vùng, bắt đầu bằng 0. "
        "Số nước ngoài bắt đầu bằng dấu + và mã nước."
    )


def _email(field: FormField, posted: Posted, _: Desk) -> Answer:
    written = _plain(field, posted)
    if not written:
        return None
    name, _at, domain = written.rpartition("@")
    address = f"{name}@{domain.lower()}"
    if len(address) <= longest(field) and re.search(PATTERNS["email"], address):
        return address
    return Refusal("Địa chỉ thư điện tử viết như ten@vidu.vn, không dấu và không có khoảng trắng.")


def _date(field: FormField, posted: Posted, desk: Desk) -> Answer:
    parts = [_part(posted, f"{field.id}-{part}") for part in _PARTS]
    if not any(parts):
        return None
    if not all(parts):
        return Refusal("Hãy nhập đủ ngày, tháng và năm.")
    day, month, year = parts
    written = f"{year}-{month:0>2}-{day:0>2}"
    if len(year) != len("2026"):
        return Refusal("Năm phải có 4 chữ số.")
    if not re.search(PATTERNS["date"], written):
        return Refusal("Không có ngày này trong lịch.")
    return _within(field, written, desk) or written


def _part(posted: Posted, name: str) -> str:
    values = posted.get(name, ())
    return line_of(unicodedata.normalize("NFKC", values[0])) if values else ""


def _within(field: FormField, day: str, desk: Desk) -> Refusal | None:
    rules = field.rules
    least, most = (day_of(one, desk.today) for one in (rules.not_before, rules.not_after)) if rules else ("", "")
    if least and day < least:
        return Refusal("Ngày sớm nhất có thể chọn là %(day)s.", (("day", _written(least)),))
    if most and day > most:
        return Refusal("Ngày muộn nhất có thể chọn là %(day)s.", (("day", _written(most)),))
    return None


def day_of(limit: str | None, today: date) -> str:
    """Return the ISO date that a bound names: one of the calendar, or so many days from today; "" for none."""
    if limit is None or not limit.startswith("today"):
        return limit or ""
    return (today + timedelta(days=int(limit.removeprefix("today") or 0))).isoformat()


def _written(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"


def _time(field: FormField, posted: Posted, _: Desk) -> Answer:
    written = _plain(field, posted)
    if not written:
        return None
    found = written if written[1:2].isdigit() else f"0{written}"
    return found if found in times_of(field) else Refusal("Hãy chọn một giờ trong danh sách.")


def _ward(field: FormField, posted: Posted, desk: Desk) -> Answer:
    written = line_of(_first(field, posted))
    if not written:
        return None
    found = unit_choices(written, desk.lists)
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(desk.lists.units[one] for one in found[:_MOST_NAMED])
        return Refusal("Tên này nay thuộc nhiều nơi: %(units)s. Hãy chọn một.", (("units", names),))
    return Refusal("Không có xã, phường nào tên như vậy. Hãy chọn trong danh sách.")


def _procedure(field: FormField, posted: Posted, desk: Desk) -> Answer:
    """A code as it is written, or in the address of its page that somebody has copied.

    The keyboard for numbers of some telephones has a comma in place of the point.
    """
    written = _plain(field, posted).replace(",", ".")
    if not written:
        return None
    codes = {one.upper() for one in _CODE.findall(written)}
    known = {desk.lists.procedures[one] for one in codes if one in desk.lists.procedures}
    if len(known) == 1 and len(codes) == 1:
        return known.pop()
    if codes and not known:
        return Refusal("Cổng không có thủ tục mang mã này. Mã in dưới tên thủ tục, ví dụ 1.001193.")
    return Refusal("Hãy nhập một mã thủ tục, ví dụ 1.001193.")


def _choice(field: FormField, posted: Posted, _: Desk) -> Answer:
    chosen = [one for one in (line_of(value) for value in posted.get(field.id, ())) if one]
    known = tuple(one.id for one in field.options if one.id in chosen)
    if not chosen:
        return None
    if not set(chosen) <= set(known):
        return Refusal("Hãy chọn trong các câu trả lời có sẵn.")
    if field.many:
        return known
    return known[0] if len(known) == 1 else Refusal("Chỉ được chọn một câu trả lời.")


def _number(field: FormField, posted: Posted, _: Desk) -> Answer:
    written = _plain(field, posted)
    if not written:
        return None
    plain = re.sub(r"[., ]", "", written) if _GROUPED.fullmatch(written) else written
    if not _WHOLE.fullmatch(plain):
        return Refusal("Hãy viết một số nguyên, chỉ bằng chữ số.")
    least, most = number_bounds(field)
    number = int(plain)
    if least <= number <= most:
        return number
    return Refusal("Số phải từ %(least)s đến %(most)s.", (("least", str(least)), ("most", str(most))))


def _consent(field: FormField, posted: Posted, _: Desk) -> Answer:
    return True if _first(field, posted) == "yes" else None


def _file(_field: FormField, _posted: Posted, _desk: Desk) -> Answer:
    """Files do not come as text: the endpoint takes them beside the answers."""
    return None


_READERS: Mapping[str, Callable[[FormField, Posted, Desk], Answer]] = MappingProxyType(
    {
        "name": _name,
        "phone": _phone,
        "email": _email,
        "date": _date,
        "time": _time,
        "ward": _ward,
        "procedure": _procedure,
        "choice": _choice,
        "text": _text,
        "long_text": _text,
        "number": _number,
        "consent": _consent,
        "file": _file,
    }
)


def dialled(number: str) -> str:
    """Return a kept number as people dial it; a spreadsheet neither counts with it nor drops its first zero."""
    digits = f"0{number[3:]}" if number.startswith("+84") else number
    return f"{digits[:4]} {digits[4:7]} {digits[7:]}" if digits.isdecimal() else number
