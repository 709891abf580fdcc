"""Erases what residents sent when its time has come: first a date that the office sees, then, on that day, the bytes.

Law 91/2025/QH15: personal data are kept no longer than the purpose needs. Two steps, because one of the anchors lost
people's files to a single mistaken delete.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from motcua.forms.store import Store

USUAL_DAYS = 30  # for a form that is no longer defined
MOST_DAYS = 180
GRACE = timedelta(days=3)  # between a request to erase and the erasure; the law gives 15 days

# An appointment is needed until its day, however early it was delivered.
_SINCE = (
    "SELECT CASE WHEN b.starts_at > delivered_at THEN b.starts_at ELSE delivered_at END"
    " FROM (SELECT max(starts_at) AS starts_at FROM booking WHERE booking.ref = submission.ref) b"
)


class RetentionError(Exception):
    """A date that the rules do not allow; the text says why, for people."""


def mark_delivered(store: Store, days: Mapping[str, int]) -> int:
    """Give every delivered submission its date, `days` of its form after delivery; return how many got one."""
    with store.transaction() as transaction:
        forms: list[Any] = transaction.execute(
            "SELECT DISTINCT form FROM submission WHERE delivered_at IS NOT NULL AND erase_after IS NULL"
        )
        return sum(
            len(
                transaction.execute(
                    f"UPDATE submission SET erase_after = ({_SINCE}) + :span"  # noqa: S608 - our own words only
                    " WHERE form = :form AND delivered_at IS NOT NULL AND erase_after IS NULL RETURNING ref",
                    span=_milliseconds(timedelta(days=min(days.get(form, USUAL_DAYS), MOST_DAYS))),
                    form=form,
                )
            )
            for (form,) in forms
        )


def request_erasure(store: Store, reference: str, actor: str, now: int, grace: timedelta = GRACE) -> int:
    """Date a submission for erasure at its owner's request; return the date. Raises RetentionError."""
    held = store.submission(reference)
    if held is None:
        message = f"{reference}: there is no such submission"
        raise RetentionError(message)
    after = now + _milliseconds(grace)
    after = min(after, held.erase_after) if held.erase_after is not None else after
    store.mark_erasable(reference, after)
    store.audit(actor, "erase asked", reference, now)
    return after


def keep_longer(store: Store, reference: str, until: int, actor: str, now: int) -> None:
    """Put off the date, at most to 180 days after delivery; raises RetentionError."""
    held = store.submission(reference)
    if held is None:
        message = f"{reference}: there is no such submission"
        raise RetentionError(message)
    since = held.delivered_at if held.delivered_at is not None else now
    if until > since + _milliseconds(timedelta(days=MOST_DAYS)) or until < now:
        message = f"{reference}: a date from now on, at most {MOST_DAYS} days after delivery"
        raise RetentionError(message)
    store.mark_erasable(reference, until)
    store.audit(actor, "keep longer", reference, now)


def erase_due(store: Store, uploads: Path, actor: str, now: int) -> int:
    """Erase everything whose date has passed, its files too, and make the bytes leave the disk; return how many."""
    erased = 0
    while references := store.erasable(now):
        for reference in references:
            files = [one.sealed_path for one in store.uploads(reference=reference)]
            erased += store.erase(reference, actor, now)
            for name in files:  # after the rows: a file without its row is swept, a row without its file would lie
                _remove(uploads, name)
    if erased:
        store.tidy()
    return erased


def _remove(folder: Path, name: str) -> None:
    path = (folder / name).resolve()
    if path.is_relative_to(folder.resolve()):
        with suppress(FileNotFoundError):
            path.unlink()


def _milliseconds(span: timedelta) -> int:
    return int(span.total_seconds() * 1000)
