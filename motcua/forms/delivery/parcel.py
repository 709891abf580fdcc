"""What leaves for an office: ciphertext, and around it nothing about the person."""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


class UndeliveredError(Exception):
    """A try has failed; the text says why without a word of the submission. The next try comes by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One submission for one channel. `id` is the idempotency key: a receiver that has seen it does nothing.

    `received_at` is in milliseconds UTC; `sealed` is an age file.
    """

    id: str
    ref: str
    form: str
    config: str
    edition: str
    received_at: int
    sealed: bytes

    @property
    def received(self) -> datetime:
        """The moment of receipt."""
        return datetime.fromtimestamp(self.received_at / 1000, UTC)

    def envelope(self) -> bytes:
        """The parcel as JSON, the same bytes at every try; `sealed` is base64."""
        words = {
            "id": self.id,
            "reference": self.ref,
            "form": self.form,
            "config": self.config,
            "edition": self.edition,
            "received": self.received.isoformat(timespec="milliseconds"),
            "sealed": base64.b64encode(self.sealed).decode("ascii"),
        }
        return json.dumps(words, separators=(",", ":"), sort_keys=True).encode("ascii")


Channel = Callable[[Parcel], None]
"""Delivers a parcel, or raises UndeliveredError; called again with the same parcel, it does no harm."""
