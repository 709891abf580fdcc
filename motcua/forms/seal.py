"""Seals what residents write with age, to two or more public keys, so that this machine cannot read it again.

Two, because a lost key would otherwise mean lost answers: one for the office, one for the safe.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO

from pyrage import RecipientError, encrypt, encrypt_io, x25519

FEWEST = 2


class KeysError(Exception):
    """The recipients' keys cannot be used; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Sealer:
    """Encrypts to `recipients`, public keys of the form age1…; KeysError for fewer than two different ones."""

    recipients: tuple[str, ...]
    _keys: tuple[Any, ...] = ()

    def __post_init__(self) -> None:
        """Read the keys once."""
        different = tuple(dict.fromkeys(self.recipients))
        if len(different) < FEWEST:
            message = f"needs the public keys of {FEWEST} recipients, that of the office and that of the safe"
            raise KeysError(message)
        object.__setattr__(self, "_keys", tuple(_key(one) for one in different))

    def seal(self, plain: bytes) -> bytes:
        """Return `plain` as an age file, which any one of the recipients can open."""
        sealed: bytes = encrypt(plain, list(self._keys))
        return sealed

    def seal_into(self, plain: BinaryIO, file: BinaryIO) -> None:
        """Do the same from one stream to another, piece by piece."""
        encrypt_io(plain, file, list(self._keys))


def _key(text: str) -> Any:
    try:
        return x25519.Recipient.from_str(text)
    except RecipientError as error:
        message = f"{text[:20]}… is no public key of age (age1…): {error}"
        raise KeysError(message) from error


def read_recipients(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the public keys of a recipients file: one a line, `#` begins a comment.

    Raises KeysError where a private key stands in it: this machine must not hold one.
    """
    keys = tuple(one for one in (line.partition("#")[0].strip() for line in lines) if one)
    if any(one.startswith("AGE-SECRET-KEY-") for one in keys):
        message = "holds a private key: it belongs to the office, never on this machine; leave the lines age1… only"
        raise KeysError(message)
    return keys


def key_file() -> tuple[str, str]:
    """Return a new pair: the text of its key file, as age-keygen writes it, and its public key."""
    identity = x25519.Identity.generate()
    public = str(identity.to_public())
    return f"# public key: {public}\n{identity}\n", public
