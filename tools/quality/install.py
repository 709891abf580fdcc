"""Puts the checker of HTML and Lighthouse where the tests look for them, as locked, unless they are there already."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCK = HERE / "package-lock.json"
STAMP = HERE / "node_modules" / ".motcua"
# Nothing of a package runs while it is installed, and no package brings a browser of its own.
NPM = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
QUIET = {"PUPPETEER_SKIP_DOWNLOAD": "1"}


def main() -> None:
    """Install what package-lock.json names; quick when it is there."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed to install the checker of HTML and Lighthouse (on Debian: apt-get install npm).")
    print("Installing tools/quality/package-lock.json …", flush=True)
    if subprocess.run([npm, *NPM], cwd=HERE, env=os.environ | QUIET, check=False).returncode:
        sys.exit("npm could not install tools/quality/package-lock.json; its own words stand above.")
    STAMP.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
