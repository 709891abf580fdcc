"""Lays a parcel into a folder, whole or not at all: for an office without a network, or a share that it reads."""

import os
from pathlib import Path

from motcua.forms.delivery.parcel import Parcel, UndeliveredError
from motcua.forms.durable import sync_folder


def drop_into(folder: Path, parcel: Parcel) -> None:
    """Write `<form>.<reference>.age` into `folder`; after the return it is there even if the power fails.

    A reader that looks at any moment sees no half file: it is written under a hidden name and renamed. A file that is
    there already is the same parcel of an earlier try. Raises UndeliveredError.
    """
    target = folder / f"{parcel.form}.{parcel.ref}.age"
    hidden = folder / f".{target.name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not _holds(target, parcel.sealed):
            _write(hidden, parcel.sealed)
            hidden.replace(target)
        sync_folder(folder)
    except OSError as error:
        message = f"folder: {error.strerror or type(error).__name__}"
        raise UndeliveredError(message) from error


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        path.chmod(0o640)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
