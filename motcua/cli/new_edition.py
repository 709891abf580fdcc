"""`motcua new edition`: declares a language and makes its files of messages, ready for Poedit."""

import argparse
import sys
from pathlib import Path

from motcua.catalogue import load_portal
from motcua.catalogue.portal import REGISTRY
from motcua.cli.edition_options import edition_of
from motcua.cli.messages_command import update
from motcua.diagnostics import print_report
from motcua.languages import load_editions
from motcua.messages import new_files
from motcua.settings import load_settings

_ENTRY = """
- tag: {tag}
{name}  name_vi: {name_vi}
  name_en: {name_en}
  script: {script}
  fallback: [{fallback}]
  cldr: {cldr}
  search: {search}
  messages: {messages}
"""


def add_parser(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    """Add the kind."""
    parser = kinds.add_parser("edition", parents=[common], help="a language: its entry and its files of messages")
    parser.add_argument("tag", help="such as tyz, km or zh-Hant")
    parser.add_argument("--name", default="", help="its own name, only where it is attested")
    parser.add_argument("--name-vi", default="…", help="its name in Vietnamese")
    parser.add_argument("--name-en", default="…", help="its name in English")
    parser.add_argument("--script", default="Latn", help="ISO 15924 (default: Latn)")
    parser.add_argument("--fallback", default="vi", help="where a text is missing, best first (default: vi)")
    parser.add_argument("--cldr", default="vi", help="whose dates, numbers and plurals it takes (default: vi)")
    parser.add_argument("--search", default="vi", choices=("vi", "en", "zh"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Declare the language where it is not yet, and write its files; exit 1 when its entry cannot be."""
    settings = load_settings(options.settings)
    folder = settings.folder(settings.translations)
    registry = folder / REGISTRY
    if options.tag not in {one.tag for one in load_editions(registry)[0]} and not _declared(registry, options):
        return 1
    portal = load_portal(settings)
    base = new_files(folder, edition_of(portal.editions, options.tag))
    print(settings.shown(str(base)))  # noqa: T201
    return update(portal, settings, options.lang)


def _declared(registry: Path, options: argparse.Namespace) -> bool:
    """Write the entry and read the registry again; what is wrong with the entry is said, and it is taken back."""
    before = registry.read_text(encoding="utf-8")
    entry = _ENTRY.format(
        tag=options.tag,
        name=f"  name: {options.name}\n" if options.name else "",
        name_vi=options.name_vi,
        name_en=options.name_en,
        script=options.script,
        fallback=", ".join(options.fallback.split(",")),
        cldr=options.cldr,
        search=options.search,
        messages=options.tag.replace("-", "_"),
    )
    registry.write_text(before.rstrip("\n") + "\n" + entry, encoding="utf-8")
    _, findings = load_editions(registry, registry.name)
    if findings:
        registry.write_text(before, encoding="utf-8")
        print_report(findings, language=options.lang, form="text", stream=sys.stderr)
    return not findings
