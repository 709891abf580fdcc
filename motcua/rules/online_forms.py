"""What must hold of a form that is filled in on the portal: who may read it, how long it is kept, where it goes."""

from collections.abc import Iterator
from types import MappingProxyType

from motcua.diagnostics import Diagnostic
from motcua.model import OnlineForm
from motcua.rules.appointments import appointment_rules
from motcua.rules.form_fields import field_rules
from motcua.rules.record import Known, Record
from motcua.source import Path

# A half-year after delivery whatever the office needs stands in its own files.
LONGEST_DAYS = 180
_FEWEST_RECIPIENTS = 2
# What tells who somebody is or how to reach them (Law 91/2025/QH15).
_PERSONAL = frozenset({"name", "phone", "email"})
_TARGETS = MappingProxyType({"mail": "address", "folder": "path", "webhook": "url"})


def file_is_named_by_identifier(record: Record, _: Known) -> Iterator[Diagnostic]:
    """What stands in a file of its own is found by its identifier, the name of the file."""
    if record.file.rsplit("/", 1)[-1] != f"{record.identifier}.yaml":
        yield record.finding(("id",), "file-name", name=f"{record.identifier}.yaml")


def kept_for_a_while_only(record: Record, _: Known) -> Iterator[Diagnostic]:
    """What was sent is kept from 1 to 180 days after its delivery."""
    if not 1 <= record.value.retention_days <= LONGEST_DAYS:
        yield record.finding(("retention_days",), "form-retention", most=str(LONGEST_DAYS))


def two_can_read_it(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Answers are encrypted to two keys or more: with one, a key that is lost takes all answers with it."""
    keys = record.value.recipients
    if keys and len(set(keys)) < _FEWEST_RECIPIENTS:
        yield record.finding(("recipients",), "form-one-recipient")
    for index, one in enumerate(keys):
        if one in keys[:index]:
            yield record.finding(("recipients", index), "form-recipient-twice")


def delivery_knows_where(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A delivery names what its kind needs and nothing else: an address, a folder, or an https address."""
    for index, one in enumerate(record.value.deliver):
        path: Path = ("deliver", index)
        for kind, key in _TARGETS.items():
            given = getattr(one, key) is not None
            if given != (kind == one.to):
                code = "form-delivery-not-for-it" if given else "form-delivery-nowhere"
                yield record.finding((*path, key) if given else path, code, to=one.to, key=key)
        if one.url is not None and not one.url.startswith("https://"):
            yield record.finding((*path, "url"), "form-webhook-not-https")
        if one.path is not None and _leaves(one.path):
            yield record.finding((*path, "path"), "form-folder-outside")


def _leaves(path: str) -> bool:
    """Editors' files name folders below that of the endpoint's data: never another place of its machine."""
    return path.startswith(("/", "~")) or "\\" in path or ":" in path or ".." in path.split("/")


def personal_data_rest_on_law(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A form that asks who somebody is, or how to reach them, names the law under which it does."""
    form: OnlineForm = record.value
    asked = [one.id for one in form.fields if one.type in _PERSONAL]
    if asked and not form.legal:
        yield record.finding(("fields",), "form-data-without-law", fields=", ".join(asked))


def feedback_has_a_score(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A form of kind feedback has a choice of one answer: pages offer its options at their foot."""
    form: OnlineForm = record.value
    if form.kind == "feedback" and not any(one.type == "choice" and not one.many for one in form.fields):
        yield record.finding(("kind",), "form-feedback-without-score")


form_rules = MappingProxyType(
    {
        "form": (
            file_is_named_by_identifier,
            kept_for_a_while_only,
            two_can_read_it,
            delivery_knows_where,
            personal_data_rest_on_law,
            feedback_has_a_score,
            *field_rules,
            *appointment_rules,
        )
    }
)
