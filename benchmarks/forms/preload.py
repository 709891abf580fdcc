"""Compiles the library of the bad disk, with the machine's own compiler."""

import shutil
import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("disk.c")


def bad_disk(folder: Path) -> str:
    """Return the path of the library, compiled into `folder`; FileNotFoundError without a compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        message = "needs a C compiler: apt-get install gcc libc6-dev"
        raise FileNotFoundError(message)
    made = folder / "disk.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", str(made), str(SOURCE)], check=True, capture_output=True)
    return str(made)
