"""`motcua check`: reads everything that editors write and prints all that is wrong with it."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from motcua.catalogue import load_portal
from motcua.cli.catalogue_options import add_options, settings_from_options
from motcua.diagnostics import Diagnostic, Level, code_named, exit_status, print_report

_VIETNAM = timezone(timedelta(hours=7))  # the day on which offices and editors live


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("check", parents=[common], help="check procedures, content and translations")
    add_options(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--level", choices=[str(one) for one in Level], default="note", help="least level to print")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check; exit 0 when there is no finding of level error."""
    portal = load_portal(settings_from_options(options), datetime.now(_VIETNAM).date())
    findings = portal.findings
    order = list(Level)
    shown = [one for one in findings if order.index(one.level) <= order.index(Level(options.level))]
    print_report(shown, language=options.lang, form=options.format)
    if options.format == "text":
        print(summary(findings, len(portal.catalogue.procedures), options.lang), file=sys.stderr)  # noqa: T201
    return exit_status(findings)


def summary(findings: Iterable[Diagnostic], procedures: int, language: str) -> str:
    """Return how many findings of each code there are, and how many procedures were read."""
    counts = Counter(one.code for one in findings)
    order = list(Level)
    ranked = sorted(counts.items(), key=lambda item: (order.index(code_named(item[0]).level), -item[1], item[0]))
    lines = [f"  {count:6} {code_named(code).level} {code}" for code, count in ranked]
    head = f"{procedures} thủ tục" if language == "vi" else f"{procedures} procedures"
    clean = "không có vấn đề nào" if language == "vi" else "nothing found"
    return "\n".join([f"{head}:", *lines]) if lines else f"{head}: {clean}"
