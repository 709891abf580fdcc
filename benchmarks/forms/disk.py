"""A small ext4 file system on a loop device, which can be filled, made read-only, or have its power cut. Needs root."""

import fcntl
import os
import shutil
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

_SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN, _IOR('X', 125, u32)
_NO_LOG_FLUSH = 2  # the file system stops at once, and its journal is not written out


def _run(*command: str | Path) -> str:
    done = subprocess.run([str(one) for one in command], check=False, capture_output=True, text=True)
    if done.returncode:
        raise OSError(done.returncode, f"{command[0]}: {done.stderr.strip()}")
    return done.stdout.strip()


class Disk:
    """A disk of `megabytes`; `folder` is where it is mounted. OSError where this machine does not allow it."""

    def __init__(self, megabytes: int = 64) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="motcua-disk-"))
        self._image = self._home / "image"
        self.folder = self._home / "mounted"
        self._megabytes = megabytes
        self._device = ""

    def __enter__(self) -> Self:
        """Make it and mount it."""
        self._home.chmod(0o711)  # a database server comes as somebody else
        self.folder.mkdir()
        with self._image.open("wb") as image:
            image.truncate(self._megabytes << 20)
        try:
            _run("/sbin/mkfs.ext4", "-q", "-F", self._image)
            self._device = _run("/sbin/losetup", "--find", "--show", self._image)
            self.mount()
        except OSError:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take it away."""
        if os.path.ismount(self.folder):
            _run("/bin/umount", "--lazy", self.folder)
        if self._device:
            _run("/sbin/losetup", "--detach", self._device)
        shutil.rmtree(self._home, ignore_errors=True)

    def mount(self) -> None:
        """Mount it; the journal is replayed."""
        _run("/bin/mount", self._device, self.folder)

    def unmount(self, seconds: float = 10.0) -> None:
        """Unmount it; children of a server that was killed may hold it for a moment."""
        until = time.monotonic() + seconds
        while True:
            try:
                _run("/bin/umount", self.folder)
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
            else:
                return

    def cut(self) -> None:
        """Cut the power: whatever the kernel has not written is lost."""
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, _SHUTDOWN, struct.pack("I", _NO_LOG_FLUSH))
        finally:
            os.close(descriptor)

    def fill(self) -> None:
        """Fill it to the last kilobyte with two files."""
        for name, size in (("fill-large", 1 << 20), ("fill-small", 1 << 10)):
            with (self.folder / name).open("wb", buffering=0) as file:
                try:
                    while file.write(bytes(size)) == size:
                        pass
                    os.fsync(file.fileno())
                except OSError:
                    continue

    def free(self) -> None:
        """Take the large file away."""
        (self.folder / "fill-large").unlink()
