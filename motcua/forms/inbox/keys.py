"""Opens what was sealed, with the private keys of a key file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pyrage import DecryptError, IdentityError, decrypt, x25519


class WrongKeyError(Exception):
    """The key file holds no key, or none that opens this; the text says which, for people."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The office's private keys, never printed."""

    identities: tuple[Any, ...] = field(repr=False)

    def opened(self, sealed: bytes) -> bytes:
        """Return what was sealed; raises WrongKeyError."""
        try:
            return bytes(decrypt(sealed, list(self.identities)))
        except DecryptError as error:
            message = "no key of the key file opens this, or it has been damaged"
            raise WrongKeyError(message) from error


def read_keys(lines: Iterable[str]) -> Keys:
    """Return the keys of a file as `motcua forms keys` and age-keygen write it; raises WrongKeyError."""
    try:
        found = tuple(
            x25519.Identity.from_str(line.strip()) for line in lines if line.strip().startswith("AGE-SECRET-KEY-")
        )
    except IdentityError as error:
        message = "a line of the key file is no key of age"
        raise WrongKeyError(message) from error
    if not found:
        message = "the key file holds no line AGE-SECRET-KEY-…"
        raise WrongKeyError(message)
    return Keys(found)
