"""The options that check, build and serve share."""

import argparse
from dataclasses import replace
from pathlib import Path

from motcua.build.request import BuildRequest
from motcua.settings import PROFILES, Settings, load_settings, profiled


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add --catalogue, which may stand several times."""
    parser.add_argument(
        "--catalogue", action="append", default=[], metavar="DIR", help="may stand several times; later ones win"
    )


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """Add what a build takes besides."""
    add_options(parser)
    parser.add_argument("--languages", metavar="TAG,…", default="", help="editions to build (default: all)")
    parser.add_argument(
        "--only",
        metavar="TAG,…",
        default="",
        help="of these editions write some alone: a shard, joined with the others",
    )
    parser.add_argument(
        "--profile",
        choices=tuple(PROFILES),
        default="",
        help="what the build is for: web, or kiosk for the folder that a kiosk shows (default: web, or as KIOSK says)",
    )
    parser.add_argument("--output", type=Path, metavar="DIR", help="folder to replace (default: output/)")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="processes that render pages (default: one for each core)"
    )
    parser.add_argument(
        "--posting-sheets",
        nargs="?",
        const="a4",
        default="",
        metavar="PAPER,…",
        help="make the sheets for the notice board as PDF, on a4 (default), a3, or a4,a3",
    )
    parser.add_argument(
        "--preview", action="store_true", help="for translators: show every translation, with its state beside it"
    )
    parser.add_argument("--clean", action="store_true", help="make everything anew, whatever the last build left")


def settings_from_options(options: argparse.Namespace) -> Settings:
    """Return the settings with the catalogues of the command line; raises SettingsError."""
    settings = load_settings(options.settings)
    if not options.catalogue:
        return settings
    return replace(settings, catalogues=tuple(str(Path(name).resolve()) for name in options.catalogue))


def request_from(options: argparse.Namespace) -> BuildRequest:
    """Return the build that the command line asks for; raises SettingsError."""
    settings = settings_from_options(options)
    papers = _listed(options.posting_sheets)
    if papers:
        settings = replace(settings, posting_sheets=papers)
    if options.preview:
        settings = replace(settings, preview=True)
    settings = profiled(settings, options.profile)
    return BuildRequest(
        settings_file=options.settings,
        settings=settings,
        languages=_listed(options.languages),
        only=_listed(options.only),
        jobs=options.jobs,
        clean=options.clean,
        output=options.output,
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip() for one in text.split(",") if one.strip()))
