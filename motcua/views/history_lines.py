"""Says what happened to a procedure in an edition's words; values stay texts in their own language."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from motcua.comparison import Change, Value, abridged, field_name, part_name, word_segments
from motcua.history import Happening
from motcua.languages import Passage
from motcua.views.context import Context
from motcua.views.history_parts import ChangeLine, Difference, Said
from motcua.views.history_values import shortened, spoken_headline, spoken_value

# Longer texts are not set side by side: only the words that changed are shown.
_SIDE_BY_SIDE = 90
_AROUND = 160
_MOST_LINES = 12
# Keys that a reader needs not be told beside the amount itself.
_PLAIN = frozenset({"rows", "amount"})
_FACTS = frozenset({"fees", "time_limits"})
_CAME = MappingProxyType(
    {
        "documents": "Thêm giấy tờ",
        "cases": "Thêm trường hợp",
        "fees": "Thêm khoản phí, lệ phí",
        "time_limits": "Thêm mốc thời gian",
        "channels": "Thêm cách nộp",
        "steps": "Thêm bước",
        "outputs": "Thêm kết quả",
        "conditions": "Thêm điều kiện",
        "forms": "Thêm mẫu đơn",
        "legal": "Thêm căn cứ pháp lý",
        "receiving": "Thêm nơi nộp hồ sơ",
        "agencies": "Thêm cơ quan giải quyết",
        "warnings": "Thêm lưu ý",
        "common_mistakes": "Thêm lỗi hay gặp",
        "document_notes": "Thêm lưu ý về giấy tờ",
    }
)
_WENT = MappingProxyType(
    {
        "documents": "Bỏ giấy tờ",
        "cases": "Bỏ trường hợp",
        "fees": "Bỏ khoản phí, lệ phí",
        "time_limits": "Bỏ mốc thời gian",
        "channels": "Bỏ cách nộp",
        "steps": "Bỏ bước",
        "outputs": "Bỏ kết quả",
        "conditions": "Bỏ điều kiện",
        "forms": "Bỏ mẫu đơn",
        "legal": "Bỏ căn cứ pháp lý",
        "receiving": "Bỏ nơi nộp hồ sơ",
        "agencies": "Bỏ cơ quan giải quyết",
        "warnings": "Bỏ lưu ý",
        "common_mistakes": "Bỏ lỗi hay gặp",
        "document_notes": "Bỏ lưu ý về giấy tờ",
    }
)
_LAW = MappingProxyType({"repealed": "Căn cứ hết hiệu lực", "amended": "Căn cứ được sửa đổi"})
_BEGINS = MappingProxyType({"fees": "Phí, lệ phí áp dụng từ ngày này", "time_limits": "Thời hạn áp dụng từ ngày này"})
_ENDS = MappingProxyType(
    {"fees": "Phí, lệ phí áp dụng đến hết ngày này", "time_limits": "Thời hạn áp dụng đến hết ngày này"}
)


def lines_of(context: Context, happening: Happening) -> tuple[ChangeLine, ...]:
    """Return the lines that say what happened."""
    if not happening.changes:
        return (_line_of(context, happening),)
    lines = list(dict.fromkeys(_line(context, one) for one in happening.changes))
    if len(lines) > _MOST_LINES:
        more = context.say("và các thay đổi khác")
        return (*lines[:_MOST_LINES], _made(more))
    return tuple(lines)


def _made(
    label: Passage | None,
    detail: Iterable[Passage] = (),
    before: Iterable[Passage] = (),
    after: Iterable[Passage] = (),
    difference: tuple[Difference, ...] = (),
) -> ChangeLine:
    return ChangeLine(label, tuple(detail), tuple(before), tuple(after), difference, ())


def _line_of(context: Context, happening: Happening) -> ChangeLine:
    """Say what has no list of changes: a note, a decision, a law, a fee that begins, a code that came or went."""
    legal = context.legal(one for one in happening.legal if one in context.catalogue.legal)
    match happening.kind:
        case "note":
            line = _made(None, [context.say(happening.text)])
        case "law":
            line = _made(context.say(_LAW[happening.state]))
        case "fact":
            part = happening.parts[0]
            label = (_BEGINS if happening.state == "from" else _ENDS)[part]
            line = _made(context.say(label), spoken_headline(context, happening.value, part))
        case "decided":
            line = _made(context.say("Công bố theo quyết định"), [Passage(happening.text, "vi")])
        case "retired":
            successor = context.catalogue.procedures.get(happening.successor)
            after = [context.say(successor.title)] if successor else []
            label = "Không còn áp dụng; thay bằng thủ tục" if successor else "Không còn áp dụng"
            line = _made(context.say(label), after)
        case "local":
            line = _made(context.say("Tỉnh/xã bổ sung"), _listed(context, happening.parts))
        case _:
            line = _made(context.say("Có trên cổng này"))
    return ChangeLine(line.label, line.detail, line.before, line.after, line.difference, legal)


def _listed(context: Context, parts: Iterable[str]) -> Iterator[Passage]:
    for number, part in enumerate(parts):
        if number:
            yield Passage(", ", context.written_lang)
        yield context.say(part_name(part))


def _line(context: Context, change: Change) -> ChangeLine:
    part = context.say(part_name(change.part))
    if change.kind == "reordered":
        return _made(part, [context.say("đổi thứ tự")])
    is_entry = len(change.path) == 2 and isinstance(change.path[1], int)
    if is_entry and change.kind in {"added", "removed"}:
        return _came_or_went(context, change, part)
    if change.part in _FACTS and len(change.entries) == 1:
        old, new = (spoken_headline(context, side, change.part) for side in change.entries[0])
        if old != new:
            return _made(part, (), old, new)
    before, after = (spoken_value(context, change, side) for side in (change.before, change.after))
    detail = _place(context, change)
    if change.kind == "changed" and isinstance(change.before, str) and isinstance(change.after, str):
        if max(len(change.before), len(change.after)) > _SIDE_BY_SIDE:
            edited = context.say("sửa nội dung")
            detail = [*detail, Passage(": ", context.written_lang), edited] if detail else [edited]
            return _made(part, detail, difference=_difference(change.before, change.after))
    elif _is_long(before) or _is_long(after):
        return _made(part, detail or [context.say("sửa nội dung")])
    if change.kind == "removed":
        after = (context.say("không còn ghi"),)
    return _made(part, detail, before, after)


def _came_or_went(context: Context, change: Change, part: Passage) -> ChangeLine:
    words = _CAME if change.kind == "added" else _WENT
    label = context.say(words[change.part]) if change.part in words else part
    said = spoken_headline(context, change.after if change.kind == "added" else change.before, change.part)
    if change.part in words:
        return _made(label, said)
    return _made(label, (), *((), said) if change.kind == "added" else (said, ()))


def _place(context: Context, change: Change) -> list[Passage]:
    """Name the entry and the key inside a part, unless the key is the entry itself."""
    steps = change.path[1:]
    named: list[Passage] = []
    itself = bool(steps) and steps[-1] in {"name", "title", "text"}
    sides = list(change.entries)
    key = change.part
    for at, step in enumerate(steps):
        if isinstance(step, int):
            old, new = sides.pop(0)
            if itself and at == len(steps) - 2:
                named.append(Passage(f"{context.say('mục số').text} {step + 1}", context.say("mục số").lang))
            elif at < len(steps) - 1 or change.kind == "changed":
                named += _name(context, new or old, key)
        else:
            key = step
            if not (itself and at == len(steps) - 1) and step not in _PLAIN:
                named.append(context.say(field_name(step)))
    dash = Passage(" – ", context.written_lang)
    return [one for at, name in enumerate(named) for one in ((dash,) if at else ()) + (name,)]


def _name(context: Context, entry: Value | None, key: str) -> Said:
    """Name an entry around a change; of a fee or a row of its table the label says enough."""
    if key in {*_FACTS, "rows"} and isinstance(entry, dict):
        label = entry.get("label")
        return (context.say(label),) if isinstance(label, str) else ()
    return shortened(spoken_headline(context, entry, key), _SIDE_BY_SIDE)


def _is_long(said: Said) -> bool:
    return sum(len(one.text) for one in said) > _SIDE_BY_SIDE


def _difference(before: str, after: str) -> tuple[Difference, ...]:
    """Compare the source's own words: a translation of what stood there is not at hand any more."""
    segments = abridged(word_segments(before, after), _AROUND)
    return tuple(Difference(one.kind, Passage(one.text, "vi")) for one in segments)
