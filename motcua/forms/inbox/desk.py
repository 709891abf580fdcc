"""What somebody of the office does with submissions; each opening, move and export stands in the log."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from motcua.forms.appointments import VIET_NAM, Booking, Line, booking_of, day_of, give_number
from motcua.forms.delivery.routes import INBOX
from motcua.forms.inbox.keys import Keys
from motcua.forms.inbox.letter import Letter, read_letter
from motcua.forms.reference import is_reference, read_reference
from motcua.forms.store import STAGES, Held, Store, StoredUpload

PAGE = 50
_DAY = 86_400_000


class InboxError(Exception):
    """What was asked for cannot be done; the text says why, in the words of the inbox."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many submissions of a form stand in a stage."""

    form: str
    stage: str
    count: int


@dataclass(frozen=True, slots=True)
class Inbox:
    """`names` are words for identifiers in answers; `uploads` is the folder of sealed files; `clock` milliseconds."""

    store: Store
    keys: Keys
    names: Mapping[str, str]
    uploads: Path
    clock: Callable[[], int]

    def page(self, form: str = "", stage: str = "", after: str = "") -> list[Held]:
        """Return a page of submissions, newest first, still closed."""
        return self.store.submissions(form=form or None, stage=stage or None, after=after or None, limit=PAGE)

    def counts(self) -> list[Waiting]:
        """Return how many stand where."""
        with self.store.reading() as transaction:
            rows: list[Any] = transaction.execute(
                "SELECT form, stage, count(*) FROM submission GROUP BY form, stage ORDER BY form, stage"
            )
        return [Waiting(*row) for row in rows]

    def find(self, typed: str) -> str:
        """Return the reference that was typed or scanned; raises InboxError. A slip of one key is told from a gap."""
        reference = read_reference(typed.rstrip("/ \r\n").rpartition("/")[2])  # the QR code holds the receipt's address
        if not is_reference(reference):
            message = "Mã số có 10 ký tự; mã vừa nhập bị sai một ký tự hoặc thiếu. Hãy quét lại hoặc gõ lại."
            raise InboxError(message)
        if self.store.submission(reference) is None:
            message = "Không có nội dung nào mang mã này; có thể đã xóa khi hết thời hạn lưu."
            raise InboxError(message)
        return reference

    def open(self, reference: str, actor: str) -> Letter:
        """Open one submission; from then on it counts as delivered. Raises InboxError, WrongKeyError."""
        held = self.store.submission(reference)
        if held is None:
            message = "Không có nội dung nào mang mã này."
            raise InboxError(message)
        letter = self._read(held)
        self.store.audit(actor, "open", reference, self.clock())
        self._delivered(reference)
        return letter

    def export(self, form: str, stage: str, actor: str) -> Iterator[Letter]:
        """Yield every submission of a form (and stage, where one is named), opened; logged before the first."""
        self.store.audit(actor, f"export {form} {stage}".strip(), "", self.clock())
        after = ""
        while page := self.page(form, stage, after):
            for held in page:
                yield self._read(held)
                self._delivered(held.reference)
            after = page[-1].reference

    def move(self, reference: str, stage: str, actor: str) -> None:
        """Move a submission to a stage, which its sender can look up; raises InboxError."""
        if stage not in STAGES or not self.store.set_stage(reference, stage, actor, self.clock()):
            message = "Không chuyển được: mã hoặc trạng thái không có."
            raise InboxError(message)

    def files(self, reference: str) -> list[StoredUpload]:
        """Return the files that came with a submission."""
        return self.store.uploads(reference=reference)

    def file(self, upload: StoredUpload, actor: str) -> bytes:
        """Return an opened file; raises InboxError for one that has not been found clean."""
        if upload.scan != "clean":
            message = "Tệp chưa được quét hoặc có vi-rút nên không mở."
            raise InboxError(message)
        self.store.audit(actor, "open file", upload.reference, self.clock())
        return self.opened(upload)

    def opened(self, upload: StoredUpload) -> bytes:
        """Return a file opened for the scanner alone."""
        return self.keys.opened((self.uploads / upload.sealed_path).read_bytes())

    def booking(self, reference: str) -> Booking | None:
        """Return the place that was booked with a submission."""
        return booking_of(self.store, reference)

    def queue(self, day: str) -> list[Booking]:
        """Return who comes on a day (ISO), by counter and time; raises InboxError."""
        try:
            begin = int(datetime.fromisoformat(day).replace(tzinfo=VIET_NAM).timestamp()) * 1000
        except ValueError as error:
            message = "Ngày viết dạng 2026-11-30."
            raise InboxError(message) from error
        with self.store.reading() as transaction:
            rows: list[Any] = transaction.execute(
                "SELECT ref, form, counter, starts_at, number, cancelled_at FROM booking"
                " WHERE starts_at >= :begin AND starts_at < :end AND cancelled_at IS NULL"
                " ORDER BY counter, starts_at, number",
                begin=begin,
                end=begin + _DAY,
            )
        return [Booking(*row) for row in rows]

    def came(self, reference: str, actor: str) -> Booking:
        """Give somebody with an appointment a number of today's queue; raises InboxError."""
        booked = self.booking(reference)
        if booked is None or booked.cancelled_at is not None or day_of(booked.starts_at) != day_of(self.clock()):
            message = "Phiếu này không có lịch hẹn hôm nay."
            raise InboxError(message)
        give_number(self.store, Line(booked.form, booked.counter, day_of(booked.starts_at)), self.clock(), booked)
        self.store.audit(actor, "came", reference, self.clock())
        return booked

    def _read(self, held: Held) -> Letter:
        return read_letter(held, self.keys.opened(held.sealed), self.store.config(held.config), self.names)

    def _delivered(self, reference: str) -> None:
        """Close the inbox's row of the outbox: somebody of the office has it before his eyes."""
        with self.store.reading() as transaction:
            rows: list[Any] = transaction.execute(
                "SELECT id FROM outbox WHERE ref = :ref AND channel = :inbox AND done_at IS NULL",
                ref=reference,
                inbox=INBOX,
            )
        for (number,) in rows:
            self.store.delivered(number, self.clock())
