"""Reads the command line and calls the command that it names."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import motcua
from motcua.settings import SettingsError

COMMANDS = ("check", "build", "serve", "import", "drift", "coverage", "messages", "new", "kiosk")
CANNOT_RUN = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it is clean, 1 when there are findings of level error, 2 when it cannot run."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    options = _parser(words).parse_args(words)
    try:
        return int(options.run(options))
    except SettingsError as error:
        print(f"motcua: {error}", file=sys.stderr)  # noqa: T201
        return CANNOT_RUN
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of the command line; of a command that stands first in it, no other is imported."""
    parser = argparse.ArgumentParser(prog="motcua", description="Static citizen portals from YAML and Markdown.")
    parser.add_argument("--version", action="version", version=f"motcua {motcua.__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    named = [one for one in COMMANDS if words[:1] == [one]] or (() if words[:1] == ["forms"] else COMMANDS)
    for command in named:
        import_module(f"motcua.cli.{command}_command").add_parser(commands, _common())
    if words[:1] == ["forms"]:  # a portal whose forms go elsewhere has no pyrage
        import_module("motcua.cli.forms_command").add_parser(commands, _common())
    else:
        commands.add_parser("forms", help="take forms that residents send, and hand them to the office")
    return parser


def _common() -> argparse.ArgumentParser:
    """The options that every command takes."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), metavar="FILE")
    common.add_argument("--lang", choices=("vi", "en"), default=_language(), help="language of the messages")
    return common


def _language() -> str:
    """Return the language of the messages by the locale; Vietnamese where it says nothing."""
    named = next((os.environ[one] for one in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(one)), "")
    return "en" if named.startswith("en") else "vi"
