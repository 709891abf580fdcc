"""Runs a proof in its full size: `python -m benchmarks.forms kill --server granian`; all of them without a name."""

import argparse
import math
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.forms import faults, kill, load, mutated, power, power_postgres, slow, timing
from tools.rig.postgres import PostgresServer

Proof = Callable[[Path, str, int, float], tuple[object, bool]]


def _kill(folder: Path, server: str, size: int, until: float) -> tuple[object, bool]:
    found = kill.kill_sqlite(folder, size, server, until)
    return found, found.verdict.good


def _kill_postgres(folder: Path, server: str, size: int, until: float) -> tuple[object, bool]:
    with PostgresServer() as database:
        found = kill.kill_postgres(folder, size, server, database, until)
    return found, found.verdict.good


def _power(_: Path, server: str, size: int, _until: float) -> tuple[object, bool]:
    verdict, control = power.power(size, server), power.power(3, server, careless=True)
    return (verdict, f"without FULL: {control.lost} lost"), verdict.good and control.lost > 0


def _power_postgres(_: Path, server: str, size: int, until: float) -> tuple[object, bool]:
    found = power_postgres.power_postgres(size, server, until)
    return found, found.verdict.good


def _faults(folder: Path, server: str, size: int, _until: float) -> tuple[object, bool]:
    found = [faults.disk_full(server, size), faults.unwritable(folder, server, size)]
    good = all(one.verdict and one.verdict.good and 0 <= one.red < 2 and 0 <= one.green < 5 for one in found)
    return found, good


def _mutated(folder: Path, server: str, size: int, until: float) -> tuple[object, bool]:
    found = mutated.mutations(folder, server, size, until)
    return found, not found.worst and not found.tracebacks and abs(found.late / found.early - 1) < 0.1


def _load(folder: Path, server: str, size: int, _until: float) -> tuple[object, bool]:
    found = load.steady(folder, server, 200, size)
    return str(found), not found.errors and set(found.statuses) == {303} and found.at(0.99) <= 150


def _burst(folder: Path, server: str, size: int, _until: float) -> tuple[object, bool]:
    found = load.steady(folder, server, 1000, size)
    return str(found), set(found.statuses) <= {303, 429, 503}


def _plain(folder: Path, server: str, size: int, _until: float) -> tuple[object, bool]:
    ours, plain = load.beside_plain(folder, server, size)
    return (str(ours), f"plain: {plain}", f"{ours.rate / plain.rate:.1f} times"), ours.rate >= 2 * plain.rate


def _timing(folder: Path, server: str, size: int, _until: float) -> tuple[object, bool]:
    found = timing.medians(folder, server, size)
    return found, abs(found["wrong"] / found["unknown"] - 1) < 0.05


def _slow(folder: Path, server: str, size: int, _until: float) -> tuple[object, bool]:
    found = {half: slow.patience(folder, server, half, size) for half in slow.HALVES}
    return found, all(one.closed == size and one.last < 36 for one in found.values())


PROOFS: dict[str, tuple[Proof, int]] = {
    "kill": (_kill, 1000),
    "kill-postgres": (_kill_postgres, 100),
    "power": (_power, 100),
    "power-postgres": (_power_postgres, 100),
    "faults": (_faults, 200),
    "mutated": (_mutated, 1_000_000),
    "load": (_load, 600),
    "burst": (_burst, 10),
    "plain": (_plain, 4000),
    "timing": (_timing, 10_000),
    "slow": (_slow, 400),
}


def main() -> int:
    """Run what was named; 0 where all held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.forms")
    parser.add_argument("proofs", nargs="*", choices=[[], *PROOFS], default=list(PROOFS))
    parser.add_argument("--server", choices=("uvicorn", "granian"), default="uvicorn")
    parser.add_argument("--size", type=int, help="another number of kills, cuts, posts or seconds")
    parser.add_argument("--minutes", type=float, default=math.inf, help="end kills and mutated posts after so long")
    options = parser.parse_args()
    failed = 0
    for name in options.proofs:
        proof, usual = PROOFS[name]
        started = time.monotonic()
        folder = Path(tempfile.mkdtemp(prefix="motcua-proof-"))
        found, good = proof(folder, options.server, options.size or usual, started + 60 * options.minutes)
        failed += not good
        words = "held" if good else "FAILED"
        print(f"{name} {options.size or usual} on {options.server}: {words} in {time.monotonic() - started:.0f} s")
        print(f"  {found}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
