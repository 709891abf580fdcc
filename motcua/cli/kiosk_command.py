"""`motcua kiosk files`: the files that a kiosk's machine needs besides the portal itself."""

import argparse
from pathlib import Path

from motcua.kiosk import FolderError, machine_files
from motcua.settings import SettingsError

DEFAULT_FOLDER = "/srv/motcua/portal"
_SHOWN = "# --- /{}\n"


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("kiosk", help="the files of a kiosk's machine: Chromium's policy, session, update")
    words = parser.add_subparsers(dest="word", required=True, metavar="WORD")
    files = words.add_parser("files", parents=[common], help="write them below a folder, or print them")
    files.add_argument(
        "--folder", default=DEFAULT_FOLDER, metavar="DIR", help=f"the portal on the kiosk (default: {DEFAULT_FOLDER})"
    )
    files.add_argument("--to", type=Path, metavar="DIR", help="write them below DIR, as they lie below / on the kiosk")
    files.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write or print the files."""
    try:
        files = list(machine_files(options.folder))
    except FolderError as error:
        raise SettingsError(str(error)) from error
    for one in files:
        if options.to is None:
            print(_SHOWN.format(one.path) + one.text)  # noqa: T201
            continue
        path = options.to / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.text, encoding="utf-8")
        path.chmod(0o755 if one.program else 0o644)
        print(path)  # noqa: T201
    return 0
