"""Takes files that come with answers: typed by what they are, sealed before they touch the disk, scanned later.

Off unless the endpoint is told otherwise. A file comes with the answers, before they are checked; until they are sent
it waits, sealed, and a signed line in the page of answers stands for it. No name of a file is kept.
"""

import asyncio
import hashlib
import json
import os
import secrets
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import puremagic

from motcua.forms.durable import sync_folder
from motcua.forms.seal import Sealer
from motcua.forms.store import Upload
from motcua.forms.tokens import Signer

TYPES = frozenset({"application/pdf", "image/jpeg", "image/png"})
MOST_BYTES = 5 * 1024 * 1024  # of one file
MOST_FILES = 3
_WAITS_SECONDS = 2 * 24 * 3600  # a page of answers lasts a day


class UploadRefusedError(Exception):
    """A file cannot be taken; the text is a message id."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file that waits for its answers to be sent, and the question that it answers."""

    field: str
    id: str
    digest: str
    type: str
    size: int

    @property
    def upload(self) -> Upload:
        """Return it as the store keeps it."""
        return Upload(id=self.id, sealed_path=f"{self.id}.age", digest=self.digest, type=self.type, size=self.size)


@dataclass(slots=True)
class Uploads:
    """Keeps files in `folder`, signed for by `signer`."""

    folder: Path
    signer: Signer
    at_once: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(4))  # bodies held in memory

    def keep(self, question: str, content: bytes, sealer: Sealer) -> Given:
        """Seal a file and keep it; returns when it is on the disk. Raises UploadRefusedError, OSError."""
        if len(content) > MOST_BYTES:
            message = "Tệp quá lớn: mỗi tệp nhiều nhất 5 MB."
            raise UploadRefusedError(message)
        given = Given(
            field=question,
            id=secrets.token_hex(16),
            digest=hashlib.sha256(content).hexdigest(),
            type=type_of(content),
            size=len(content),
        )
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self.folder / given.upload.sealed_path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            sealer.seal_into(BytesIO(content), file)
            file.flush()
            os.fsync(file.fileno())
        sync_folder(self.folder)
        return given

    def line(self, given: Given, bound: str) -> str:
        """Return what stands for a file in a page of answers; `bound` is the form that it was given for."""
        said = json.dumps(asdict(given), sort_keys=True)
        return f"{said}|{self.signer.token(_bound(bound, said), int(time.time() * 1000))}"

    def given(self, lines: Iterable[str], bound: str) -> tuple[Given, ...]:
        """Return the files behind `lines` that are ours, for this form, and still there."""
        found: dict[str, Given] = {}
        for line in lines:
            said, _, token = line.rpartition("|")
            if self.signer.opened(token, _bound(bound, said)) is not None:
                one = Given(**json.loads(said))
                if (self.folder / one.upload.sealed_path).is_file():
                    found[one.id] = one
        return tuple(found.values())[:MOST_FILES]

    def sweep(self, kept: Sequence[str], now: float | None = None) -> int:
        """Delete files whose answers were never sent; `kept` are the identifiers that the store holds."""
        oldest, known, gone = (now or time.time()) - _WAITS_SECONDS, set(kept), 0
        for file in self.folder.glob("*.age"):
            if file.stem not in known and file.stat().st_mtime < oldest:
                file.unlink(missing_ok=True)
                gone += 1
        return gone


def type_of(content: bytes) -> str:
    """Return what a file is by its first bytes, never by its name; raises UploadRefusedError for other types."""
    try:
        found: list[Any] = puremagic.magic_string(content[:4096])
    except (puremagic.PureError, ValueError):
        found = []
    for one in found:
        if one.mime_type in TYPES and one.offset == 0:
            return str(one.mime_type)
    message = "Chỉ nhận tệp PDF, JPEG hoặc PNG."
    raise UploadRefusedError(message)


def _bound(form: str, said: str) -> bytes:
    return f"upload\0{form}\0{said}".encode()
