"""The options and loading that check, build and serve share."""

import argparse
from pathlib import Path

from motcua.build import BuildRequest
from motcua.catalogue import Loading, load_catalogue
from motcua.diagnostics import Diagnostic
from motcua.languages import load_editions, load_localiser
from motcua.settings import Settings, load_settings


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add --catalogue, which may stand several times."""
    parser.add_argument(
        "--catalogue", action="append", default=[], metavar="DIR", help="may stand several times; later ones win"
    )


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """Add what a build takes besides."""
    add_options(parser)
    parser.add_argument("--languages", metavar="TAG,…", default="", help="editions to build (default: all)")
    parser.add_argument("--output", type=Path, metavar="DIR", help="folder to replace (default: output/)")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="processes to render with (default: all cores)"
    )
    parser.add_argument("--clean", action="store_true", help="use nothing that an earlier build has kept")


def request_from(options: argparse.Namespace) -> BuildRequest:
    """Return the build that the command line asks for; raises SettingsError."""
    settings = load_settings(options.settings)
    languages = tuple(one.strip() for one in options.languages.split(",") if one.strip())
    return BuildRequest(
        settings_file=options.settings,
        settings=settings,
        catalogues=tuple(name for _, name in catalogue_folders(options, settings)) if options.catalogue else (),
        languages=languages,
        output=options.output,
    )


def catalogue_folders(options: argparse.Namespace, settings: Settings) -> list[tuple[Path, str]]:
    """Return the catalogue folders with the names to show: below the settings' folder where they are there."""
    if not options.catalogue:
        return [(settings.root / name, name) for name in settings.catalogues]
    folders = []
    for name in options.catalogue:
        path = Path(name).resolve()
        inside = path.is_relative_to(settings.root)
        folders.append((path, path.relative_to(settings.root).as_posix() if inside else path.as_posix()))
    return folders


def load_everything(options: argparse.Namespace, settings: Settings) -> tuple[Loading, list[Diagnostic]]:
    """Load and check catalogue, content and translations; all findings of one run."""
    registry = f"{settings.translations}/languages.yaml"
    editions, findings = load_editions(settings.root / registry, registry)
    by_tag = {one.tag: one for one in editions}
    for edition in editions:
        findings += load_localiser(edition, by_tag, settings.folder(settings.translations))[1]
    content = (settings.folder(settings.path), settings.path)
    loading = load_catalogue(catalogue_folders(options, settings), content, list(by_tag))
    return loading, [*findings, *loading.findings]
