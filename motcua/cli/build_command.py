"""`motcua build`: builds the portal into the output folder, which is replaced whole or not at all."""

import argparse
import sys

from motcua.build import BuildRequest, BuildResult, Progress, build
from motcua.cli.catalogue_options import add_build_options, request_from
from motcua.cli.check_command import summary
from motcua.diagnostics import Level, print_report


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("build", parents=[common], help="build the portal")
    add_build_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build once and say how it went."""
    return run_build(request_from(options), options.lang)


def run_build(request: BuildRequest, language: str) -> int:
    """Build and print the findings of level error, counts of the rest, and the result."""
    with Progress() as progress:
        result = build(request, progress)
    errors = [one for one in result.findings if one.level is Level.ERROR]
    print_report(errors, language=language, form="text", stream=sys.stderr)
    if result.findings:
        print(_counts(result, language), file=sys.stderr)  # noqa: T201
    for line in _outcome(result, language):
        print(line, file=sys.stderr)  # noqa: T201
    return result.status


def _counts(result: BuildResult, language: str) -> str:
    head = "Đã kiểm tra" if language == "vi" else "Checked"
    counts = summary(result.findings, 0, language).split(":", 1)[1].strip().splitlines()
    return f"{head}: {', '.join(' '.join(one.split()) for one in counts)}"


def _outcome(result: BuildResult, language: str) -> list[str]:
    vietnamese = language == "vi"
    lines = [f"pelican: {one}" for one in result.warnings]
    lines += [f"{one.page}: {one.address} {one.reason}" for one in result.broken]
    if result.status == 0:
        words = ("trang", "trang thủ tục", "bỏ qua") if vietnamese else ("pages", "of procedures", "skipped")
        counted = zip((result.pages, result.procedures, result.skipped), words, strict=True)
        size = ", ".join(f"{number} {word}" for number, word in counted)
        lines.append(f"{size}; {result.seconds:.1f} s → {result.output}")
        return lines
    if result.failure:
        lines.append(result.failure)
    kept = "Chưa dựng được; bản cũ vẫn giữ nguyên." if vietnamese else "Not built; the last good output stands."
    return [*lines, kept]
