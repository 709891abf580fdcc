"""`motcua drift`: names the overlays whose national record has changed, field by field."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from motcua.build import Progress
from motcua.cli.catalogue_options import add_options, settings_from_options
from motcua.drift import CannotAcceptError, DriftReport, accept, as_lines, as_page, as_values, find_drift, load_names
from motcua.drift.wording import sentence
from motcua.settings import Settings, SettingsError

_FORMAL = "formal"


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("drift", parents=[common], help="overlays whose national record has changed")
    add_options(parser)
    parser.add_argument(
        "--before", action="append", default=[], type=Path, metavar="DIR", help="an earlier import, to compare with"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--report", type=Path, metavar="DIR", help="write drift.html and drift.json into DIR")
    parser.add_argument(
        "--accept",
        nargs="+",
        default=[],
        metavar="CODE",
        help=f"overlays that have been looked at; '{_FORMAL}' for all whose facts have not changed",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare; exit 1 when overlays need a look, 2 when a folder cannot be read or written."""
    settings = settings_from_options(options)
    folders = [(settings.folder(name), settings.shown(name)) for name in settings.catalogues]
    before = [(path, path.as_posix()) for path in options.before]
    for path, shown in (*folders, *before):
        if not path.is_dir():
            message = f"{shown}: there is no such folder"
            raise SettingsError(message)
    report = _found(folders, before)
    if options.accept:
        _accept(report, options.accept, settings, options.lang)
        report = _found(folders, before)
    names = load_names(folders)
    values = as_values(report, names, options.lang)
    if options.report:
        _write(options.report, as_page(report, names, options.lang), values)
    lines: Iterable[str] = as_lines(report, names, options.lang)
    if options.format == "json":
        lines = [json.dumps(values, ensure_ascii=False, indent=1)]
    for line in lines:
        print(line)  # noqa: T201
    return int(report.to_look_at > 0)


def _found(folders: list[tuple[Path, str]], before: list[tuple[Path, str]]) -> DriftReport:
    with Progress() as progress:
        return find_drift(folders, before, lambda done, total: progress.advance("drift", done, total))


def _accept(report: DriftReport, wanted: Iterable[str], settings: Settings, language: str) -> None:
    """Write the current hash into the overlays; all codes must be waiting, or none is touched."""
    behind = {one.code: one for one in report.overlays if one.current and one.current != one.based_on}
    chosen = [code for code in wanted if code != _FORMAL]
    for code in chosen:
        if code not in behind:
            raise SettingsError(sentence("cannot_accept", language, code=code))
    if _FORMAL in wanted:
        chosen += [one.code for one in report.overlays if one.status == _FORMAL]
    for code in dict.fromkeys(chosen):
        try:
            accept(settings.folder(behind[code].file), behind[code].current)
        except CannotAcceptError as error:
            raise SettingsError(str(error)) from error
        said = sentence("accepted", language, path=behind[code].file, hash=behind[code].current)
        print(said, file=sys.stderr)  # noqa: T201


def _write(folder: Path, page: str, values: object) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "drift.html").write_text(page, encoding="utf-8")
        text = json.dumps(values, ensure_ascii=False, indent=1) + "\n"
        (folder / "drift.json").write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"{folder}: {error.strerror or error}"
        raise SettingsError(message) from error
