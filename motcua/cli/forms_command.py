"""`motcua forms`: runs the endpoint that takes forms, and makes the office's keys."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from motcua.cli.catalogue_options import add_options, settings_from_options
from motcua.cli.forms_inbox import add_inbox
from motcua.cli.forms_office import add_commands
from motcua.forms.seal import KeysError, key_file, read_recipients
from motcua.settings import Settings, SettingsError

DEFAULT_PORT = 8010
_BASE = "/gui/"
_PRIVATE = 0o600
_TRIAL = "trial-keys"
_NO_KEYS = (
    "nobody could read what is sent: no recipients are named. Make two keys, one for the office and one for the safe,"
    " on a machine that is not this one: `motcua forms keys FILE`; put the lines age1… into a file and name it with"
    " --recipients. To try it out with keys that lie beside the answers, and are worth nothing: --trial"
)
_IS_TRIAL = (
    "\n  TRIAL: the private keys lie beside the answers, in {file}.\n"
    "  Whoever has this folder reads everything. Do not let residents send anything to this endpoint.\n"
)


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command and its own commands."""
    parser = commands.add_parser("forms", help="take forms that residents send, and hand them to the office")
    words = parser.add_subparsers(dest="forms_command", required=True, metavar="COMMAND")
    _add_serve(words.add_parser("serve", parents=[common], help="run the endpoint"))
    keys = words.add_parser("keys", parents=[common], help="make a pair of keys for an office")
    keys.add_argument("file", type=Path, metavar="FILE", help="where the private key goes; it must not exist")
    keys.set_defaults(run=make_keys)
    add_commands(words, common)
    add_inbox(words, common)


def _add_serve(parser: argparse.ArgumentParser) -> None:
    add_options(parser)
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDR", help="default 127.0.0.1, behind a proxy")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="N", help=f"default {DEFAULT_PORT}")
    parser.add_argument("--data", type=Path, metavar="DIR", help="default .cache/motcua-forms beside the settings")
    parser.add_argument("--server", choices=("uvicorn", "granian"), default="uvicorn", help="default uvicorn")
    parser.add_argument(
        "--store", nargs="+", default=["sqlite"], metavar="STORE", help="sqlite (default), or postgresql DSN"
    )
    parser.add_argument("--portal", default="", metavar="URL", help="where the portal stands (default: here)")
    parser.add_argument("--site", type=Path, metavar="DIR", help="serve a built portal too, without a web server")
    parser.add_argument(
        "--recipients", type=Path, metavar="FILE", help="public keys (age1…) of the office, two or more"
    )
    parser.add_argument("--trial", action="store_true", help="try it out with keys that are worth nothing")
    parser.add_argument("--uploads", action="store_true", help="take files too: PDF, JPEG, PNG, sealed, scanned later")
    parser.add_argument("--most", type=int, default=0, metavar="N", help="posts a minute of one address")
    parser.add_argument("--delivery", type=Path, metavar="FILE", help="delivery.toml: mail server, webhook secret")
    parser.set_defaults(run=serve)


def serve(options: argparse.Namespace) -> int:
    """Run the endpoint until a signal ends it; raises SettingsError."""
    settings = settings_from_options(options)
    data = (options.data or settings.root / ".cache" / "motcua-forms").resolve()
    told = {
        "settings": str(options.settings.resolve()),
        "catalogues": list(settings.catalogues),
        "data": str(data),
        "dsn": _dsn(options.store),
        "recipients": recipients_of(options, data),
        "base": urlsplit(settings.form_endpoint).path or _BASE,
        "portal": f"{options.portal.rstrip('/')}/",
        "site": str(options.site.resolve()) if options.site else "",
        "server": options.server,
        "host": options.host,
        "port": options.port,
        "most": options.most,
        "uploads": options.uploads,
        "delivery": str(options.delivery.resolve()) if options.delivery else "",
    }
    return _run(told, settings)


def recipients_of(options: argparse.Namespace, data: Path) -> list[str]:
    """Return the public keys that answers are sealed for; raises SettingsError where there are none."""
    if options.recipients:
        try:
            return list(read_recipients(options.recipients.read_text(encoding="utf-8").splitlines()))
        except (OSError, KeysError) as error:
            message = f"{options.recipients}: {error}"
            raise SettingsError(message) from error
    if not options.trial:
        raise SettingsError(_NO_KEYS)
    file = data / _TRIAL
    if not file.exists():
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_private(file, key_file()[0] + key_file()[0])
    print(_IS_TRIAL.format(file=file), file=sys.stderr, flush=True)  # noqa: T201
    return [one.partition(": ")[2] for one in file.read_text("ascii").splitlines() if one.startswith("#")]


def make_keys(options: argparse.Namespace) -> int:
    """Write a private key for an office, and print its public one."""
    text, public = key_file()
    try:
        _write_private(options.file, text)
    except OSError as error:
        message = f"{options.file}: {error.strerror}"
        raise SettingsError(message) from error
    print(public)  # noqa: T201
    return 0


def _dsn(store: list[str]) -> str:
    if store == ["sqlite"]:
        return ""
    if len(store) == 2 and store[0] == "postgresql":
        return store[1]
    message = "--store takes `sqlite`, or `postgresql` and a connection string"
    raise SettingsError(message)


def _write_private(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(text)


def _run(told: dict[str, Any], settings: Settings) -> int:
    """Start the process that knows the theme; signals of the terminal reach it too, others are handed on."""
    home = str(Path(__file__).parents[2])
    paths = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-m", "plugins.pages.endpoint", json.dumps(told)]
    print(f"→ http://{told['host']}:{told['port']}{told['base']}", file=sys.stderr, flush=True)  # noqa: T201
    os.chdir(settings.root)
    os.execve(sys.executable, command, {**os.environ, "PYTHONPATH": paths})  # noqa: S606 - the same process goes on
