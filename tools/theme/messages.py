"""Brings translations/messages.pot and the interface catalogues up to date: python tools/theme/messages.py.

Messages that nothing says any more are dropped, new ones are left empty for a translator; no dates, no names.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "translations"
LANGUAGES = ("en", "zh_Hans")
# What is said only for machines, or changes without a change of the words.
_DROPPED = (
    "Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date", "Last-Translator",
    "Language-Team", "Generated-By",
)  # fmt: skip


def extracted() -> Catalog:
    """Return every message that the theme, the views and the city's settings say."""
    with (TRANSLATIONS / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    template = Catalog(header_comment="# Interface words of Một Cửa; Vietnamese is the source.")
    sys.path.insert(0, str(ROOT))
    for path, _, message, comments, context in extract_from_dir(
        ROOT, methods, options, directory_filter=_is_ours, strip_comment_tags=True
    ):
        template.add(message, None, [(path, None)], auto_comments=comments, context=context)
    return template


def _is_ours(directory: str) -> bool:
    return Path(directory).name not in {"node_modules", "output", ".venv", ".git", "static"}


def updated(language: str, template: Catalog) -> Catalog:
    """Return the catalogue of a language with the messages of `template`, translations kept."""
    path = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    catalogue = Catalog(locale=language, header_comment=_header(language))
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        catalogue.header_comment = _header(language)
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def _header(language: str) -> str:
    return f"# Interface words of Một Cửa in {language}. Not reviewed by the province; the Vietnamese text prevails."


def as_text(catalogue: Catalog) -> str:
    """Return a catalogue as a PO file that is the same on every machine and day."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=100, sort_output=True, include_lineno=False)
    lines = buffer.getvalue().decode("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(tuple(f'"{name}:' for name in _DROPPED))]
    return "\n".join(line for line in kept if line != "#, fuzzy").rstrip() + "\n"


def _is_translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)


def main() -> None:
    """Write the template and the catalogues."""
    template = extracted()
    (TRANSLATIONS / "messages.pot").write_text(as_text(template), encoding="utf-8")
    for language in LANGUAGES:
        path = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
        catalogue = updated(language, template)
        path.write_text(as_text(catalogue), encoding="utf-8")
        missing = [one.id for one in catalogue if one.id and not _is_translated(one)]
        print(f"{language}: {len(catalogue)} messages, {len(missing)} missing")


if __name__ == "__main__":
    main()
