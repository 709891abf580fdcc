"""The report as one HTML page without a script or anything to fetch: to be read, printed, and kept."""

from collections.abc import Iterable, Iterator
from html import escape

from motcua.comparison import Change, abridged, as_html, part_name
from motcua.drift.lines import change_lines, touch_line
from motcua.drift.names import Names
from motcua.drift.report import Drift, DriftReport, NationalSet
from motcua.drift.text_report import counts, set_counts, told
from motcua.drift.wording import sentence

_STYLE = """
:root { color-scheme: light dark; --line: #b1b4b6; --old: #b3001b; --new: #00603a; --old-ground: #fbe9eb;
  --new-ground: #e3f3ea; --warm: #fff4d6; }
@media (prefers-color-scheme: dark) { :root { --line: #55595c; --old: #ff9aa8; --new: #8fe0b4; --old-ground: #451a20;
  --new-ground: #12382a; --warm: #3d3312; } }
body { max-width: 62rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.35; }
article { margin: 1.5rem 0; padding: .25rem 1rem 1rem; border: 1px solid var(--line); border-left-width: 6px; }
article.retired { border-left-color: var(--old); }
.place { font: .9rem/1.5 ui-monospace, monospace; }
.touched { padding: .5rem 1rem; background: var(--warm); }
.touched ul { margin: 0; padding-left: 1.2rem; }
.changes { padding-left: 0; list-style: none; }
.changes li { padding: .3rem 0 .3rem 1.6rem; border-bottom: 1px solid var(--line); text-indent: -1.6rem; white-space: pre-line; }
.sign { display: inline-block; width: 1.6rem; font-family: ui-monospace, monospace; font-weight: 700; text-indent: 0; }
del { color: var(--old); background: var(--old-ground); }
del + ins { margin-left: .35em; }
ins { color: var(--new); background: var(--new-ground); }
table { border-collapse: collapse; }
td, th { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } article { break-inside: auto; }
  h2, h3, .place { break-after: avoid; } del { background: none; } ins { background: none; } }
"""  # noqa: E501 - a rule of a style sheet on a line
_AROUND = 240


def as_page(report: DriftReport, names: Names, language: str) -> str:
    """Return the page; changed and retired overlays first, then the city's own records, then the national set."""
    title = escape(sentence("title", language))
    body = "\n".join(_body(report, names, language))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<style>{_STYLE}</style>\n</head>\n'
        f"<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )


def _body(report: DriftReport, names: Names, language: str) -> Iterator[str]:
    yield f"<p>{escape(sentence('counts', language, **counts(report)))}</p>"
    if not report.to_look_at:
        yield f"<p><strong>{escape(sentence('nothing', language))}</strong></p>"
    for status in ("retired", "changed"):
        listed = [one for one in report.overlays if one.status == status]
        if listed:
            yield f"<h2>{escape(_capital(sentence(status, language)))} ({len(listed)})</h2>"
        for one in listed:
            yield from _overlay(one, names, language)
    if report.own_records:
        yield f"<h2>{escape(sentence('own', language))} ({len(report.own_records)})</h2>"
    for own in report.own_records:
        yield f'<article><h3 lang="vi">{escape(own.code)} {escape(own.title)}</h3>'
        yield f'<p class="place">{escape(own.file)}</p>'
        yield from _changes(own.changes, names, language)
        yield "</article>"
    formal = [one.code for one in report.overlays if one.status == "formal"]
    if formal:
        yield f"<h2>{escape(_capital(sentence('formal', language)))} ({len(formal)})</h2>"
        yield f"<p>{escape(', '.join(formal))}</p>"
    if report.national:
        yield from _national(report.national, language)


def _overlay(one: Drift, names: Names, language: str) -> Iterator[str]:
    yield f'<article class="{one.status}" id="{escape(one.code)}">'
    yield f'<h3 lang="vi">{escape(one.code)} {escape(one.title)}</h3>'
    yield f'<p class="place">{escape(one.file)}:{one.line}</p><p>{escape(told(one, language))}</p>'
    if one.touches:
        touched = "".join(f"<li>{escape(touch_line(touch, language))}</li>" for touch in one.touches)
        yield f'<div class="touched"><strong>{escape(sentence("touched", language))}</strong><ul>{touched}</ul></div>'
    yield from _changes(one.changes, names, language)
    yield "</article>"


def _changes(changes: Iterable[Change], names: Names, language: str) -> Iterator[str]:
    for part, lines in change_lines(changes, names, language):
        yield f'<h4>{escape(part_name(part, language))}</h4><ul class="changes">'
        for line in lines:
            label = f"{escape(line.label)}: " if line.label else ""
            text = f'<span lang="vi">{as_html(abridged(line.segments, _AROUND))}</span>'
            yield f'<li><span class="sign">{line.sign}</span>{label}{text}</li>'
        yield "</ul>"


def _national(national: NationalSet, language: str) -> Iterator[str]:
    yield f"<h2>{escape(sentence('national', language))}</h2>"
    yield f"<p>{escape(sentence('set_counts', language, **set_counts(national)))}</p>"
    for name, codes in (("added", national.added), ("removed", national.removed)):
        if codes:
            yield f"<h3>{escape(sentence(name, language))} ({len(codes)})</h3><table>"
            yield from (
                f'<tr><th>{escape(one)}</th><td lang="vi">{escape(title)}</td></tr>' for one, title in codes.items()
            )
            yield "</table>"
    if national.changed:
        yield f"<h3>{escape(sentence('without_overlay', language))} ({len(national.changed)})</h3><table>"
        for code, (title, parts) in national.changed.items():
            said = ", ".join(part_name(part, language) for part in parts)
            yield f'<tr><th>{escape(code)}</th><td lang="vi">{escape(title)}</td><td>{escape(said)}</td></tr>'
        yield "</table>"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
