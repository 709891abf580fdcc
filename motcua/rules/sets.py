"""What must hold of the procedures together."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from motcua.diagnostics import Diagnostic
from motcua.rules.record import Record
from motcua.source import Mapping, Node, plain

# Names and codes differ even where the page behind them is the same one.
_NOT_TEXT = frozenset({"code", "name", "source", "field", "levels", "kind", "agencies"})
_SHORTEST = 400


def same_text(records: Iterable[Record]) -> Iterator[Diagnostic]:
    """Two procedures do not carry the same text: one of them shows another's page.

    Seventeen records of the national feed do. Texts under 400 characters are left out: two short
    records may be alike by right.
    """
    by_text: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        text = digest_of_text(record.root) if record.says is None else record.says
        if text:
            by_text[text].append(record)
    for alike in by_text.values():
        if len(alike) == 1:
            continue
        for record in alike:  # all of them: nothing here tells whose page it is
            others = ", ".join(one.identifier for one in alike if one is not record)
            yield record.finding(("code",), "same-text", others=others)


def digest_of_text(root: Node) -> str:
    """Return a digest of what a procedure says beside its names, the empty text where that is short."""
    if not isinstance(root, Mapping):
        return ""
    kept = {key.value: plain(node) for key, node in root.entries if key.value not in _NOT_TEXT}
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest() if len(text) >= _SHORTEST else ""
