"""The files of a kiosk's machine: Chromium's managed policy, the session, the program in it, and the update."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

_FILES = Path(__file__).parent / "files"
POLICY = "etc/chromium/policies/managed/motcua-kiosk.json"
# Where each file of files/ goes on the machine.
_PLACES = MappingProxyType(
    {
        "policy.json": POLICY,
        "motcua-kiosk.service": "etc/systemd/system/motcua-kiosk.service",
        "motcua-kiosk": "usr/local/bin/motcua-kiosk",
        "motcua-kiosk-update": "usr/local/sbin/motcua-kiosk-update",
    }
)
# In an address, in a shell and in a unit the same: nothing to be quoted in any of them.
_PLAIN = re.compile(r"(?:/[\w.-]+)+", re.ASCII)


class FolderError(Exception):
    """The portal cannot lie in this folder of a kiosk; the text says why."""


@dataclass(frozen=True, slots=True)
class MachineFile:
    """A file of the kiosk's machine: its path below the root, its text, and whether it is a program."""

    path: str
    text: str
    program: bool


def machine_files(folder: str) -> Iterator[MachineFile]:
    """Yield the files of a kiosk whose portal lies in `folder`, an absolute path; raises FolderError for another."""
    if not _PLAIN.fullmatch(folder) or ".." in folder.split("/"):
        message = f"the portal's folder on the kiosk must be an absolute path of letters, digits, . _ -: got {folder!r}"
        raise FolderError(message)
    for name, path in _PLACES.items():
        text = (_FILES / name).read_text(encoding="utf-8").replace("@FOLDER@", folder)
        yield MachineFile(path, text, text.startswith("#!"))
