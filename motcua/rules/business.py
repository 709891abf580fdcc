"""What must hold of border gates, incentives and the forum for businesses."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.model import ForumQuestion, Gate, LegalResource, OnlineForm
from motcua.rules.districts import no_text_names_a_district
from motcua.rules.online_forms import file_is_named_by_identifier
from motcua.rules.parts import listed
from motcua.rules.record import Known, Record
from motcua.rules.reviews import day_rules

TOPIC = "topic"
# E-mail addresses, and telephone numbers as people here write them: whoever asked is not to be found by a question.
_PERSONAL = re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}|(?<![\d/.-])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d/])", re.IGNORECASE)


def passage_is_part_of_a_gate(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A passage names the gate to which it belongs, which is no passage itself; nothing else names one."""
    gate: Gate = record.value
    whole: Gate | None = known.value("gate", gate.part_of or "")
    if (gate.kind == "passage") != bool(gate.part_of) or (whole and whole.kind == "passage"):
        yield record.finding(("part_of",) if gate.part_of else ("kind",), "gate-passage", gate=gate.id)


def hours_have_a_length(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A gate does not close before it opens, and a stretch of the calendar does not end before it begins."""
    for path, hours in listed(record.value, "hours"):
        if hours.closes <= hours.opens:
            words = {"opens": hours.opens, "closes": hours.closes}
            yield record.finding((*path, "closes"), "gate-hours-order", **words)
        if hours.valid_from and hours.valid_until and hours.valid_until < hours.valid_from:
            words = {"first": hours.valid_from, "last": hours.valid_until}
            yield record.finding((*path, "valid_until"), "valid-never", **words)


def hours_are_of_who_crosses(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Hours are for people or goods that cross at the gate at all."""
    gate: Gate = record.value
    for path, hours in listed(gate, "hours"):
        meant = {"people", "goods"} if hours.crossing == "both" else {hours.crossing}
        if gate.crossings != "not_published" and not meant <= set(gate.crossings):
            yield record.finding((*path, "for"), "gate-hours-for-nobody", crossing=hours.crossing)


def rests_on_law_in_force(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An incentive or an answer does not rest on a legal text that is repealed."""
    for path, basis in listed(record.value, "basis"):
        law: LegalResource | None = known.value("legal", basis.law)
        if law and law.state == "repealed":
            yield record.finding((*path, "law"), "basis-repealed", number=law.number)


def incentive_has_a_length(record: Record, _: Known) -> Iterator[Diagnostic]:
    """What the law grants does not end before it begins."""
    one = record.value
    if one.valid_from and one.valid_until and one.valid_until < one.valid_from:
        yield record.finding(("valid_until",), "valid-never", first=one.valid_from, last=one.valid_until)


def topic_is_asked_about(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The topic of a question is one that the form of the forum offers."""
    offered = forum_topics(known)
    if record.value.topic not in offered:
        words = {"topic": record.value.topic, "topics": ", ".join(offered) or "–"}
        yield record.finding(("topic",), "forum-topic", **words)


def forum_topics(known: Known) -> tuple[str, ...]:
    """Return the answers of the choice `topic` in the form that is offered on the forum."""
    forms: Iterator[OnlineForm] = (one.value for one in known.records.get("form", {}).values() if one.value)
    forum = next((one for one in forms if "forum" in one.offered_on), None)
    topic = next((one for one in forum.fields if one.id == TOPIC), None) if forum else None
    return tuple(one.id for one in topic.options) if topic else ()


def answered_after_it_was_asked(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Nobody answers before somebody asks."""
    question: ForumQuestion = record.value
    if question.answered_on < question.asked_on:
        words = {"asked": question.asked_on, "answered": question.answered_on}
        yield record.finding(("answered_on",), "forum-answered-before", **words)


def somebody_stands_for_the_answer(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A business is answered by an office; what the editors put and answer themselves rests on an article of law."""
    question: ForumQuestion = record.value
    if question.asked_by == "business" and question.answered_by is None:
        yield record.finding((), "forum-answer-of-nobody")
    if question.asked_by == "editors" and not question.basis:
        yield record.finding((), "forum-answer-without-law")


def nobody_is_to_be_found(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A published question holds no e-mail address and no telephone number (Law 91/2025/QH15)."""
    for key in ("question", "details"):
        found = _PERSONAL.search(getattr(record.value, key) or "")
        if found:
            yield record.finding((key,), "forum-personal", found=found.group().strip())


business_rules = MappingProxyType(
    {
        "gate": (
            passage_is_part_of_a_gate,
            hours_have_a_length,
            hours_are_of_who_crosses,
            no_text_names_a_district,
            *day_rules,
        ),
        "incentive": (rests_on_law_in_force, incentive_has_a_length, no_text_names_a_district, *day_rules),
        "forum": (
            file_is_named_by_identifier,
            topic_is_asked_about,
            answered_after_it_was_asked,
            somebody_stands_for_the_answer,
            nobody_is_to_be_found,
            rests_on_law_in_force,
            no_text_names_a_district,
            *day_rules,
        ),
    }
)
