"""What must hold of time limits: a number has its unit, and every way to hand in has its time."""

import re
from collections.abc import Iterator

from motcua.diagnostics import Diagnostic, shortened
from motcua.model import NOT_PUBLISHED, Procedure, StatedTime, UnpublishedTime
from motcua.rules.parts import items, listed
from motcua.rules.record import Known, Record

_UNIT = re.compile(r"ngày|giờ|tháng|năm|tuần|phút|quý|buổi|phiên|\dh\b|ngay", re.IGNORECASE)
_NUMBER = re.compile(r"\d")


def stated_time_has_words(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A time limit of kind `stated` carries the source's words, or retells them in a note."""
    for path, part in listed(record.value, "time_limits"):
        if isinstance(part, StatedTime) and not (part.text or part.note):
            yield record.finding(path, "stated-without-text")


def number_has_unit(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A time limit that names a number says of what: "5" may be hours, days or working days.

    355 national records leave it open.
    """
    for path, part in listed(record.value, "time_limits"):
        if isinstance(part, StatedTime) and _NUMBER.search(part.text or "") and not _UNIT.search(part.text or ""):
            yield record.finding((*path, "text"), "time-without-unit", text=shortened(part.text or ""))


def some_time_is_given(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The source should say how long it takes in at least one channel (Decree 63/2010 art. 8.2.đ)."""
    limits = record.value.time_limits
    if limits == NOT_PUBLISHED or all(isinstance(part, UnpublishedTime) for part in items(limits)):
        yield record.finding(("time_limits",), "no-time")


def every_channel_has_its_time(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Where times are given, every channel that is offered has one: entries without `channels` hold for all."""
    procedure: Procedure = record.value
    limits = items(procedure.time_limits)
    if not limits or any(not part.channels for part in limits):
        return
    timed = {channel for part in limits for channel in part.channels}
    for path, channel in listed(procedure, "channels"):
        if channel.kind not in timed:
            yield record.finding(path, "channel-without-time", channel=channel.kind)
