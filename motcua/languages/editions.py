"""The registry of editions: translations/languages.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from motcua.diagnostics import Diagnostic
from motcua.languages.passage import SOURCE_LANGUAGE
from motcua.schema import Decoding, Pattern, decode
from motcua.source import Mapping, Scalar, Sequence, load_yaml

Tag = Annotated[
    str,
    Pattern(
        r"[a-z]{2,3}(-[A-Z][a-z]{3})?|mis-x-[a-z]{2,8}",
        "mã ngôn ngữ (vi, en, zh-Hans, tyz)",
        "a language tag (vi, en, zh-Hans, tyz)",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The portal in one language; `fallback` is explicit, for library negotiation falls back to English."""

    tag: Tag
    name: str
    name_vi: str
    name_en: str
    script: str
    messages: str
    cldr: str
    pagefind: str
    fallback: tuple[Tag, ...] = ()
    shown: bool = field(default=True)

    @property
    def chain(self) -> tuple[str, ...]:
        """Return the languages in which a passage may stand, best first."""
        return (self.tag, *self.fallback)


def load_editions(path: Path, name: str | None = None) -> tuple[tuple[Edition, ...], list[Diagnostic]]:
    """Return the editions of the registry at `path` in its order, and what is wrong with it."""
    loaded = load_yaml(path, name)
    findings = list(loaded.findings)
    if not isinstance(loaded.root, Sequence):
        if loaded.root is not None:
            findings.append(Diagnostic(loaded.name, 1, 1, "not-a-list"))
        return (), findings
    editions: list[Edition] = []
    for item in loaded.root.items:
        decoding = Decoding()
        value = decode(item, Edition, decoding)
        findings += [
            Diagnostic(loaded.name, one.line, one.column, code, words) for one, code, words in decoding.findings
        ]
        if value is not None:
            editions.append(value)
    findings += _unknown_fallbacks(loaded.root, loaded.name)
    return tuple(editions), findings


def _unknown_fallbacks(root: Sequence, name: str) -> Iterator[Diagnostic]:
    """An edition falls back on editions that the registry declares; the source language always is one."""
    entries = [item for item in root.items if isinstance(item, Mapping)]
    known = {SOURCE_LANGUAGE, *(one.value for item in entries if isinstance(one := item.get("tag"), Scalar))}
    for item in entries:
        fallback = item.get("fallback")
        for one in fallback.items if isinstance(fallback, Sequence) else ():
            if isinstance(one, Scalar) and one.value not in known:
                yield Diagnostic(name, one.line, one.column, "unknown-fallback", {"tag": one.value})
