"""Measures the built portal in every way, and prints what was measured as the table of docs/design/quality.md.

`--pages 3` takes the three heaviest of each kind and every edition instead of one; `--all` takes every page.
"""

import argparse
import sys
import time
from pathlib import Path

from tools.quality import vnu
from tools.quality.kinds import TAGS, built_pages, kind_of
from tools.quality.matrix import Line, measured_pages
from tools.quality.rig import built_portal, chromium_browser, unbuilt_pages
from tools.quality.weight import Weight, weighed

PARTS = ("HTML", "sheets", "sheet for paper", "scripts", "pictures", "all")


def main() -> None:
    """Print the table, and all faults; exit 1 where there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1, help="how many of each kind and edition")
    parser.add_argument("--all", action="store_true", help="every page: hours")
    parser.add_argument("--tag", action="append", choices=TAGS, help="only this edition")
    words = parser.parse_args()
    started = time.monotonic()
    with built_portal() as portal, unbuilt_pages(words.tag or TAGS) as others, chromium_browser() as browser:
        table = measured_pages(
            portal, others, browser, len(built_pages(portal)) if words.all else words.pages, words.tag or TAGS
        )
        table["HTML: errors of vnu"] = _checked(portal)
        _print(table)
        _print_weights(portal)
    print(f"\n{time.monotonic() - started:.0f} s")
    sys.exit(any(line.faults for line in table.values()))


def _checked(portal: Path) -> Line:
    return Line(len(built_pages(portal)), [str(one) for one in vnu.errors(portal)])


def _print(table: dict[str, Line]) -> None:
    print("| measured | pages | faults |\n|---|---|---|")
    for name, line in table.items():
        print(f"| {name} | {line.pages} | {len(line.faults)} |")


def _print_weights(portal: Path) -> None:
    print(f"\n| procedure pages, bytes in gzip | {' | '.join(PARTS)} |\n|---|{'---|' * len(PARTS)}")
    for tag in TAGS:
        of_kind = [one for one in built_pages(portal) if one.startswith(f"{tag}/") and _is_procedure(one)]
        weights = sorted((weighed(portal, one) for one in of_kind), key=lambda one: one.total)
        print(_row(f"{tag}: lightest", weights[0]))
        print(_row(f"{tag}: middle of {len(weights)}", weights[len(weights) // 2]))
        print(_row(f"{tag}: heaviest ({weights[-1].path.split('/')[2]})", weights[-1]))


def _is_procedure(path: str) -> bool:
    kind = kind_of(path)
    return kind is not None and kind.name == "procedure"


def _row(name: str, one: Weight) -> str:
    cells = (one.html, one.styles, one.paper, one.scripts, one.pictures, one.total)
    return f"| {name} | {' | '.join(f'{cell:,}' for cell in cells)} |"


if __name__ == "__main__":
    main()
