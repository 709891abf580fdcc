"""`motcua forms inbox …`: lists, opens, moves and exports what residents sent, with the office's key."""

import argparse
import getpass
import json
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from motcua.cli.forms_office import add_place, catalogue_of, opened, place_of
from motcua.forms.inbox import Inbox, InboxError, Keys, Letter, WrongKeyError, as_csv, read_keys
from motcua.forms.inbox.gate import BindingError, Door
from motcua.forms.inbox.letter import read_letter
from motcua.forms.inbox.names import names_of
from motcua.forms.inbox.words import STAGES, moment
from motcua.forms.reference import grouped
from motcua.forms.scanner import ClamAv, ScannerAwayError, scan_pending
from motcua.forms.store import Held, now
from motcua.settings import SettingsError

DEFAULT_PORT = 8011
_TROUBLES = (BindingError, InboxError, OSError, ScannerAwayError, WrongKeyError)


def add_inbox(words: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    """Add `inbox` with its own commands."""
    inbox: argparse.ArgumentParser = words.add_parser("inbox", help="read what residents sent")
    parts = inbox.add_subparsers(dest="inbox_command", required=True, metavar="COMMAND")

    def add(name: str, help_words: str, run: object) -> argparse.ArgumentParser:
        parser = parts.add_parser(name, parents=[common], help=help_words)
        add_place(parser)
        key = "the office's private key; - reads it from stdin"
        parser.add_argument("--key", required=name != "list", default="", metavar="FILE", help=key)
        parser.add_argument("--actor", default=getpass.getuser(), metavar="NAME", help="who looks; stands in the log")
        parser.set_defaults(run=run)
        return parser

    listed = add("list", "list submissions, still closed", run_list)
    exported = add("export", "write the submissions of a form as CSV", run_export)
    exported.add_argument("--delimiter", default=",", choices=(",", ";", "\t"))
    for one in (listed, exported):
        one.add_argument("--form", default="", metavar="ID")
        one.add_argument("--stage", default="", choices=("", *STAGES))
    for name, help_words in (("show", "open one"), ("print", "open one, with a form feed for the printer")):
        add(name, help_words, run_show).add_argument("reference", metavar="REFERENCE")
    moved = add("stage", "move one to a stage, which its sender can look up", run_stage)
    moved.add_argument("reference", metavar="REFERENCE")
    moved.add_argument("stage", choices=tuple(STAGES))
    add("open", "open a file that came by mail or folder", run_open).add_argument("file", type=Path, metavar="FILE")
    scanned = add("scan", "have ClamAV look at uploaded files", run_scan)
    scanned.add_argument("--clamd", default="/run/clamav/clamd.ctl", metavar="SOCKET", help="path, or host:port")
    _add_serve(add("serve", "show the inbox as pages, on this machine or behind a login", run_serve))


def _add_serve(parser: argparse.ArgumentParser) -> None:
    header = "header in which the proxy names who is there"
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDR")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="N")
    parser.add_argument("--staff-header", default="", metavar="NAME", help=header)
    parser.add_argument("--base", default="", metavar="PATH", help="path behind the proxy, such as /van-phong/")
    parser.add_argument("--name", action="append", default=[], metavar="HOST", help="name by which it may be asked for")


@contextmanager
def inbox_of(options: argparse.Namespace) -> Iterator[Inbox]:
    """Open the inbox of the command line; what goes wrong is said as SettingsError."""
    place = place_of(options)
    names = names_of(catalogue_of(place.settings))
    try:
        with opened(place) as store:
            yield Inbox(
                store,
                read_keys(_key_lines(options.key)) if options.key else Keys(()),
                names,
                place.data / "uploads",
                now,
            )
    except _TROUBLES as error:
        raise SettingsError(str(error)) from error


def _key_lines(key: str) -> list[str]:
    return list(sys.stdin) if key == "-" else Path(key).read_text(encoding="utf-8").splitlines()


def run_list(options: argparse.Namespace) -> int:
    """Print a line for each submission, newest first."""
    with inbox_of(options) as inbox:
        after = ""
        while page := inbox.page(options.form, options.stage, after):
            for one in page:
                flags = f"  ({', '.join(one.flags)})" if one.flags else ""
                print(f"{grouped(one.reference)}  {moment(one.received_at)}  {one.form}  {STAGES[one.stage]}{flags}")  # noqa: T201
            after = page[-1].reference
    return 0


def run_show(options: argparse.Namespace) -> int:
    """Open one submission and print it as text; `print` ends it with a form feed: `… | lp`."""
    with inbox_of(options) as inbox:
        letter = inbox.open(inbox.find(options.reference), options.actor)
    print(as_text(letter), end="\f" if options.inbox_command == "print" else "\n")  # noqa: T201
    return 0


def run_stage(options: argparse.Namespace) -> int:
    """Move one submission."""
    with inbox_of(options) as inbox:
        inbox.move(inbox.find(options.reference), options.stage, options.actor)
    return 0


def run_export(options: argparse.Namespace) -> int:
    """Write CSV to the standard output."""
    with inbox_of(options) as inbox:
        text = as_csv(inbox.export(options.form, options.stage, options.actor), options.delimiter)
    sys.stdout.buffer.write(text.encode())
    return 0


def run_open(options: argparse.Namespace) -> int:
    """Open a file of a mail or folder: no store is needed, so it works in an office without a network."""
    try:
        plain = read_keys(_key_lines(options.key)).opened(options.file.read_bytes())
    except _TROUBLES as error:
        raise SettingsError(str(error)) from error
    said = json.loads(plain)
    catalogue = catalogue_of(place_of(options).settings)
    form = catalogue.forms.get(said.get("form", ""))
    labels = {"title": form.title, "fields": [_field(one) for one in form.fields]} if form else {}
    reference = options.file.name.removesuffix(".age").rpartition(".")[2]
    held = Held(
        reference, said.get("form", ""), said.get("config", ""), said.get("edition", ""), said.get("received_at", 0),
        b"", (), "received", said.get("received_at", 0), None, None,
    )  # fmt: skip
    print(as_text(read_letter(held, plain, json.dumps(labels), names_of(catalogue))))  # noqa: T201
    return 0


def _field(field: object) -> dict[str, object]:
    options = [{"id": one.id, "label": one.label} for one in getattr(field, "options", ())]
    return {name: getattr(field, name) for name in ("id", "type", "label")} | {"options": options}


def run_scan(options: argparse.Namespace) -> int:
    """Look at what is pending; 1 where something is infected."""
    host, _, port = options.clamd.rpartition(":")
    scanner = ClamAv((host, int(port)) if host and port.isdecimal() else Path(options.clamd))
    with inbox_of(options) as inbox:
        found = scan_pending(inbox.store, inbox.opened, scanner)
    print(", ".join(f"{count} {finding}" for finding, count in found.items()))  # noqa: T201
    return int(found["infected"] > 0)


def run_serve(options: argparse.Namespace) -> int:
    """Start the process that knows the theme; without a proxy's login, at an address that nobody can guess."""
    place = place_of(options)
    hosts = {"127.0.0.1", "localhost", "[::1]", urlsplit(place.settings.public_address).hostname or "", *options.name}
    try:
        door = Door(host=options.host, header=options.staff_header, actor=options.actor)
    except BindingError as error:
        raise SettingsError(str(error)) from error
    base = (options.base or "/") if door.header else f"/{secrets.token_urlsafe(16)}/"
    told = {
        "settings": str(options.settings.resolve()),
        "data": str(place.data),
        "dsn": place.dsn,
        "key": options.key if options.key == "-" else str(Path(options.key).resolve()),
        "base": base,
        "host": options.host,
        "port": options.port,
        "hosts": sorted(hosts - {""}),
        "header": options.staff_header,
        "actor": options.actor,
    }
    print(f"→ http://{options.host}:{options.port}{base}", file=sys.stderr, flush=True)  # noqa: T201
    home = str(Path(__file__).parents[2])
    paths = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-m", "plugins.pages.inbox", json.dumps(told)]
    os.chdir(place.settings.root)
    os.execve(sys.executable, command, {**os.environ, "PYTHONPATH": paths})  # noqa: S606 - the same process goes on


def as_text(letter: Letter) -> str:
    """Return an opened submission as lines of text."""
    held = letter.held
    lines = [letter.title, f"Mã số: {grouped(held.reference)}", f"Nhận lúc: {moment(held.received_at)}"]
    lines += [
        f"Trạng thái: {STAGES.get(held.stage, held.stage)}",
        *([f"Gửi từ trang: {letter.page}"] if letter.page else []),
    ]
    lines += [f"{entry.label}\n    " + entry.value.replace("\n", "\n    ") for entry in letter.entries]
    return "\n".join(_plain(line) for line in lines)


def _plain(line: str) -> str:
    """Drop what could move a terminal's cursor or change its colours."""
    return "".join(one for one in line if one == "\n" or one.isprintable())
