"""`motcua coverage`: how far each edition is translated, reviewed and stale; the same numbers as on its page."""

import argparse

from motcua.catalogue import load_portal
from motcua.cli.catalogue_options import add_options, settings_from_options
from motcua.coverage import as_json, as_text, measure_portal


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("coverage", parents=[common], help="what is translated, reviewed and stale")
    add_options(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the figures of every edition."""
    settings = settings_from_options(options)
    figures = measure_portal(load_portal(settings), settings)
    print(as_json(figures) if options.format == "json" else as_text(figures, options.lang))  # noqa: T201
    return 0
