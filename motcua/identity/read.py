"""Reads identity.yaml: text with places, then the dataclass, then the contrast of its colours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from motcua.diagnostics import Diagnostic
from motcua.identity.contrast import contrast_findings
from motcua.identity.model import UNREADABLE, Identity
from motcua.schema import Decoding, decode
from motcua.source import Node, load_yaml, place

_PICTURES = ("mark", "hero", "skyline", "events")
_GROUP = re.compile(r'<g id="([a-z0-9]+(?:-[a-z0-9]+)*)"')


@dataclass(frozen=True, slots=True)
class IdentityFile:
    """What the file says and what is wrong with it; a file that cannot be used says nothing and has findings.

    `events` are those that the drawing of events holds, in its order.
    """

    name: str
    identity: Identity
    findings: tuple[Diagnostic, ...]
    events: tuple[str, ...] = ()


def read_identity(path: Path, name: str, content: Path) -> IdentityFile:
    """Return what the file at `path` says; `name` is how people know it, `content` the folder of its pictures."""
    loaded = load_yaml(path, name)
    findings = list(loaded.findings)
    if loaded.root is None:
        return IdentityFile(name, UNREADABLE, tuple(findings))
    decoding = Decoding()
    identity = decode(loaded.root, Identity, decoding)
    findings += [Diagnostic(name, node.line, node.column, code, words) for node, code, words in decoding.findings]
    if identity is None:
        return IdentityFile(name, UNREADABLE, tuple(findings))
    findings += contrast_findings(identity, loaded.root, name)
    findings += _absent(identity, loaded.root, name, content)
    return IdentityFile(name, identity, tuple(findings), _events(content, identity.events))


def _absent(identity: Identity, root: Node, name: str, content: Path) -> Iterator[Diagnostic]:
    """Every file that the identity names exists; whether it is safe is looked at where all pictures are."""
    for key in _PICTURES:
        file = getattr(identity, key)
        if file and not (content / file).is_file():
            yield Diagnostic(name, *place(root, (key,)), "no-such-picture", {"picture": file})


def _events(content: Path, drawing: str | None) -> tuple[str, ...]:
    """Return the groups of a drawing by their names; they stand side by side in this order."""
    if drawing is None or not (content / drawing).is_file():
        return ()
    return tuple(_GROUP.findall((content / drawing).read_text(encoding="utf-8", errors="replace")))
