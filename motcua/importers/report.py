"""Sums up an import: how many of what, what was found, which spellings were joined."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from motcua.diagnostics import Diagnostic, Level, code_named
from motcua.importers.log import Log
from motcua.importers.registries import Registries

# What is printed: the count's name, and its words in both languages.
_LINES = (
    ("records_read", "bản ghi đã đọc", "records read"),
    ("procedures_written", "thủ tục đã ghi", "procedures written"),
    ("fields", "lĩnh vực", "fields"),
    ("organisations", "cơ quan", "agencies"),
    ("legal", "căn cứ pháp lý", "legal texts"),
    ("steps", "bước thực hiện", "steps"),
    ("documents", "giấy tờ", "documents"),
    ("cases", "trường hợp", "cases"),
    ("forms", "biểu mẫu", "forms"),
    ("fees_amount", "mức phí có số tiền", "fees with an amount"),
    ("fees_per_unit", "mức phí theo đơn vị", "fees per unit"),
    ("fees_set_by_province", "mức phí do HĐND cấp tỉnh quy định", "fees set by the provincial council"),
    ("fees_not_published", "mức phí nguồn chưa công bố", "fees that the source does not publish"),
    ("times_duration", "thời hạn có số và đơn vị", "time limits with number and unit"),
    ("times_stated", "thời hạn chỉ có lời hoặc số không đơn vị", "time limits in words or without a unit"),
    ("times_not_published", "thời hạn nguồn chưa công bố", "time limits that the source does not publish"),
)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: counts by name, findings, and the number of procedures written."""

    counts: Mapping[str, int]
    findings: tuple[Diagnostic, ...]
    written: int

    def summary(self, language: str = "en") -> tuple[str, ...]:
        """Return the lines to print, in "vi" or "en"."""
        index = 1 if language == "vi" else 2
        lines = [f"{self.counts.get(line[0], 0):>8,} {line[index]}" for line in _LINES]
        found = Counter(finding.code for finding in self.findings)
        codes = sorted(found, key=lambda one: (list(Level).index(code_named(one).level), one))
        lines += [f"{found[code]:>8,} {code_named(code).level} {code}" for code in codes]
        return tuple(line[:8].replace(",", ".") + line[8:] if index == 1 else line for line in lines)


def result_of(log: Log) -> ImportResult:
    """Return the result of an import whose findings and counts are in `log`."""
    counts = MappingProxyType(dict(sorted(log.counts.items())))
    return ImportResult(counts, tuple(log.findings), counts.get("procedures_written", 0))


def report_text(log: Log, registries: Registries) -> str:
    """Return import-report.json: no path and no time in it, so that the same input gives the same bytes."""
    found = Counter(finding.code for finding in log.findings)
    findings: dict[str, Any] = {
        code: {
            "level": str(code_named(code).level),
            "count": found[code],
            "procedures": sorted(log.concerned.get(code, ())),
        }
        for code in sorted(found)
    }
    content = {
        "counts": dict(sorted(log.counts.items())),
        "findings": findings,
        "joined_agencies": dict(sorted(registries.agencies.variants.items())),
        "numbered_identifiers": sorted(registries.collisions),
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def count_parts(log: Log, item: Mapping[str, Any]) -> None:
    """Add the parts of one procedure to the counts."""
    for key in ("steps", "documents", "cases", "forms"):
        if isinstance(item.get(key), list):
            log.count(key, len(item[key]))
    for case in item.get("cases", ()):
        log.count("documents", len(case.get("documents", ())))
    for key, name in (("fees", "fees"), ("time_limits", "times")):
        part = item[key]
        for row in part if isinstance(part, list) else [{"kind": part}]:
            log.count(f"{name}_{row['kind']}")
