"""Measures search on the real national set: quality by class and group, and costs, over HTTP and from the disk.

    python benchmarks/search_eval.py [--gold FILE]… [--editions vi,en,zh-Hans] [--transports http,file] [--misses N]

Questions and scorer are the shared ones (dev.tsv, score.py); tests/unit/search holds others: own, later, fresh, last,
stories, unseen (docs/design/search.md tells when each was written). The tables of that page are printed here.
"""

import argparse
import importlib.util
import statistics
import sys
from pathlib import Path
from types import ModuleType

from benchmarks.real_set import CACHE, ROOT, Built, build, data_folder, national_catalogue
from benchmarks.search_drive import TRANSPORTS, Answer, answers, cost, opened, served

OWN = tuple(
    ROOT / "tests" / "unit" / "search" / f"{name}.tsv"
    for name in ("own", "later", "fresh", "last", "stories", "unseen")
)
# The groups of the table of targets, with what is to be reached: Hit@1, Hit@5, nDCG@10; K: refused or unsure.
GROUPS = {
    "official wording, codes, numbers": ("CJ", (95, 100, 95)),
    "everyday, no marks, Telex, typos": ("ADEF", (80, 93, 85)),
    "colloquial questions": ("B", (65, 88, 72)),
    "English, Chinese": ("GH", (70, 90, 75)),
    "out of scope": ("K", (85,)),
    "business, short": ("IL", ()),
}
MEASURES = ("Hit@1", "Hit@5", "nDCG@10")
FIRST_SEARCHES = ("dang ky khai sinh", "sang tên xe", "Con tôi mới sinh thì làm giấy tờ gì ở xã?", "birth certificate")
LATER = "lệ phí cấp đổi hộ chiếu"


def scorer() -> ModuleType:
    """Return the shared score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", data_folder() / "search" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit("the shared scorer is not there: set MOTCUA_DATA")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", action="append", type=Path)
    parser.add_argument("--editions", default="vi,en,zh-Hans")
    parser.add_argument("--transports", default=",".join(TRANSPORTS))
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--names-only", action="store_true", help="do not ask the long texts")
    parser.add_argument("--no-costs", action="store_true")
    parser.add_argument("--no-build", action="store_true", help="ask what stands in the cache from an earlier run")
    options = parser.parse_args()
    CACHE.mkdir(parents=True, exist_ok=True)
    output = CACHE / "output"
    if not options.no_build:
        print_builds(build(options.editions.split(","), output, national_catalogue()))
    score = scorer()
    with opened() as browser:
        for transport in options.transports.split(","):
            with served(output, transport) as root:
                for gold in options.gold or (data_folder() / "search" / "dev.tsv", *OWN):
                    rows = score.gold(gold)
                    found = answers(
                        browser, root, "vi", [row["query"] for row, _ in rows], names_only=options.names_only
                    )
                    print(f"\n{gold.name}, {transport}://, Vietnamese edition")
                    print_quality(score, rows, found, options.misses)
                if not options.no_costs:
                    print_costs(browser, root, transport, options.editions.split(","))


def print_builds(built: list[Built]) -> None:
    """Print what the indexes weigh and how long they took."""
    for one in built:
        parts = ", ".join(f"{name} {size / 1000:.0f} kB ({files})" for name, (files, size) in one.parts.items())
        print(f"index {one.edition}: {one.records} documents, {one.seconds:.1f} s; {parts}")
    print(f"index of all: {sum(one.seconds for one in built):.1f} s")


def print_quality(score: ModuleType, rows: list, found: list[Answer], misses: int) -> None:
    """Print the measures of each class and group, and the questions that miss."""
    measured = []
    for (row, grades), answer in zip(rows, found, strict=True):
        low = answer.confidence != "sure"
        measured.append((row, score.measures(grades, list(answer.codes), low), answer))
    print(f"{'':<34}{'n':>4}{'Hit@1':>8}{'Hit@5':>8}{'nDCG':>8}{'unsure':>8}  to reach")
    for name in sorted({row["class"] for row, _, _ in measured}):
        print_line(name, [one for row, one, _ in measured if row["class"] == name], ())
    for name, (classes, target) in GROUPS.items():
        print_line(name, [one for row, one, _ in measured if row["class"] in classes], target)
    print_line("all that have an answer", [one for _, one, _ in measured if "Hit@5" in one], ())
    times = sorted(answer.milliseconds for answer in found)
    print(f"answers: median {statistics.median(times):.0f} ms, 95 of 100 below {times[len(times) * 95 // 100]:.0f} ms")
    missed = [one for one in measured if one[1].get("Hit@1", one[1].get("None")) != 1]
    for row, one, answer in missed[:misses]:
        mark = {"sure": "", "unsure": "?", "none": "-"}[answer.confidence]
        rank = "" if "None" in one else f"@{1 / one['MRR@10']:.0f}" if one["MRR@10"] else "@-"
        print(f"  {row['id']} {rank:>4} {row['query'][:70]} | {row['codes'][:30]} | {mark}{','.join(answer.codes[:4])}")


def print_line(name: str, measured: list[dict[str, float]], target: tuple[int, ...]) -> None:
    """Print one line of a table: means of a hundred, with a star at each that does not reach its target."""
    if not measured:
        return
    wanted = MEASURES if "Hit@1" in measured[0] else ("None",)
    means = [100 * sum(one[measure] for one in measured) / len(measured) for measure in wanted]
    stars = ["*" if at < len(target) and mean < target[at] else " " for at, mean in enumerate(means)]
    cells = "".join(f"{mean:7.1f}{star}" for mean, star in zip(means, stars, strict=True))
    unsure = 100 * sum(one.get("fNone", 0) for one in measured) / len(measured)
    rest = f"{unsure:7.1f}" if "Hit@1" in measured[0] else ""
    print(f"{name:<34}{len(measured):>4}{cells}{rest}  {' '.join(map(str, target))}")


def print_costs(browser: object, root: str, transport: str, editions: list[str]) -> None:
    """Print what a first and a later search cost in each edition."""
    print(
        f"\ncosts, {transport}://: first search from nothing at a quarter of the speed, and a later one at full speed"
    )
    for edition in editions:
        for first in FIRST_SEARCHES:
            one = cost(browser, root, edition, first, LATER)  # type: ignore[arg-type]
            whole = f"{one.bytes / 1000:6.0f} kB {one.seconds:5.2f} s ({one.processor:.2f} s of processor)"
            later = (
                f"{one.later_bytes / 1000:4.0f} kB {one.later_milliseconds:4.0f} ms ({one.later_slowed:.0f} ms slowed)"
            )
            print(f"  {edition:<8}{whole}; later {later}  {first}")


if __name__ == "__main__":
    main()
