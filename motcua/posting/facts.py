"""Fees and time limits on a posting sheet; zero, silence and "the province sets it" never read as free."""

from collections.abc import Iterable

from motcua.languages import Passage
from motcua.posting.blocks import Block, Bullets, Cell, Line, Paragraph, Quote, Run, Table
from motcua.posting.words import CHANNELS, UNITS, Speech, joined, labelled, passage_blocks, passage_run, spaced
from motcua.views.parts import ExemptionView, FeeView, LegalView, TimeView

_WIDTHS = (7, 3)


def fee_table(speech: Speech, fees: Iterable[FeeView]) -> Table:
    """Return all fees: for what and when each is due, and how much."""
    rows = [row for one in fees for row in _fee_rows(speech, one)]
    columns = (speech.run("Khoản thu, trường hợp"), speech.run("Mức thu"))
    return Table(columns, _WIDTHS, tuple(rows))


def time_table(speech: Speech, times: Iterable[TimeView]) -> Table:
    """Return all time limits: when each holds, and how long it is."""
    columns = (speech.run("Trường hợp, cách nộp"), speech.run("Thời hạn"))
    return Table(columns, _WIDTHS, tuple(_time_row(speech, one) for one in times))


def source_words(speech: Speech, text: Passage | None) -> tuple[Block, ...]:
    """Return the source's own words as a quote, where there are any."""
    if not text:
        return ()
    return (Quote((Paragraph((speech.run("Nguyên văn của nguồn", "quiet"),)), *passage_blocks(text))),)


def numbers(legal: Iterable[LegalView]) -> Line:
    """Return the numbers of legal texts."""
    return joined([(Run(one.number, "vi"),) for one in legal], ", ")


def _fee_rows(speech: Speech, fee: FeeView) -> Iterable[tuple[Cell, ...]]:
    about = (*_when(speech, fee, fee.label), *_fee_rules(speech, fee))
    if not fee.rows:
        yield Cell(about), Cell((Paragraph(_amount(speech, fee)),))
        return
    yield (Cell(about, span=2),)
    for row in fee.rows:
        amount = (speech.sign(row.amount, "strong"),) if row.amount else ()
        said = (passage_run(row.text),) if row.text else ()
        stated = spaced(amount, said) or (speech.run("Nguồn chưa công bố"),)
        yield Cell(passage_blocks(row.label)), Cell((Paragraph(stated),))


def _amount(speech: Speech, fee: FeeView) -> Line:
    if fee.kind == "none":
        line: Line = (speech.run("Không mất phí", "strong"),)
    elif fee.kind == "per_unit" and fee.unit:
        line = spaced(speech.sign(fee.amount, "strong"), speech.sign("/"), passage_run(fee.unit))
    elif fee.amount:
        line = (speech.sign(fee.amount, "strong"),)
    elif fee.kind == "set_by_province":
        line = (speech.run("Do HĐND tỉnh quy định", "strong"),)
    else:
        line = (speech.run("Nguồn chưa công bố mức phí", "strong"),)
    return spaced(line, speech.run("do tỉnh/xã bổ sung", "local")) if fee.local else line


def _fee_rules(speech: Speech, fee: FeeView) -> tuple[Block, ...]:
    lines: list[Line] = []
    if fee.at_most:
        lines.append((speech.run("Tối đa: %(amount)s", amount=fee.at_most),))
    if fee.legal:
        lead = "Theo quy định tại:" if fee.kind == "none" else "Căn cứ:"
        lines.append(spaced(speech.run(lead), numbers(fee.legal)))
    if fee.kind == "set_by_province":
        known = numbers([fee.resolution]) if fee.resolution else ()
        unknown = (speech.run("cổng chưa rõ nghị quyết nào; hãy hỏi nơi nộp hồ sơ"),)
        lines.append(spaced(speech.run("Nghị quyết:"), known or unknown))
    if fee.checked_on:
        lines.append((speech.run("Kiểm tra lần cuối: %(date)s", "quiet", date=fee.checked_on),))
    spared: tuple[Block, ...] = ()
    if fee.exemptions:
        lead_in = Paragraph((speech.run("Được miễn, giảm:"),))
        spared = (lead_in, Bullets(tuple(_exemption(speech, one) for one in fee.exemptions)))
    return (*(Paragraph(one) for one in lines), *spared, *_remark(fee.note), *source_words(speech, fee.text))


def _remark(note: Passage | None) -> tuple[Block, ...]:
    return passage_blocks(note) if note else ()


def _exemption(speech: Speech, one: ExemptionView) -> Line:
    if one.kind == "exempt":
        lead = speech.run("Miễn:")
    elif one.percent:
        lead = speech.run("Giảm %(percent)s%%:", percent=one.percent)
    elif one.amount:
        lead = speech.run("Giảm, còn %(amount)s:", amount=one.amount)
    else:
        lead = speech.run("Giảm:")
    line = spaced(lead, passage_run(one.text))
    if one.legal:
        line = joined([line, spaced(speech.run("Căn cứ:"), numbers(one.legal))], ". ")
    return line


def _when(speech: Speech, fact: FeeView | TimeView, label: Passage | None = None) -> tuple[Block, ...]:
    """Say for what, in which case, by which channel and since when a fee or time holds."""
    lines: list[Line] = [(passage_run(label, "strong"),)] if label else []
    if fact.cases:
        cases = joined([(passage_run(one),) for one in fact.cases], "; ")
        lines.append(spaced(speech.run("Trường hợp:"), cases))
    if fact.situation:
        lines.append((passage_run(fact.situation),))
    if fact.channels:
        lines.append(labelled(speech.run("Cách nộp"), speech.kinds(CHANNELS, fact.channels)))
    if not lines:
        lines.append((speech.run("Mọi trường hợp"),))
    validity = _validity(speech, fact)
    return tuple(Paragraph(one) for one in (*lines, validity) if one)


def _validity(speech: Speech, fact: FeeView | TimeView) -> Line:
    start, end = fact.valid_from, fact.valid_until
    if start and end:
        return (speech.run("Áp dụng từ %(start)s đến hết %(end)s.", start=start, end=end),)
    if start:
        return (speech.run("Áp dụng từ %(start)s.", start=start),)
    return (speech.run("Áp dụng đến hết %(end)s.", end=end),) if end else ()


def _time_row(speech: Speech, time: TimeView) -> tuple[Cell, ...]:
    about: list[Block] = [*_when(speech, time)]
    if time.cutoff:
        words = "Hồ sơ nộp sau %(hour)s thì trả kết quả vào ngày làm việc tiếp theo."
        about.append(Paragraph((speech.run(words, hour=time.cutoff),)))
    if time.kind == "duration" and time.unit == "working_day":
        about.append(Paragraph((speech.run("Không tính thứ Bảy, Chủ nhật và ngày lễ.", "quiet"),)))
    if time.legal:
        about.append(Paragraph(spaced(speech.run("Căn cứ:"), numbers(time.legal))))
    about += [*_remark(time.note), *source_words(speech, time.text)]
    return Cell(tuple(about)), Cell((Paragraph((_length(speech, time),)),))


def _length(speech: Speech, time: TimeView) -> Run:
    if time.kind == "duration":
        return speech.counted(UNITS[time.unit], time.value, "strong")
    words = {"same_day": "Trong ngày", "stated": "Nguồn ghi bằng lời"}
    return speech.run(words.get(time.kind, "Nguồn chưa công bố"), "strong")
