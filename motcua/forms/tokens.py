"""Signs what goes through a resident's browser and back: the one-time key, the time, and what was checked.

The secret never leaves the data folder; several machines behind one address share it as a file.
"""

import hashlib
import hmac
import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from pathlib import Path

_SECRET_BYTES = 32
_TIME_BYTES = 8
_MAC_BYTES = 32
KEY_LENGTH = 22  # 16 random bytes in base64


class SecretError(Exception):
    """The file of the secret cannot be used; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs with `secret` (32 bytes); one purpose never passes for another."""

    secret: bytes

    def token(self, bound: bytes, at: int) -> str:
        """Return a token over `bound` that carries its time (`at`, milliseconds since 1970)."""
        time = at.to_bytes(_TIME_BYTES, "big")
        return urlsafe_b64encode(time + self._mac(b"token", time + bound)).decode()

    def opened(self, token: str, bound: bytes) -> int | None:
        """Return the time of a token over `bound`, or None where it is not one of ours over just these bytes."""
        try:
            raw = urlsafe_b64decode(token.encode("ascii"))
        except ValueError:  # not ASCII, or not base64
            return None
        if len(raw) != _TIME_BYTES + _MAC_BYTES:
            return None
        time, mac = raw[:_TIME_BYTES], raw[_TIME_BYTES:]
        if not hmac.compare_digest(mac, self._mac(b"token", time + bound)):
            return None
        return int.from_bytes(time, "big")

    def phone_tag(self, reference: str, last_digits: str) -> bytes:
        """Return what is stored in the place of a phone's last four digits, for the status look-up."""
        return self._mac(b"phone", f"{reference}\0{last_digits}".encode())

    def derived(self, purpose: bytes) -> bytes:
        """Return a secret for another library, which must not have ours."""
        return self._mac(b"derived", purpose)

    def _mac(self, purpose: bytes, data: bytes) -> bytes:
        return hmac.digest(self.secret, purpose + b"\0" + data, hashlib.sha256)


def new_key() -> str:
    """Return a one-time key: who posts it again is given the first reference again."""
    return secrets.token_urlsafe(16)


def is_key(text: str) -> bool:
    """Return whether `text` could be one of our keys."""
    return len(text) == KEY_LENGTH and text.isascii() and text.replace("-", "").replace("_", "").isalnum()


def kept_secret(file: Path) -> bytes:
    """Return the secret in `file`, which is made, readable by its owner alone, where there is none.

    Raises SecretError for a file that is too short or that others may read.
    """
    try:
        return _read(file)
    except FileNotFoundError:
        _make(file)
        return _read(file)


def _read(file: Path) -> bytes:
    if file.stat().st_mode & 0o077:
        message = f"{file} can be read by others: chmod 600 {file}"
        raise SecretError(message)
    secret = file.read_bytes()
    if len(secret) != _SECRET_BYTES:
        message = f"{file} must hold {_SECRET_BYTES} bytes; it holds {len(secret)}"
        raise SecretError(message)
    return secret


def _make(file: Path) -> None:
    """Write the secret whole or not at all; who comes second takes that of the first."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(descriptor, secrets.token_bytes(_SECRET_BYTES))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
