"""Brings the files of translations up to date: the template, and both files of every language that has begun."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel.messages.plurals import get_plural

from motcua.catalogue import Segment
from motcua.diagnostics import Diagnostic
from motcua.languages import SOURCE_LANGUAGE, Edition, PoFile, Unit, read_po_file, write_po_file
from motcua.messages.merge import merged
from motcua.messages.template import catalogue_units

INTERFACE, CATALOGUE = "messages", "procedures"
_TEMPLATE_COMMENT = "# Interface words of Một Cửa; Vietnamese is the source."
_COMMENTS = {
    INTERFACE: "# Interface words of Một Cửa in {language}. The Vietnamese text prevails.",
    CATALOGUE: "# Texts of procedures, offices and events of Một Cửa in {language}. The Vietnamese text prevails.",
}


@dataclass(frozen=True, slots=True)
class Updated:
    """How one file of an edition stands: messages by what they are, and those that were made unsure just now."""

    tag: str
    domain: str
    messages: int
    translated: int
    unsure: int
    missing: int
    unused: int
    suggested: tuple[Unit, ...] = ()


def update_messages(
    folder: Path, editions: Iterable[Edition], interface: tuple[Unit, ...], segments: Iterable[Segment], today: date
) -> tuple[list[Updated], list[Diagnostic]]:
    """Write messages.pot and the files of all languages that have some in `folder`; `interface` are its words, if any.

    A file that cannot be read is left as it is, with a finding.
    """
    units = {CATALOGUE: catalogue_units(segments, interface)}
    if interface:
        _write(folder / "messages.pot", template_text(interface))
        units = {INTERFACE: interface, **units}
    updated: list[Updated] = []
    findings: list[Diagnostic] = []
    for edition in editions:
        base = folder / edition.messages / "LC_MESSAGES"
        if edition.tag != SOURCE_LANGUAGE and base.is_dir():
            for one in _updated(base, edition, units, today):
                (updated if isinstance(one, Updated) else findings).append(one)  # type: ignore[arg-type]
    return updated, findings


def new_files(folder: Path, edition: Edition) -> Path:
    """Make the folder in which the translations of `edition` stand, so that an update fills it; return it."""
    base = folder / edition.messages / "LC_MESSAGES"
    base.mkdir(parents=True, exist_ok=True)
    return base


def template_text(interface: Sequence[Unit]) -> str:
    """Return messages.pot, from which a new language begins."""
    header = tuple(
        one for one in _header("", "", "", "") if one[1] and one[0] not in {"Last-Translator", "Language-Team"}
    )
    return write_po_file(PoFile(comment=_TEMPLATE_COMMENT, header=header, units=tuple(interface)), 2)


def _updated(
    base: Path, edition: Edition, units: dict[str, tuple[Unit, ...]], today: date
) -> Iterable[Updated | Diagnostic]:
    files: dict[str, PoFile] = {}
    for domain in units:
        path = base / f"{domain}.po"
        if path.exists():
            file, found = read_po_file(path, path.as_posix())
            yield from found if file is None else ()
            if file is None:
                return
            files[domain] = file
    wanted = {one.key for template in units.values() for one in template}
    for domain, template in units.items():
        old = files.get(domain)
        # A text that the interface says now as well has its translation in the other file.
        other = [one for name, file in files.items() if name != domain for one in file.units if any(one.forms)]
        result = merged(template, old.units if old else (), old.unused if old else (), other)
        file = PoFile(
            comment=old.comment if old and old.comment else _COMMENTS[domain].format(language=edition.name_en),
            header=_language_header(edition, old, today),
            units=result.units,
            unused=tuple(one for one in result.unused if one.key not in wanted) if domain == CATALOGUE else (),
        )
        _write(base / f"{domain}.po", write_po_file(file, get_plural(edition.cldr).num_plurals))
        yield _counted(edition.tag, domain, file, result.suggested)


def _counted(tag: str, domain: str, file: PoFile, suggested: tuple[Unit, ...]) -> Updated:
    unsure = sum(one.fuzzy for one in file.units)
    translated = sum(one.translated and not one.fuzzy for one in file.units)
    total = len(file.units)
    return Updated(tag, domain, total, translated, unsure, total - unsure - translated, len(file.unused), suggested)


def _language_header(edition: Edition, old: PoFile | None, today: date) -> tuple[tuple[str, str], ...]:
    """Return the header of a language's file: what tools have written stays, what is missing comes to it.

    Babel, which knows neither Tày nor Nùng, would give them the plurals of English.
    """
    rule = get_plural(edition.cldr)
    plurals = f"nplurals={rule.num_plurals}; plural={rule.plural_expr};"
    ours = dict(_header(edition.messages, plurals, f"{today.isoformat()} 00:00+0700", edition.name_en))
    theirs = dict(old.header) if old else {}
    fixed = {"Plural-Forms": plurals, "Content-Type": ours["Content-Type"]}
    return tuple({**ours, **theirs, **fixed}.items())


def _header(language: str, plurals: str, revised: str, team: str) -> tuple[tuple[str, str], ...]:
    """Return the fields that `msgfmt --check` asks for."""
    return (
        ("Project-Id-Version", "motcua"),
        ("PO-Revision-Date", revised),
        ("Last-Translator", "Một Cửa"),
        ("Language-Team", team or "Một Cửa"),
        ("Language", language),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", plurals),
    )


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
