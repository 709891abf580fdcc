"""Tells the office once a day how things stand, in numbers and without a name: what waits, what failed, what went."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.forms.appointments import VIET_NAM
from motcua.forms.audit import ChainBrokenError, verify
from motcua.forms.delivery.routes import INBOX
from motcua.forms.delivery.schedule import TRIES_BEFORE_ALARM
from motcua.forms.store import Store

UNOPENED_HOURS = 48
_HOUR = 3_600_000


@dataclass(frozen=True, slots=True)
class Digest:
    """The words of the day, and whether somebody must do something."""

    text: str
    alarms: tuple[str, ...]


def alarms_of(store: Store, now: int) -> tuple[str, ...]:
    """Return what people must look at: deliveries that keep failing, submissions that nobody opens."""
    with store.reading() as transaction:
        failing: list[Any] = transaction.execute(
            "SELECT count(*) FROM outbox WHERE done_at IS NULL AND channel <> :inbox AND tries >= :tries",
            inbox=INBOX,
            tries=TRIES_BEFORE_ALARM,
        )
        unopened: list[Any] = transaction.execute(
            "SELECT count(*) FROM outbox o JOIN submission s ON s.ref = o.ref"
            " WHERE o.done_at IS NULL AND o.channel = :inbox AND s.received_at < :before",
            inbox=INBOX,
            before=now - UNOPENED_HOURS * _HOUR,
        )
    said = (
        (failing[0][0], f"nội dung gửi đi {TRIES_BEFORE_ALARM} lần trở lên mà chưa tới nơi"),
        (unopened[0][0], f"nội dung chưa ai mở sau {UNOPENED_HOURS} giờ"),
    )
    return tuple(f"{count} {words}" for count, words in said if count)


def digest(store: Store, now: int, erased: int) -> Digest:
    """Return the digest of a moment (milliseconds UTC); `erased` is how many were erased on this day."""
    alarms = list(alarms_of(store, now))
    try:
        chain = verify(store)
        log = f"Nhật ký: {chain.lines} dòng, khớp. Chép lại mã cuối để đối chiếu: {chain.head}"
    except ChainBrokenError as error:
        alarms.append(f"nhật ký bị sửa: {error}")
        log = "Nhật ký: KHÔNG KHỚP"
    with store.reading() as transaction:
        day: list[Any] = transaction.execute(
            "SELECT form, count(*) FROM submission WHERE received_at >= :since GROUP BY form ORDER BY form",
            since=now - 24 * _HOUR,
        )
        waiting: list[Any] = transaction.execute(
            "SELECT channel, count(*), max(tries) FROM outbox WHERE done_at IS NULL GROUP BY channel ORDER BY channel"
        )
    lines = [
        f"Biểu mẫu trên cổng, {datetime.fromtimestamp(now / 1000, VIET_NAM):%H:%M ngày %d/%m/%Y}",
        *(f"CẦN XEM NGAY: {one}" for one in alarms),
        "Nhận trong 24 giờ: " + (", ".join(f"{form} {count}" for form, count in day) or "không có"),
        "Chưa tới nơi: "
        + (", ".join(f"{name} {count} (nhiều nhất {tries} lần gửi)" for name, count, tries in waiting) or "không có"),
        f"Đã xóa hôm nay do hết thời hạn lưu: {erased}",
        log,
    ]
    return Digest("\n".join(lines) + "\n", tuple(alarms))
