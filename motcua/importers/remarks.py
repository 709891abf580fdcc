"""Puts into words what an interface record says and the model has no place for."""

from motcua.importers.reading import Source
from motcua.importers.texts import one_line

_PLACES = {"AT_HOME": "tại nhà", "AT_SUBMISSION_PLACE": "tại nơi nộp hồ sơ", "ONLINE": "trực tuyến"}


def api_remarks(source: Source) -> tuple[str, ...]:
    """Return the remarks of a record, each with its heading."""
    labelled = {
        "Địa chỉ tiếp nhận hồ sơ": source.text("dossierReceivingAddresses"),
        "Ghi chú của nguồn": source.text("note"),
        "Từ khoá": source.text("keywords"),
        "Cơ quan công bố": _owner(source),
        "Cơ quan phối hợp": _coordinating(source),
        "Nhóm sự kiện": _listed(source, "serviceGroupsDetails", "type"),
        "Dịch vụ công trực tuyến": _listed(source, "cases", "code"),
        "Nhận kết quả": _returning(source),
        "Yêu cầu, điều kiện (bản khác)": _other_conditions(source),
    }
    flags = {
        "isNonTerritorial": "Thực hiện không phụ thuộc địa giới hành chính",
        "isVertical": "Thuộc cơ quan quản lý theo ngành dọc",
        "isOfflineOnly": "Chỉ thực hiện trực tiếp",
    }
    remarks = [f"{label}: {text}" for label, text in labelled.items() if text]
    remarks += [words for key, words in flags.items() if source.flag(key)]
    return (*remarks, *_offices(source), *_own(source))


def _owner(source: Source) -> str:
    issuing = source.group("procedureProposal").group("issuingAgency").text("name")
    promulgating = source.text("departmentPromulgateName")
    return "; ".join(dict.fromkeys(filter(None, map(one_line, (promulgating, issuing)))))


def _coordinating(source: Source) -> str:
    names = [
        one.text("name") for key in ("unitGroupsCoordinating", "departmentsCoordinating") for one in source.groups(key)
    ]
    return "; ".join(dict.fromkeys(filter(None, (*names, source.text("coordinatingAgencies")))))


def _listed(source: Source, key: str, further: str) -> str:
    entries = [(one_line(one.text("name")), one.text(further)) for one in source.groups(key)]
    return "; ".join(dict.fromkeys(f"{name} ({code})" if code else name for name, code in entries if name))


def _returning(source: Source) -> str:
    """Return where the result may be received, unless every place is ticked, which says nothing."""
    ways = [set(one.texts("value")) for one in source.groups("returningMethods")]
    if not ways or all(way == set(_PLACES) for way in ways):
        return ""
    places = [words for key, words in _PLACES.items() if any(key in way for way in ways)]
    return ", ".join(places)


def _other_conditions(source: Source) -> str:
    description, conditions = source.text("description"), source.text("requirementsAndConditions")
    return description if conditions and description != conditions else ""


def _offices(source: Source) -> list[str]:
    """Name the offices of one province, which are never shown as the agency elsewhere (trap 24)."""
    remarks = []
    for key in ("departmentsExecuting", "departmentsAuthority"):
        for one in source.groups(key):
            name, code = one_line(one.text("name")), one.text("code")
            if name and is_province_code(code):
                source.scribe.report("import-agency-of-province", name=f"{name} ({code})")
                remarks.append(f"Nguồn ghi cơ quan của một địa phương: {name} ({code})")
    return remarks


def _own(source: Source) -> list[str]:
    if source.text("type") != "SPECIFIC":
        return []
    owner = f"{source.text('departmentPromulgateName')} ({source.text('departmentPromulgateCode')})"
    source.scribe.report("import-province-own", owner=owner)
    return [f"Thủ tục riêng của địa phương: {owner}"]


def is_province_code(code: str) -> bool:
    """Return whether `code` is that of one province's own office: H59.46."""
    return code[:1] == "H" and code[1:3].isdigit()
