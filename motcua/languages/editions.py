"""The registry of editions: translations/languages.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from motcua.diagnostics import Diagnostic
from motcua.languages.registry import entries_findings, is_trap
from motcua.schema import Decoding, Pattern, decode
from motcua.source import Sequence, load_yaml

Tag = Annotated[
    str,
    Pattern(
        r"[a-z]{2,3}(-[A-Z][a-z]{3})?|mis-x-[a-z]{2,8}",
        "mã ngôn ngữ (vi, en, zh-Hans, tyz)",
        "a language tag (vi, en, zh-Hans, tyz)",
    ),
]
Script = Annotated[
    str, Pattern(r"[A-Z][a-z]{3}", "mã hệ chữ ISO 15924 (Latn, Hans)", "a script code of ISO 15924 (Latn, Hans)")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The portal in one language; `fallback` is explicit, for library negotiation falls back to English.

    `name` is its own name, empty where none is attested. `cldr` lends the rules of dates, numbers and plurals,
    `collation` (else `cldr`) those of the order of letters. `accepts` names other languages whose passages may stand
    in it as its own. `policy` says what a production build shows besides what has been reviewed.
    """

    tag: Tag
    name: str = ""
    name_vi: str
    name_en: str
    script: Script
    messages: str
    cldr: str
    search: Literal["vi", "en", "zh"]
    collation: str = ""
    fallback: tuple[Tag, ...] = ()
    accepts: tuple[Tag, ...] = ()
    fonts: tuple[str, ...] = ()
    voice: str = ""
    letters: str = ""
    policy: Literal["reviewed", "drafts"] = "reviewed"

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
        if is_trap(item):
            continue
        decoding = Decoding()
        value = decode(item, Edition, decoding)
        findings += [
            Diagnostic(loaded.name, one.line, one.column, code, words) for one, code, words in decoding.findings
        ]
        if value is not None:
            editions.append(value)
    findings += entries_findings(loaded.root, loaded.name)
    return tuple(editions), findings
