"""`motcua build`: builds the portal into the output folder, which is replaced whole or not at all."""

import argparse
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from motcua.build.request import BuildRequest
from motcua.cli.catalogue_options import add_build_options, request_from
from motcua.reuse import look, remember

if TYPE_CHECKING:
    from motcua.build import BuildResult, Pelican


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("build", parents=[common], help="build the portal")
    add_build_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build once and say how it went; where nothing has changed since the last build, say what that said."""
    request = seen(request_from(options), options.lang)
    return 0 if request is None else run_build(request, options.lang)


def stands(request: BuildRequest, language: str) -> bool:
    """Say whether the output is what a build would make, and if so what the build said that made it."""
    return seen(request, language) is None


def seen(request: BuildRequest, language: str) -> BuildRequest | None:
    """Return what is to be built, None where the output is that already; then say what the build said that made it."""
    start = time.monotonic()
    inputs = None if request.clean else request.inputs()
    report, whole = look(inputs) if inputs else (None, False)
    if report is None:
        return replace(request, whole=whole)
    for line in (*report["findings"][language], *_good(report, time.monotonic() - start, language)):
        print(line, file=sys.stderr)  # noqa: T201
    return None


def run_build(request: BuildRequest, language: str) -> int:
    """Build and print how it went; return the exit status."""
    return built(request, language).status


def built(request: BuildRequest, language: str, pelican: "Pelican | None" = None) -> "BuildResult":
    """Build and print the findings of level error, counts of the rest, and the result; `pelican` runs Pelican."""
    from motcua.build import Progress, build  # noqa: PLC0415 - most of the program, which stands() does without
    from motcua.diagnostics import Level, print_report  # noqa: PLC0415 - the same

    with Progress() as progress:
        result = build(request, progress, pelican) if pelican else build(request, progress)
    errors = [one for one in result.findings if one.level is Level.ERROR]
    print_report(errors, language=language, form="text", stream=sys.stderr)
    for line in (*_counts(result, language), *_outcome(result, language)):
        print(line, file=sys.stderr)  # noqa: T201
    if result.status == 0 and result.inputs:
        remember(result.inputs, result.before, _report(result))
    return result


def _report(result: "BuildResult") -> dict[str, Any]:
    """Return what the next build says when it finds nothing changed."""
    return {
        "findings": {language: _counts(result, language) for language in ("vi", "en")},
        "warnings": list(result.warnings),
        "counted": [result.pages, result.procedures, result.skipped],
        "output": str(result.output),
    }


def _counts(result: "BuildResult", language: str) -> list[str]:
    from motcua.cli.check_command import summary  # noqa: PLC0415 - it loads the catalogue

    if not result.findings:
        return []
    head = "Đã kiểm tra" if language == "vi" else "Checked"
    counts = summary(result.findings, 0, language).split(":", 1)[1].strip().splitlines()
    return [f"{head}: {', '.join(' '.join(one.split()) for one in counts)}"]


def _good(report: Mapping[str, Any], seconds: float, language: str) -> list[str]:
    words = ("trang", "trang thủ tục", "bỏ qua") if language == "vi" else ("pages", "of procedures", "skipped")
    size = ", ".join(f"{number} {word}" for number, word in zip(report["counted"], words, strict=True))
    return [*(f"pelican: {one}" for one in report["warnings"]), f"{size}; {seconds:.1f} s → {report['output']}"]


def _outcome(result: "BuildResult", language: str) -> list[str]:
    broken = [f"{one.page}: {one.address} {one.reason}" for one in result.broken]
    if result.status == 0:
        return [*broken, *_good(_report(result), result.seconds, language)]
    lines = [*(f"pelican: {one}" for one in result.warnings), *broken, *([result.failure] if result.failure else [])]
    kept = "Chưa dựng được; bản cũ vẫn giữ nguyên." if language == "vi" else "Not built; the last good output stands."
    return [*lines, kept]
