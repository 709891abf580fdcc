"""Runs Lighthouse over home, a procedure, news and search, as a phone sees them from a compressing server.

`make lighthouse` prints all four categories. Performance is simulated from what was loaded, but the processor's time is
real: on a busy machine it is worth nothing, and no test asserts it. Tests assert the other three categories, and the
bytes and requests of a page exactly (weight.py).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.quality.rig import FLAGS, built_portal
from tools.quality.server import serve_compressed
from tools.rig.programs import chromium

COMMAND = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "home": "index.html",
    "procedure": "procedures/1.001193/index.html",
    "news": "news/index.html",
    "search": "search/index.html",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 0.98


@dataclass(frozen=True, slots=True)
class Scores:
    """What Lighthouse gives a page: a number up to 1 for each category, and the audits that cost something."""

    of: Mapping[str, float]
    lost: tuple[str, ...]


def scored(address: str, categories: Iterable[str] = CATEGORIES) -> Scores:
    """Return what Lighthouse says about the page at `address`.

    Raises ValueError when Lighthouse does not come to its end.
    """
    words = ["node", COMMAND, address, "--quiet", "--output=json", "--output-path=stdout"]
    words += [f"--only-categories={','.join(categories)}", f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}"]
    quiet = os.environ | {"CHROME_PATH": chromium() or ""}
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=quiet)
    if done.returncode or not done.stdout:
        raise ValueError(done.stderr[-2000:])
    return _scores(json.loads(done.stdout))


def _scores(report: dict[str, dict[str, dict[str, object]]]) -> Scores:
    if report.get("runtimeError"):
        raise ValueError(str(report["runtimeError"]))
    scores: dict[str, float] = {}
    lost: list[str] = []
    for name, category in report["categories"].items():
        score = category["score"]
        scores[name] = float(str(score)) if score is not None else 0.0
        for part in category["auditRefs"]:  # type: ignore[attr-defined]
            audit = report["audits"][part["id"]]
            given = audit["score"]
            if part["weight"] and given is not None and float(str(given)) < 0.995:
                lost.append(f"{name}: {part['id']} {given} {audit.get('displayValue', '')}".strip())
    return Scores(scores, tuple(lost))


def table(portal: Path, tags: Iterable[str], times: int) -> list[tuple[str, Scores]]:
    """Return the median scores of the four pages in some editions, each measured `times` times."""
    rows: list[tuple[str, Scores]] = []
    with serve_compressed(portal) as address:
        for tag in tags:
            for name, path in PAGES.items():
                runs = [scored(f"{address}{tag}/{path}") for _ in range(times)]
                middle = {one: statistics.median(run.of[one] for run in runs) for one in CATEGORIES}
                rows.append((f"{name}, {tag}", Scores(middle, runs[-1].lost)))
                print(rows[-1][0], dict(middle), "; ".join(runs[-1].lost), file=sys.stderr, flush=True)
    return rows


def main() -> None:
    """Print the table; exit 1 when a category is below the mark."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--tag", action="append")
    words = parser.parse_args()
    with built_portal() as portal:
        rows = table(portal, words.tag or ["vi"], words.times)
    print(f"| page | {' | '.join(CATEGORIES)} |\n|---|{'---|' * len(CATEGORIES)}")
    for name, scores in rows:
        print(f"| {name} | {' | '.join(f'{scores.of[one]:.2f}' for one in CATEGORIES)} |")
    sys.exit(any(score < LEAST for _, scores in rows for score in scores.of.values()))


if __name__ == "__main__":
    main()
