"""Forms and lists that the tests of forms share."""

from motcua.catalogue import Catalogue, Entry
from motcua.forms.lists import lists_of
from motcua.model import (
    Condition,
    FieldOption,
    FieldRules,
    FormField,
    OnlineForm,
    Organisation,
    Procedure,
    RetiredCode,
    Source,
)

_SILENT = dict.fromkeys(
    "steps channels documents dossiers time_limits audiences agencies forms outputs conditions fees legal levels".split(),
    "not_published",
)
_UNITS = (
    Organisation(id="xa-mot", name="Xã Một", kind="commune", unit_code="00001", formerly=("Xã Cũ",)),
    Organisation(id="xa-hai", name="Xã Hai", kind="commune", unit_code="00002", formerly=("Xã Cũ",)),
)
CATALOGUE = Catalogue(
    procedures={
        code: Entry(Procedure(code=code, name=code, field_="x", source=Source(name="Nguồn"), **_SILENT), "", "")
        for code in ("1.001193", "2.000815")
    },
    retired={"1.000001": RetiredCode(code="1.000001", name="Cũ", replaced_by="1.001193")},
    organisations={one.id: one for one in _UNITS},
)
LISTS = lists_of(CATALOGUE)
AB = (FieldOption(id="a", label="Một"), FieldOption(id="b", label="Hai"))


def form_of(*fields: FormField, **parts: object) -> OnlineForm:
    usual = {"id": "form", "kind": "message", "title": "Biểu mẫu", "purpose": "Để thử.", "next_steps": "Sẽ có người đọc.",
             "hand_in": "Nộp ở quầy.", "retention_days": 30}  # fmt: skip
    return OnlineForm(**(usual | {"fields": fields} | parts))


def every_type(*, required: bool = False) -> OnlineForm:
    """A form with a field of each type, one of them conditional."""
    parts = {
        "choice": {"options": AB},
        "time": {"rules": FieldRules(earliest="07:30", latest="11:00", step_minutes=30)},
        "number": {"rules": FieldRules(min=1, max=5000)},
        "text": {"rules": FieldRules(max_length=20)},
        "long_text": {"rules": FieldRules(max_length=60)},
    }
    kinds = "name phone email date time ward procedure choice text long_text number consent".split()
    fields = [
        FormField(id=f"the_{kind}", type=kind, label=kind, required=required, **parts.get(kind, {})) for kind in kinds
    ]
    fields += [
        FormField(id="many", type="choice", label="many", options=AB, many=True, required=required),
        FormField(
            id="only", type="text", label="only", required=True, when=Condition(field="the_choice", values=("b",))
        ),
        FormField(id="deep", type="phone", label="deep", required=True, when=Condition(field="many", values=("a",))),
    ]
    return form_of(*fields)
