"""Runs all checks one after the other, goes on after a failure, and says how long each took.

The tests are shared out to workers: tests/groups.py says how.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

from tools.rig.workers import workers_here

ROOT = Path(__file__).resolve().parent.parent.parent
QUICK = {
    "style": ["-m", "ruff", "check"],
    "format": ["-m", "ruff", "format", "--check"],
    "types": ["-m", "mypy"],
    "layers": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}


def main() -> None:
    """Exit 1 when any check failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="without the tests")
    shared_out = ["-n", str(found if (found := workers_here()) > 1 else 0)]  # one worker would only cost time
    tests = {"tests": ["-m", "pytest", "-q", "--durations=10", *shared_out]}
    checks = QUICK if parser.parse_args().quick else QUICK | tests
    results = [(name, *_run(name, words)) for name, words in checks.items()]
    print("\n== summary")
    for name, failed, seconds in results:
        print(f"{'FAILED' if failed else 'passed'}  {name:8}{seconds:7.1f} s")
    sys.exit(any(failed for _, failed, _ in results))


def _run(name: str, words: list[str]) -> tuple[bool, float]:
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    done = subprocess.run([sys.executable, *words], cwd=ROOT, check=False)
    return done.returncode != 0, time.monotonic() - start


if __name__ == "__main__":
    main()
