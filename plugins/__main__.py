"""Runs Pelican as the portal needs it: any logged error stops it, and it says why in one line.

Pelican alone goes on without a plugin that cannot be loaded and exits with 0. `motcua build` starts
this module in a process of its own and reads the JSON lines that it prints.
"""

import argparse
import gc
import json
import logging
import sys

from pelican import Pelican
from pelican.log import init as init_logging
from pelican.settings import read_settings

from motcua.diagnostics import words_of

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
    parser.add_argument("output")
    parser.add_argument("overrides", help="settings as a JSON object")
    arguments = parser.parse_args()
    gc.set_threshold(*_RUBBISH)
    complaints = _Complaints()
    init_logging(logging.WARNING, fatal="errors", handler=complaints)
    try:
        overrides = {**json.loads(arguments.overrides), "OUTPUT_PATH": arguments.output}
        settings = read_settings(arguments.settings, override=overrides)
        wanted = len(settings.get("PLUGINS") or [])
        site = Pelican(settings)
        if len(site.plugins) != wanted:
            message = f"only {len(site.plugins)} of {wanted} plugins could be registered"
            raise RuntimeError(message)
        site.run()
    except Exception as error:  # noqa: BLE001 - whatever a plugin or template raises ends here, in words
        return _failed(error, complaints.errors)
    return 0


def _failed(error: Exception, logged: list[str]) -> int:
    code = getattr(error, "exitcode", EXIT_FAILED)
    if code != EXIT_FINDINGS:
        reason = "; ".join(logged) or words_of(error)
        print(json.dumps({"failed": reason}), flush=True)  # noqa: T201 - the protocol
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
