"""Builds our portal and the peers from one corpus in one run, and prints medians and their ratios to Hugo.

    python -m benchmarks.bench [--procedures 1823] [--runs 3] [--peers hugo-md,hugo] [--no-search]

The corpus and the peers are those of the shared kit (MOTCUA_BENCH, or ../shared/bench); HUGO names Hugo's program. Runs
of ours and of the peers take turns, so that a machine that grows slower meets both. Where other work shares the
machine, wall time says little: processor seconds, of a process and all below it, stand beside it and have ratios too.
Memory is the most that all processes held at one moment, pages that forked ones share counted once (PSS), for ours and
for cold builds of the peers alike. Photographs, which only we draw in several sizes and kinds, are drawn before and
stand apart.
"""

import argparse
import importlib.util
import json
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

from benchmarks.bench_portal import kit, write_portal
from benchmarks.bench_runs import Ours, Run, Work, measured, median, shown
from benchmarks.real_set import ROOT


def main() -> None:
    """Build, check, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--procedures", type=int, default=1823)
    parser.add_argument("--news", type=int, default=2000)
    parser.add_argument("--news-other", type=int, default=400)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", default="hugo-md")
    parser.add_argument("--no-search", action="store_true", help="leave our search index out")
    parser.add_argument("--no-serve", action="store_true")
    parser.add_argument("--work", type=Path, default=ROOT / ".cache" / "bench")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    runs = _kit_module("run")
    work = options.work.resolve()
    corpus = work / f"corpus-{options.procedures}-{options.news}"
    _make_corpus(corpus, options)
    names = [one for one in options.peers.split(",") if one]
    peers = [Peer(one, runs, corpus, work) for one in names]
    ours = Ours(corpus, work / "ours", search=not options.no_search)
    write_portal(corpus, ours.folder, search=ours.search)
    table: dict[str, dict[str, list[Run]]] = {"pictures": {ours.name: [ours.pictures()]}}
    for number in range(options.runs):
        for one in (ours, *peers):
            for stage, run in one.round(number):
                table.setdefault(stage, {}).setdefault(one.name, []).append(run)
                print(f"{stage:<18}{one.name:<12}{shown(run)}", flush=True)
    for stage, run in () if options.no_serve else ours.serve(options.runs):
        table.setdefault(stage, {}).setdefault(ours.name, []).append(run)
    for peer in peers:
        for run in peer.watch(options.runs):
            table.setdefault("one edit, watch", {}).setdefault(peer.name, []).append(run)
    print_table(table, names[0] if names else "")
    for one in (ours, *peers):
        print(f"{one.name}: {one.check()}")
    if options.json:
        found = {
            stage: {name: [asdict(one) for one in listed] for name, listed in by.items()} for stage, by in table.items()
        }
        options.json.write_text(json.dumps(found, indent=1))


class Peer(Work):
    """A peer of the kit, driven by the kit's own functions."""

    def __init__(self, name: str, runs: ModuleType, corpus: Path, work: Path) -> None:
        self.name = name
        self._runs = runs
        self._peer = runs.PEERS[name]
        self._corpus = corpus
        self.folder = runs.setup(name, self._peer, corpus, work / "peers")
        for command in self._peer.get("prep", ()):
            subprocess.run(command, cwd=self.folder, check=True)
        self._languages = sorted(one.name for one in (corpus / "news").iterdir())
        self._slug = min(one.stem for one in (corpus / "procedures").glob("*.yaml"))

    def round(self, number: int) -> list[tuple[str, Run]]:  # noqa: ARG002 - each round of a peer is the same
        """Build once from nothing."""
        self._runs.remove(self.folder, self._peer["clean"])
        more = {"HUGO_CACHEDIR": str(self.folder / "hugo_cache"), "ASTRO_TELEMETRY_DISABLED": "1", "TZ": "UTC"}
        return [("cold", measured(self._peer["build"], self.folder, self.folder / "run.log", more))]

    def watch(self, times: int) -> list[Run]:
        """Edit under the peer's watch mode: from the save until all pages that show it do so."""
        rows = self._runs.watch(self.name, self._peer, self.folder, self._languages, self._slug, times, quiet=False)
        return [Run(one["wall"], one["cpu"], one["rss"] / 1024) for one in rows if one["rc"] == 0]

    def check(self) -> str:
        """Say whether the output holds what the corpus says, by the kit's own check."""
        command = [sys.executable, str(kit() / "check.py"), str(self.folder / "corpus"), str(self.folder / "public")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return f"{'PASS' if done.returncode == 0 else 'FAIL'} {done.stdout.strip()[:200]}"


def print_table(table: dict[str, dict[str, list[Run]]], peer: str) -> None:
    """Print medians and ratios to `peer`: a stage that the peer has not is compared to its watch mode or cold build."""
    print(f"\n{'':<18}{'':<12}{'wall s':>9}{'CPU s':>9}{'MiB':>7}   ratio to {peer}: wall, CPU")
    for stage, by in table.items():
        for name, listed in by.items():
            one = median(listed)
            basis = _basis(table, stage, peer)
            ratio = "" if basis is None or name == peer else f"{one.wall / basis.wall:.2f} {one.cpu / basis.cpu:.2f}"
            print(f"{stage:<18}{name:<12}{one.wall:9.2f}{one.cpu:9.2f}{one.mebibytes:7.0f}   {ratio}")


def _basis(table: dict[str, dict[str, list[Run]]], stage: str, peer: str) -> Run | None:
    if stage == "pictures":
        return None
    other = "cold" if stage == "cold" else "one edit, watch"
    listed = table.get(other, {}).get(peer) or table.get("cold", {}).get(peer)
    return median(listed) if listed else None


def _make_corpus(corpus: Path, options: argparse.Namespace) -> None:
    if corpus.is_dir():
        return
    half = corpus.with_suffix(".new")
    shutil.rmtree(half, ignore_errors=True)
    words = ["--procedures", options.procedures, "--news", options.news, "--news-other", options.news_other]
    subprocess.run([sys.executable, str(kit() / "gen_corpus.py"), str(half), *map(str, words)], check=True)
    half.rename(corpus)


def _kit_module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, kit() / f"{name}.py")
    if spec is None or spec.loader is None or not (kit() / f"{name}.py").is_file():
        sys.exit("the shared kit is not there: set MOTCUA_BENCH")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
