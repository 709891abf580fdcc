"""The receiver's side of a webhook, for an office that writes its own in Python: who sent it, and is it new."""

import hmac
import os
from collections.abc import Mapping
from pathlib import Path

from motcua.forms.delivery.webhook import ID, SIGNATURE, TIME, signature
from motcua.forms.durable import sync_folder

MOST_SECONDS_APART = 300


class NotOursError(Exception):
    """The post was not signed with our secret, or too long ago: answer 401."""


def checked_id(headers: Mapping[str, str], body: bytes, secret: bytes, now: float) -> str:
    """Return the id of a post that was really sent to us just now; raises NotOursError.

    `headers` have names in lower case.
    """
    parcel_id, stamp = headers.get(ID, ""), headers.get(TIME, "")
    if not stamp.isdecimal() or abs(now - int(stamp)) > MOST_SECONDS_APART:
        message = "the time is missing or not of now"
        raise NotOursError(message)
    if not hmac.compare_digest(headers.get(SIGNATURE, ""), signature(secret, parcel_id, stamp, body)):
        message = "the signature is not ours"
        raise NotOursError(message)
    return parcel_id


def keep_once(folder: Path, parcel_id: str, body: bytes) -> bool:
    """Keep `body` under its id and say whether it was new; answer 200 either way, only after this has returned.

    Two posts at the same moment, or a power cut, leave one whole file: it is written aside and linked into place.
    """
    if not parcel_id.replace("-", "").isalnum():
        message = "the id is not one of ours"
        raise NotOursError(message)
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f".{parcel_id}.{os.getpid()}.{os.urandom(4).hex()}"
    with aside.open("xb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    try:
        (folder / f"{parcel_id}.json").hardlink_to(aside)
    except FileExistsError:
        return False
    finally:
        aside.unlink()
    sync_folder(folder)
    return True
