"""What an editor is told on a page that `motcua serve` shows: what is wrong, where, and what to do about it."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath

from motcua.build.showing import Trouble
from motcua.diagnostics import Diagnostic, Level
from motcua.views import PANEL_WORDS

_MOST = 200  # findings: nobody reads more at once, and a checkout of another branch may bring thousands
_EDITION = "vi"


def panel(trouble: Trouble, path: str, words: Mapping[str, Mapping[str, str]], *, there: bool, building: bool) -> str:
    """Return the panel of the page at `path` as HTML, empty where there is nothing to say.

    `words` are those of each edition; `there` says whether the page exists, `building` whether a build is going on.
    """
    edition = path.split("/", 1)[0]
    said = {**PANEL_WORDS, **words.get(edition, {})}
    lang = edition if edition in words else _EDITION
    errors = [one for one in trouble.findings if one.level is Level.ERROR]
    count = len(errors) + len(trouble.links) + bool(trouble.failure)
    quiet = [one for one in trouble.findings if one.level is not Level.ERROR and _is_about(one, path)]
    parts = []
    if count:
        head = said["errors" if there else "missing"].format(count=count)
        parts.append(_part("alert", head, [*_others(trouble, said), *_items(errors, said, lang)], said, lang))
    elif not there:
        parts.append(_part("status", said["building" if building else "absent"], [], said, lang))
    if quiet:
        head = said["warnings"].format(count=len(quiet))
        parts.append(
            f'<details class="motcua-live-quiet" lang="{lang}"><summary>{escape(head)}</summary>'
            f"<ul>{''.join(_items(quiet, said, lang))}</ul></details>"
        )
    return "".join(parts)


def _part(role: str, head: str, items: Sequence[str], said: Mapping[str, str], lang: str) -> str:
    listed = f"<ul>{''.join(items[:_MOST])}</ul>" if items else ""
    close = f'<button type="button" data-close hidden>{escape(said["close"])}</button>'
    begin = f'<section role="{role}" lang="{lang}"><p><strong>{escape(head)}</strong></p>'
    return f"{begin}{listed}{close}</section>"


def _items(findings: Sequence[Diagnostic], said: Mapping[str, str], lang: str) -> list[str]:
    return [_item(one, said, lang) for one in findings]


def _item(one: Diagnostic, said: Mapping[str, str], lang: str) -> str:
    place = said["place"].format(file=one.file, line=one.line, column=one.column)
    sentences = [("vi", one.message("vi"))]
    if lang == "en":
        sentences.append(("en", one.message("en")))
    texts = "".join(f'<span lang="{tag}">{escape(text)}</span>' for tag, text in sentences)
    level = escape(said[str(one.level)])
    return f"<li><b>{escape(place)}</b> <small>{level} · {escape(one.code)}</small>{texts}</li>"


def _others(trouble: Trouble, said: Mapping[str, str]) -> Iterator[str]:
    if trouble.failure:
        yield f"<li><b>{escape(said['failure'])}</b><span>{escape(trouble.failure)}</span></li>"
    for one in trouble.links:
        yield f"<li><b>{escape(said['links'])}</b><span>{escape(one)}</span></li>"


def _is_about(finding: Diagnostic, path: str) -> bool:
    """Say whether a finding is about the record that a page shows: its file has the name of the page."""
    name = PurePosixPath(path).parent.name or PurePosixPath(path).stem
    file = PurePosixPath(finding.file)
    return name in {file.stem, file.stem.rpartition(".")[0]}
