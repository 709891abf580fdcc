"""Builds the registries of an import: fields, agencies and legal texts, each known by one identifier."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from motcua.importers.agencies import Agencies, is_name, join_agencies, of_one_province, split_names
from motcua.importers.citations import cited_numbers
from motcua.importers.identifiers import numbered
from motcua.importers.legal import kind_of, numbers
from motcua.importers.records import Record
from motcua.importers.texts import one_line, same_words
from motcua.importers.titles import first_kind, names_another, says_more
from motcua.importers.vocabulary import PORTAL

Item = dict[str, Any]
NO_FIELD = "Lĩnh vực chưa công bố"
_LONGEST_FIELD = 400


@dataclass(frozen=True, slots=True)
class Registries:
    """What the procedures of an import refer to."""

    fields: Mapping[str, str]
    agencies: Agencies
    standing_alone: frozenset[str]
    numbers: Mapping[str, str]
    titles: Mapping[str, str]
    kinds: Mapping[str, str]
    collisions: tuple[str, ...]

    def field(self, name: str) -> str:
        """Return the identifier of the field called `name`."""
        return self.fields[field_name(name)]

    def names(self, listed: Iterable[str]) -> list[str]:
        """Return the single names in lists of agencies."""
        return [name for text in listed for name in split_names(text, self.standing_alone)]

    def entries(self) -> dict[str, list[Item]]:
        """Return the entries of each registry file's kind, in the order of their identifiers."""
        return {
            "fields": [{"id": one, "name": name} for name, one in sorted(self.fields.items(), key=lambda x: x[1])],
            "organisations": [
                {"id": one, "name": name, "kind": "agency", "source": PORTAL}
                for one, name in sorted(self.agencies.names.items())
            ],
            "legal": [self._legal(one) for one in sorted(self.numbers, key=self._by_year)],
        }

    def _legal(self, identifier: str) -> Item:
        number = self.numbers[identifier]
        optional = {"title": self.titles.get(identifier), "kind": kind_of(number) or self.kinds.get(identifier)}
        return {"id": identifier, "number": number} | {key: value for key, value in optional.items() if value}

    def _by_year(self, identifier: str) -> tuple[str, str]:
        return (year_of(self.numbers[identifier]), identifier)


def field_name(text: str) -> str:
    """Return the name of a field; a text that is too long for one is none."""
    return text if text and len(text) <= _LONGEST_FIELD else NO_FIELD


def year_of(number: str) -> str:
    """Return the year in `number`, "" where it has none."""
    parts = number.split("/")
    return parts[1] if len(parts) > 2 else ""


def build_registries(records: Iterable[Record]) -> Registries:
    """Gather what all `records` name."""
    listed = list(records)
    fields, field_collisions = numbered({name: name for name in {field_name(one.field) for one in listed}}, "linh-vuc")
    texts = [text for one in listed for text in (*one.agencies, *one.authorities)]
    alone = frozenset(one_line(text) for text in texts if ", " not in text)
    names = (name for text in texts for name in split_names(text, alone))
    agencies = join_agencies(name for name in names if is_name(name) and not of_one_province(name))
    legal = _Legal()
    for one in listed:
        legal.add(one)
    return Registries(
        fields=fields,
        agencies=agencies,
        standing_alone=alone,
        numbers=legal.numbers,
        titles={one: _best(counter) for one, counter in legal.titles.items()},
        kinds={one: _best(counter) for one, counter in legal.kinds.items()},
        collisions=(*field_collisions, *agencies.collisions),
    )


@dataclass(slots=True)
class _Legal:
    """Legal texts as the records cite them: number, titles and kinds by identifier."""

    numbers: dict[str, str] = field(default_factory=dict)
    titles: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    kinds: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, record: Record) -> None:
        """Add what one record cites."""
        self.numbers.update(cited_numbers(record.cited, record.numbers))
        for cited in record.cited:
            own = [one.id for one in numbers(cited.code)]
            title = one_line(cited.title)
            if len(own) != 1 or names_another(title, own[0]):
                continue
            if says_more(title):
                self.titles[own[0]][title] += 1
            if kind := first_kind(title) or first_kind(cited.code):
                self.kinds[own[0]][kind] += 1


def _best(titles: Counter[str]) -> str:
    """Return the most frequent title; of two as frequent the longer one."""
    together: Counter[str] = Counter()
    for title, count in titles.items():
        together[same_words(title)] += count
    return min(titles, key=lambda title: (-together[same_words(title)], -len(title), title))
