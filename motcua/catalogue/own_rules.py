"""The rules of each kind of record, and what those find that look at the record alone."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.rules import (
    Known,
    Record,
    article_rules,
    business_rules,
    form_rules,
    glossary_rules,
    notice_rules,
    procedure_rules,
    recording_rules,
    registry_rules,
    statistics_rules,
    table_rules,
)

Rule = Callable[[Record, Known], Iterator[Diagnostic]]
RULES: MappingProxyType[str, tuple[Rule, ...]] = MappingProxyType(
    {
        **procedure_rules, **registry_rules, **article_rules, **glossary_rules, **statistics_rules, **recording_rules,
        **form_rules, **notice_rules, **business_rules, **table_rules,
    }
)  # fmt: skip
_NOTHING = Known()


def _is_own(rule: Rule) -> bool:
    """Say whether a rule looks at the record alone: it calls what else is known `_`, and is given nothing of that."""
    return list(inspect.signature(rule).parameters)[1] == "_"


_OWN = MappingProxyType({kind: tuple(filter(_is_own, rules)) for kind, rules in RULES.items()})
_OTHER = MappingProxyType({kind: tuple(one for one in rules if not _is_own(one)) for kind, rules in RULES.items()})


def with_own_findings(record: Record) -> Record:
    """Return `record` with what the rules find that need no other record."""
    if record.value is None:
        return record
    return replace(record, own=tuple(found for rule in _OWN[record.kind] for found in rule(record, _NOTHING)))


def rule_findings(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Yield what all rules find in `record`."""
    yield from record.own
    for rule in _OTHER[record.kind]:
        yield from rule(record, known)
