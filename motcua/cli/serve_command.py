"""`motcua serve`: builds, shows the portal on 127.0.0.1, and rebuilds on every change."""

import argparse
import sys

from motcua.build import Pelican, PortTakenError, serve_folder, warm_pelican, watch
from motcua.cli.build_command import run_build, stands
from motcua.cli.catalogue_options import add_build_options, request_from
from motcua.settings import SettingsError

DEFAULT_PORT = 8000


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("serve", parents=[common], help="build, show on this machine, rebuild on change")
    add_build_options(parser)
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="N", help=f"default {DEFAULT_PORT}")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until the user interrupts; a build that fails leaves the last good portal on show."""
    request = request_from(options)
    settings = request.settings
    with warm_pelican(request.settings_file) as warm:
        if not stands(request, options.lang):
            run_build(request, options.lang, warm.run)
        request.target.mkdir(parents=True, exist_ok=True)
        try:
            with serve_folder(request.target, options.port, settings.form_endpoint) as address:
                print(f"→ {address}   (Ctrl+C)", file=sys.stderr, flush=True)  # noqa: T201
                for changed in watch(request):
                    print(", ".join(changed[:3]), file=sys.stderr, flush=True)  # noqa: T201
                    _rebuild(options, warm.run)
        except PortTakenError as error:
            print(f"motcua: 127.0.0.1:{options.port}: {error}", file=sys.stderr)  # noqa: T201
            return 2
    return 0


def _rebuild(options: argparse.Namespace, pelican: Pelican) -> None:
    """Build again; settings that are half written are said so, and the next change is waited for."""
    try:
        run_build(request_from(options), options.lang, pelican)
    except SettingsError as error:
        print(f"motcua: {error}", file=sys.stderr, flush=True)  # noqa: T201
