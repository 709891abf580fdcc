"""What must hold of a form by which residents book a time at a counter."""

from collections.abc import Iterator

from motcua.diagnostics import Diagnostic
from motcua.model import Appointment, FormField
from motcua.rules.record import Known, Record
from motcua.source import Path

# The fields from which a booking is read: name and type.
FIELDS = (("counter", "choice"), ("day", "date"), ("time", "time"))


def appointment_says_where_and_when(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A form of kind appointment says which counters take how many, and no other form does."""
    if record.value.kind == "appointment" and record.value.appointment is None:
        yield record.finding(("kind",), "form-appointment-lacking")
    if record.value.kind != "appointment" and record.value.appointment is not None:
        yield record.finding(("appointment",), "form-appointment-unused", kind=record.value.kind)


def appointment_asks_counter_day_and_time(record: Record, _: Known) -> Iterator[Diagnostic]:
    """Everybody who books says counter, day and time: three fields of these names and types, all required."""
    if record.value.kind != "appointment":
        return
    fields: dict[str, tuple[int, FormField]] = {one.id: (index, one) for index, one in enumerate(record.value.fields)}
    for name, kind in FIELDS:
        index, field = fields.get(name, (0, None))
        if field is None:
            yield record.finding(("fields",), "form-appointment-field", field=name, type=kind)
        elif field.type != kind or field.many or not field.required or field.when is not None:
            yield record.finding(("fields", index), "form-appointment-field", field=name, type=kind)


def counters_are_those_asked_for(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The counters are the options of the field counter, all of them and no other."""
    appointment: Appointment | None = record.value.appointment
    field: FormField | None = next((one for one in record.value.fields if one.id == "counter"), None)
    if appointment is None or field is None:
        return
    options = [one.id for one in field.options]
    counters = [one.id for one in appointment.counters]
    for index, one in enumerate(counters):
        if one not in options or one in counters[:index]:
            yield record.finding(("appointment", "counters", index, "id"), "form-counter-not-asked", counter=one)
    for place, one in enumerate(options):
        if one not in counters:
            path: Path = ("fields", record.value.fields.index(field), "options", place, "id")
            yield record.finding(path, "form-counter-without-places", counter=one)


def counters_are_open_and_have_places(record: Record, _: Known) -> Iterator[Diagnostic]:
    """A counter takes somebody, is open for a while, and is so at a time that the form offers."""
    appointment: Appointment | None = record.value.appointment
    if appointment is None:
        return
    for name in ("step_minutes", "days_ahead"):
        if getattr(appointment, name) == 0:
            yield record.finding(("appointment", name), "form-bound-of-nothing", key=name)
    for index, counter in enumerate(appointment.counters):
        path: Path = ("appointment", "counters", index)
        if counter.places == 0:
            yield record.finding((*path, "places"), "form-bound-of-nothing", key="places")
        for place, hours in enumerate(counter.open):
            if hours.opens >= hours.closes:
                words = {"first": "opens", "last": "closes"}
                yield record.finding((*path, "open", place, "closes"), "form-bounds-crossed", **words)


def times_are_those_of_the_counters(record: Record, _: Known) -> Iterator[Diagnostic]:
    """The field time offers the steps in which places are counted."""
    appointment: Appointment | None = record.value.appointment
    for index, field in enumerate(record.value.fields):
        if appointment is None or field.id != "time" or field.rules is None:
            continue
        step = field.rules.step_minutes or 15
        if step != appointment.step_minutes:
            words = {"field": str(step), "counters": str(appointment.step_minutes)}
            yield record.finding(("fields", index, "rules"), "form-steps-differ", **words)


appointment_rules = (
    appointment_says_where_and_when,
    appointment_asks_counter_day_and_time,
    counters_are_those_asked_for,
    counters_are_open_and_have_places,
    times_are_those_of_the_counters,
)
