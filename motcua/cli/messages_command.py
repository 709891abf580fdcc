"""`motcua messages`: the files of translators, brought up to date, exchanged with their tools, and signed."""

import argparse
import sys
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, timezone
from types import MappingProxyType

from motcua.catalogue import Portal, catalogue_segments, load_portal
from motcua.cli import exchange_command, sign_command
from motcua.cli.catalogue_options import add_options, settings_from_options
from motcua.diagnostics import exit_status, print_report
from motcua.messages import Updated, interface_units, update_messages
from motcua.settings import Settings

_VIETNAM = timezone(timedelta(hours=7))
_COUNTED = MappingProxyType(
    {
        "vi": "{passages} đoạn văn của catalogue là {messages} câu khác nhau",
        "en": "{passages} passages of the catalogue are {messages} messages",
    }
)
_STANDS = MappingProxyType(
    {
        "vi": "{tag:14} {domain:11} {messages:6} câu: {translated} đã dịch, {unsure} cần xem lại, {missing} chưa dịch",
        "en": "{tag:14} {domain:11} {messages:6} messages: {translated} translated, {unsure} unsure, {missing} missing",
    }
)
_CHANGED = MappingProxyType({"vi": "    đổi: {text}", "en": "    changed: {text}"})
_SHOWN = 20


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("messages", help="bring the files of translators up to date, exchange and sign them")
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="ACTION")
    _add(kinds, common, "update", "collect all texts, and bring every language up to date", _update)
    run_export, run_import = exchange_command.run_export, exchange_command.run_import
    exchange_command.add_options(_add(kinds, common, "export", "write a file for translators' tools", run_export))
    exchange_command.add_options(_add(kinds, common, "import", "bring translations back from such a file", run_import))
    words = "say who translated and who checked"
    sign_command.add_options(_add(kinds, common, "sign", words, sign_command.run))


def _add(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    name: str,
    words: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = kinds.add_parser(name, parents=[common], help=words)
    add_options(parser)
    parser.set_defaults(run=run)
    return parser


def _update(options: argparse.Namespace) -> int:
    """Update; exit 1 when a file of translations cannot be read."""
    settings = settings_from_options(options)
    portal = load_portal(settings)
    return update(portal, settings, options.lang)


def update(portal: Portal, settings: Settings, language: str) -> int:
    """Bring all files up to date and say how each stands."""
    folder = settings.folder(settings.translations)
    segments = list(catalogue_segments(portal.catalogue, settings.city))
    interface = interface_units(settings.root, folder)
    today = datetime.now(_VIETNAM).date()
    updated, findings = update_messages(folder, portal.editions, interface, segments, today)
    print_report(findings, language=language, form="text")
    for line in _said(updated, len(segments), len({one.text for one in segments}), language):
        print(line, file=sys.stderr)  # noqa: T201
    return exit_status(findings)


def _said(updated: Iterable[Updated], passages: int, messages: int, language: str) -> Iterable[str]:
    yield _COUNTED[language].format(passages=passages, messages=messages)
    for one in updated:
        yield _STANDS[language].format(
            tag=one.tag,
            domain=one.domain,
            messages=one.messages,
            translated=one.translated,
            unsure=one.unsure,
            missing=one.missing,
        )
        for unit in one.suggested[:_SHOWN]:
            yield _CHANGED[language].format(text=" ".join(unit.sources[0].split())[:100])
