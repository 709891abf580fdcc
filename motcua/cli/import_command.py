"""`motcua import national`: turns the national feed into a catalogue of YAML files."""

import argparse
import sys
from pathlib import Path

from motcua.build import Progress
from motcua.diagnostics import exit_status, print_report
from motcua.importers import import_national


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("import", help="turn records of other systems into a catalogue")
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    national = kinds.add_parser("national", parents=[common], help="records of the national portal")
    national.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="JSON Lines (.gz too), API records, folders"
    )
    national.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder for the catalogue")
    national.add_argument("--format", choices=("text", "json"), default="text")
    national.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Import; exit 1 when a record could not be read at all."""
    with Progress() as progress:
        result = import_national(options.files, options.to, lambda done, total: progress.advance("import", done, total))
    print_report(result.findings, language=options.lang, form=options.format)
    for line in result.summary(options.lang):
        print(line, file=sys.stderr)  # noqa: T201
    return exit_status(result.findings)
