"""Makes `.venv` and installs exactly what the lock file names, unless that has been done already.

Called by the system's Python with nothing installed, hence only the standard library. `.venv/motcua.json`
remembers what was installed: when a lock file or the place of the repository changes, it is done again.
"""

import argparse
import fcntl
import hashlib
import json
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "motcua.json"
LOCKS = {"site": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
NO_VENV = "Python's venv module cannot make .venv; on Debian and Ubuntu: apt install python3-venv"


def main() -> None:
    """Bring `.venv` up to date; quick when it is."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--dev", action="store_true", help="with the tools that `make test` needs")
    part = "dev" if parser.parse_args().dev else "site"
    with _alone():
        installed = _installed()
        if part not in installed or installed[part] != _wanted(part):
            _install(part)


@contextmanager
def _alone() -> Iterator[None]:
    """Wait for another `make` that installs at the same moment."""
    with (ROOT / "Makefile").open() as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _wanted(part: str) -> str:
    what = [str(ROOT), *(LOCKS[name].read_text(encoding="utf-8") for name in ("site", part))]
    return hashlib.sha256("\0".join(what).encode()).hexdigest()


def _installed() -> dict[str, str]:
    """Return what stands in a working `.venv`, by part."""
    if not STAMP.exists() or not _runs("-c", ""):
        return {}
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except ValueError:  # left half-written by a run that was killed
        return {}
    return stamp


def _runs(*words: str) -> bool:
    # After an upgrade of the system's Python the link in .venv leads nowhere.
    return PYTHON.exists() and subprocess.run([PYTHON, "-I", *words], check=False, capture_output=True).returncode == 0


def _install(part: str) -> None:
    print(f"Installing {LOCKS[part].name} into .venv …", flush=True)
    STAMP.unlink(missing_ok=True)
    _make_venv()
    pip = [PYTHON, "-I", "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-input"]
    done = subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", LOCKS[part]], check=False)
    if done.returncode:
        sys.exit(f"pip could not install {LOCKS[part].name}; its own words stand above.")
    _make_importable()
    # The development lock holds all of the other one, at the same versions.
    names = ("site", "dev") if part == "dev" else ("site",)
    STAMP.write_text(json.dumps({name: _wanted(name) for name in names}), encoding="utf-8")


def _make_venv() -> None:
    if _runs("-m", "pip", "--version"):
        return
    try:
        venv.create(VENV, clear=True, with_pip=True)
    except (subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"{NO_VENV}\n{error}")


def _make_importable() -> None:
    """Put the repository itself on the path, by a .pth file: building a package would ask for a network."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([PYTHON, "-I", "-c", ask], check=True, capture_output=True, text=True).stdout.strip()
    Path(packages, "motcua.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    command = VENV / "bin" / "motcua"
    command.write_text('#!/bin/sh\nexec "$(dirname "$0")/python" -m motcua "$@"\n', encoding="utf-8")
    command.chmod(0o755)


if __name__ == "__main__":
    main()
