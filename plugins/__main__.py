"""Runs Pelican as the portal needs it: any logged error stops it, and it says why in one line.

Pelican alone goes on without a plugin that cannot be loaded and exits with 0. `motcua build` starts
this module in a process of its own and reads the JSON lines that it prints. `motcua serve` starts it once,
without an output, and asks it for one build after another.
"""

import argparse
import contextlib
import gc
import importlib
import json
import logging
import os
import runpy
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import init as init_logging
from pelican.settings import read_settings

import motcua
import plugins
from motcua.build.asks import Asks, fork
from motcua.catalogue import Readings, read_folder, read_pages
from motcua.diagnostics import words_of
from motcua.reuse import code_stamps
from motcua.settings import settings_from

EXIT_FINDINGS = 3  # not 1, with which Python itself ends when a module cannot be imported
EXIT_FAILED = 2
# How many objects are made before rubbish is looked for. A build makes millions that stay: to go through them again and
# again, as Python's own 700 ask for, took a quarter of its time.
_RUBBISH = (100_000, 50, 1000)


class _Complaints(logging.Handler):
    """Keeps what Pelican and its plugins log as errors, to be told in one piece."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.levelno < logging.ERROR:
            # docutils, of which the portal uses nothing, knows no Vietnamese and says so at every start.
            if not text.startswith("Docutils has no localization"):
                print(json.dumps({"warning": text}), flush=True)  # noqa: T201 - the protocol
            return
        error = record.exc_info[1] if record.exc_info else None
        self.errors.append(f"{text} ({words_of(error)})" if error else text)


def main() -> int:
    """Build once; exit 0, 3 when the content has findings of level error, 2 when it cannot be built."""
    parser = argparse.ArgumentParser(prog="python -m plugins")
    parser.add_argument("settings")
    parser.add_argument("output", nargs="?")
    parser.add_argument("overrides", nargs="?", help="settings as a JSON object")
    arguments = parser.parse_args()
    gc.set_threshold(*_RUBBISH)
    if arguments.output is None:
        return _build_on_demand(arguments.settings)
    return _build(arguments.settings, arguments.output, json.loads(arguments.overrides))


def _build(file: str, output: str, overrides: dict[str, Any]) -> int:
    complaints = _Complaints()
    init_logging(logging.WARNING, fatal="errors", handler=complaints)
    try:
        settings = read_settings(file, override={**overrides, "OUTPUT_PATH": output})
        wanted = len(settings.get("PLUGINS") or [])
        site = Pelican(settings)
        if len(site.plugins) != wanted:
            message = f"only {len(site.plugins)} of {wanted} plugins could be registered"
            raise RuntimeError(message)
        site.run()
    except Exception as error:  # noqa: BLE001 - whatever a plugin or template raises ends here, in words
        return _failed(error, complaints.errors)
    return 0


def _build_on_demand(file: str) -> int:
    """Build once for each line on the standard input, in a process forked from this one.

    This process imports what builds need and reads the catalogue, of which each build is handed what it would read
    itself; it never builds. It ends when the code that it holds is no longer the one in the files. A line that names
    a socket, `early`, begins a process that answers there (plugins/pages/early.py) while others build.
    """
    packages = [Path(next(iter(one.__path__))) for one in (motcua, plugins)]
    for name in runpy.run_path(file).get("PLUGINS") or []:
        with contextlib.suppress(ImportError):  # one that lies elsewhere, or is wrong: the build will tell
            importlib.import_module(str(name))
    code = code_stamps((getattr(one, "__file__", None) or "" for one in list(sys.modules.values())), packages)
    readings = Readings()
    _read_again(file, {}, readings)
    print(json.dumps({"ready": True}), flush=True)  # noqa: T201 - the protocol
    early = 0
    asks = Asks()
    for line in asks:
        if code_stamps(code, packages) != code:
            asks.wait()
            break
        ask = json.loads(line)
        _read_again(file, ask["overrides"], readings)
        gc.freeze()
        overrides = {**ask["overrides"], "READINGS": readings}
        if "early" not in ask:
            asks.begin(lambda: _build(file, ask["output"], overrides))  # noqa: B023 - it is called at once
            continue
        if early:
            os.kill(early, signal.SIGKILL)
            os.waitpid(early, 0)
        early = fork(lambda: _answer(file, ask, overrides))  # noqa: B023 - the same
    return 0


def _answer(file: str, ask: dict[str, Any], overrides: dict[str, Any]) -> int:
    """Read everything and answer questions on a socket; what the process prints otherwise is for nobody."""
    with socket.socket(socket.AF_UNIX) as ours:
        ours.connect(ask["early"])
        nowhere = os.open(os.devnull, os.O_RDWR)
        for one in (0, 1):
            os.dup2(nowhere, one)
        with ours.makefile("rw", encoding="utf-8") as lines:
            status = _build(file, ask["output"], {**overrides, "EARLY": lines})
            lines.write(json.dumps({"ended": status}) + "\n")
    return status


def _read_again(file: str, overrides: dict[str, Any], readings: Readings) -> None:
    """Read what has changed; whatever is wrong with it, the build will meet and tell."""
    with contextlib.suppress(Exception):
        settings = settings_from({**runpy.run_path(file), **overrides}, Path.cwd())
        for name in settings.catalogues:
            for _ in read_folder(settings.folder(name), settings.shown(name), [], readings):
                pass
        read_pages(settings.folder(settings.path), settings.shown(settings.path), readings)


def _failed(error: Exception, logged: list[str]) -> int:
    code = getattr(error, "exitcode", EXIT_FAILED)
    if code != EXIT_FINDINGS:
        reason = "; ".join(logged) or words_of(error)
        print(json.dumps({"failed": reason}), flush=True)  # noqa: T201 - the protocol
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
