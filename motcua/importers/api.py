"""Reads a record of the portal's own interface (FORMAT.md) into the common parts.

Left out on purpose: `cases[].processingDay` (trap 10), `required` (always false), the ids that only link
arrays (trap 33), and the codes of papers, which are keyboard noise (trap 30).
"""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from motcua.importers.api_keys import COMPONENT, FEE, KNOWN, METHOD
from motcua.importers.legal import numbers
from motcua.importers.log import Log, Place, Scribe
from motcua.importers.reading import Removed, Source
from motcua.importers.records import Cited, FormFile, Group, Method, Origin, RawFee, RawTime, Record, Row
from motcua.importers.remarks import api_remarks, is_province_code
from motcua.importers.texts import one_line, shown
from motcua.importers.titles import names_another
from motcua.importers.vocabulary import PORTAL, checked_code, known_word, whole

_CHANNELS = {"DIRECT": "in_person", "ONLINE": "online", "POSTAL": "postal"}
_UNITS = {"WORKING_DAY": "working_day", "DAY": "day", "HOUR": "hour", "MONTH": "month", "YEAR": "year", "OTHER": ""}
_UNIT_WORDS = {"WORKING_DAY": "ngày làm việc", "DAY": "ngày", "HOUR": "giờ", "MONTH": "tháng", "YEAR": "năm"}
_KINDS = {
    "ASSIGNED_REGULATION": "TTHC được giao luật quy định chi tiết",
    "NOT_ASSIGNED_REGULATION": "TTHC không được luật giao cho địa phương quy định",
    "OTHER": "Loại khác",
    "LOCAL_REGULATION": "",
    "CENTRAL_REGULATION": "",
    "": "",
}
_LEVELS = {"isWard": "commune", "isProvince": "province", "isMinistry": "ministry", "isOtherAgency": "other"}
_PAGE = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/"
_VIETNAM = timezone(timedelta(hours=7))


def is_api_record(values: dict[str, Any]) -> bool:
    """Return whether `values` looks like a record of the interface."""
    return not {"executionMethods", "executionCases", "executionSteps"}.isdisjoint(values)


def is_internal(values: dict[str, Any]) -> bool:
    """Return whether the record is of a procedure between agencies, which is not for the public."""
    return values.get("isInternal") is True or "INTERNAL" in str(values.get("type"))


def api_record(values: dict[str, Any], place: Place, log: Log) -> Record | None:
    """Return the record, or None after the finding that says why it cannot be written."""
    code = checked_code(values.get("code"), place, log)
    if code is None:
        return None
    scribe = Scribe(log, place, code)
    source = Source(values, scribe, Removed())
    name = one_line(source.text("name"))
    if not name:
        scribe.report("import-no-name")
        return None
    source.only(KNOWN)
    record = _record(source, code, name)
    source.removed.report(scribe)
    return record


def _record(source: Source, code: str, name: str) -> Record:
    category = next(iter(source.groups("categoriesDetails")), None) or source.group("category")
    return Record(
        place=source.scribe.place,
        code=code,
        name=name,
        field=one_line(category.text("name")),
        kind=known_word(source.text("formalityType"), _KINDS, "formalityType", source.scribe),
        levels=tuple(level for flag, level in _LEVELS.items() if source.flag(flag)),
        audiences=tuple(dict.fromkeys(_names(source, "subjectTypesDetails"))),
        agencies=_agencies(source, "Executing", "executingAgencies"),
        authorities=_agencies(source, "Authority", "delegatedAgencies"),
        steps=tuple(filter(None, (_step(one) for one in source.groups("executionSteps")))),
        methods=tuple(_method(one) for one in source.groups("executionMethods")),
        groups=tuple(_group(one) for one in source.groups("executionCases")),
        conditions=source.text("requirementsAndConditions") or source.text("description"),
        cited=tuple(_cited(one) for one in source.groups("legalBasisesDetails")),
        outputs=tuple((one_line(one.text("name")), one.text("code")) for one in source.groups("resultsDetails")),
        online=_online(source),
        origin=_origin(source),
        remarks=api_remarks(source),
    )


def _names(source: Source, key: str) -> list[str]:
    return [name for name in (one_line(one.text("name")) for one in source.groups(key)) if name]


def _agencies(source: Source, role: str, joined: str) -> tuple[str, ...]:
    """Return the agencies of a role: departments and unit groups, without one province's offices (trap 22-24)."""
    key = f"departments{role}"
    listed = source.groups(key)
    names = [one_line(one.text("name")) for one in listed if not is_province_code(one.text("code"))]
    names += _names(source, f"unitGroups{role}")
    for ids, details in ((f"department{role}Ids", key), (f"unitGroup{role}Ids", f"unitGroups{role}")):
        present = {one.text("id") for one in source.groups(details)}
        for missing in sorted(set(source.texts(ids)) - present):
            source.scribe.report("import-agency-without-details", id=missing)
    if not names and not listed:
        names = [source.text(joined)]
    return tuple(dict.fromkeys(filter(None, names)))


def _step(step: Source) -> str:
    return "\n".join(filter(None, (step.text("name"), step.text("description"))))


def _method(row: Source) -> Method:
    row.only(METHOD)
    return Method(
        channel=known_word(row.text("submissionMethod"), _CHANNELS, "submissionMethod", row.scribe),
        time=_time(row),
        fees=tuple(_fee(one) for one in row.groups("fees")) or (RawFee(),),
        note=row.text("description"),
    )


def _time(row: Source) -> RawTime:
    code = row.text("processingTimeUnit")
    unit = known_word(code, _UNITS, "processingTimeUnit", row.scribe) if code else ""
    written = row.values.get("processingTime")
    value = row.text("processingTime") if isinstance(written, str) else row.number("processingTime")
    return RawTime(value, unit or None, _UNIT_WORDS.get(code, ""))


def _fee(fee: Source) -> RawFee:
    fee.only(FEE)
    attached = fee.group("attachment").text("fileName")
    currency = "USD" if "USD" in fee.text("currencyName").upper() else "VND"
    note = "; ".join(filter(None, (fee.text("description"), attached and f"Tệp kèm theo: {attached}")))
    return RawFee(amount=fee.number("value"), currency=currency, note=note)


def _group(group: Source) -> Group:
    return Group(group.text("name"), tuple(_row(one) for one in group.groups("profileComponents")))


def _row(row: Source) -> Row:
    row.only(COMPONENT)
    files = tuple(FormFile(one.text("fileName"), _held_by(one)) for one in row.groups("attachments"))
    return Row(
        name=row.text("name"),
        originals=whole(row.number("originalQty")),
        copies=whole(row.number("copyQty")),
        files=files,
        is_result=row.flag("isProcessingResult"),
        id=row.text("profileComponentId"),
    )


def _cited(basis: Source) -> Cited:
    """Return a legal basis; name and number of different documents are reported (trap 29)."""
    cited = Cited(one_line(basis.text("name")), one_line(basis.text("code")))
    own = next(numbers(cited.code), None)
    if own and names_another(cited.title, own.id):
        basis.scribe.report("import-legal-differs", title=shown(cited.title), number=own.number)
    return cited


def _held_by(attachment: Source) -> str:
    path = attachment.text("filePath")
    return f"{PORTAL}: {path}" if path else PORTAL


def _online(source: Source) -> str:
    """Full, partial or none; "" where the record contradicts itself (trap 35)."""
    has_row = any(one.text("submissionMethod") == "ONLINE" for one in source.groups("executionMethods"))
    if source.flag("isFullProcess"):
        if not has_row:
            source.scribe.report("import-online-contradicted")
        return "full" if has_row else ""
    return "partial" if has_row else "none"


def _origin(source: Source) -> Origin:
    proposal = source.group("procedureProposal")
    record = source.text("id")
    return Origin(
        url=f"{_PAGE}{record}" if record else "",
        decision=proposal.text("proposalNumber") or source.text("decisionNo"),
        decided_on=_date(proposal, "decisionDate"),
        as_of=_date(source, "updatedAt"),
        record=record,
    )


def _date(source: Source, key: str) -> str:
    """Return the day in Vietnam of a time in milliseconds."""
    value = source.number(key)
    if value is None or not 0 < value < 10**14:
        return ""
    try:
        return datetime.fromtimestamp(value / 1000, UTC).astimezone(_VIETNAM).date().isoformat()
    except (OverflowError, ValueError):
        return ""
