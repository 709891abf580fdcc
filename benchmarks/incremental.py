"""Tries at full size whether an incremental build is a clean one, and whether a killed one does harm.

    python -m benchmarks.incremental [--sequences 200] [--kills 100] [--changes 1000] [--portal]

`--sequences`: random edits of all kinds to the files of the toy city, each compared to a clean build byte for byte.
`--kills`: builds that are killed at random moments. `--changes`: changes of records, texts and files in memory, after
each of which no page may be taken over that would be built otherwise; with `--portal` those of the portal of this
repository, not of the toy city. The first two are the tests that CI runs in small.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.real_set import ROOT


def main() -> None:
    """Try, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sequences", type=int, default=200)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--changes", type=int, default=1000)
    parser.add_argument("--portal", action="store_true")
    options = parser.parse_args()
    failed = False
    if options.changes:
        failed |= not _changes(options.changes, ROOT if options.portal else ROOT / "tests/golden/city")
    for name, count, file in (
        ("MOTCUA_EDIT_SEQUENCES", options.sequences, "tests/plugins/test_incremental.py"),
        ("MOTCUA_KILLS", options.kills, "tests/plugins/test_interrupted.py"),
    ):
        if count:
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", file]
            failed |= (
                subprocess.run(command, cwd=ROOT, env={**os.environ, name: str(count)}, check=False).returncode != 0
            )
    sys.exit(1 if failed else 0)


def _changes(count: int, folder: Path) -> bool:
    from tests.plugins import portals  # noqa: PLC0415 - imports Pelican

    city = portals.portal_of(folder / "pelicanconf.py")
    notebook, made = portals.build(city)
    city.texts = portals.texts_of(made)
    start, taken, failures = time.monotonic(), 0, 0
    for seed in range(count):
        wrong, true, done = portals.missed_after_changes(notebook, made, city, seed)
        taken += true
        if wrong:
            failures += 1
            print(f"{seed}: {done} is missed by {wrong[:5]}", flush=True)
    share = taken / (count * len(made))
    seconds = time.monotonic() - start
    print(f"{count} changes, {len(made)} units, {share:.1%} taken over, {failures} wrong; {seconds:.0f} s", flush=True)
    return not failures


if __name__ == "__main__":
    main()
