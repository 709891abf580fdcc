"""`motcua serve`: builds, shows the portal on 127.0.0.1, and rebuilds on every change."""

import argparse
import signal
import sys

from motcua.build import BuildRequest, BuildResult, Editing, Pelican, PortTakenError, serve_live, warm_pelican, watch
from motcua.cli.build_command import built, stands
from motcua.cli.catalogue_options import add_build_options, request_from

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
    """Serve until the user interrupts; what is wrong with an edit stands on the pages, over the last good portal."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends it, it tidies up
    try:
        return _serve(options)
    finally:
        signal.signal(signal.SIGTERM, before)


def _serve(options: argparse.Namespace) -> int:
    request = request_from(options)
    request.target.mkdir(parents=True, exist_ok=True)

    def build(asked: BuildRequest, pelican: Pelican) -> BuildResult:
        return built(asked, options.lang, pelican)

    try:
        with (
            warm_pelican(request.settings_file) as warm,
            serve_live(request.target, options.port, request.settings.form_endpoint) as (address, showing),
        ):
            editing = Editing(warm, showing, lambda: request_from(options), build)
            try:
                print(f"→ {address}   (Ctrl+C)", file=sys.stderr, flush=True)  # noqa: T201
                editing.begin(stands=stands(request, options.lang))
                for changed in watch(request):
                    names = [request.settings.shown(str(one)) for one in changed]
                    print(", ".join(names[:3]), file=sys.stderr, flush=True)  # noqa: T201
                    editing.change(changed)
            finally:
                editing.end()
    except PortTakenError as error:
        print(f"motcua: 127.0.0.1:{options.port}: {error}", file=sys.stderr)  # noqa: T201
        return 2
    return 0
