"""Checks the log of who did what: a line that was changed, taken out or exchanged breaks the chain.

A head that was written down elsewhere shows also where the end was cut off.
"""

from dataclasses import dataclass

from motcua.forms.store import FIRST_DIGEST, Store, audit_digest


class ChainBrokenError(Exception):
    """The log is not what was written; the text names the first line that does not fit."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A log that fits: how many lines, and the digest of the last one as hexadecimal digits, to be written down."""

    lines: int
    head: str


def verify(store: Store, known_head: str = "") -> Chain:
    """Follow the chain to its end; raises ChainBrokenError.

    `known_head` is a head that somebody wrote down earlier: it must stand in the chain, else the log was cut or written
    anew since. A chain alone cannot show that, for who can write the table can also compute digests.
    """
    previous, number, seen = FIRST_DIGEST, 0, not known_head
    for entry in store.audit_entries():
        number += 1
        if entry.id != number:
            message = f"line {number} is missing"
            raise ChainBrokenError(message)
        if entry.previous != previous:
            message = f"line {number} does not follow the line before it"
            raise ChainBrokenError(message)
        if entry.digest != audit_digest(previous, entry.at, entry.actor, entry.act, entry.reference):
            message = f"line {number} has been changed"
            raise ChainBrokenError(message)
        previous = entry.digest
        seen = seen or previous.hex() == known_head.strip().lower()
    if not seen:
        message = "the head that was written down stands nowhere in the log: its end has been cut off or replaced"
        raise ChainBrokenError(message)
    return Chain(number, previous.hex())
