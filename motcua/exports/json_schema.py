"""Writes the JSON Schema (2020-12) of every kind of record, made from the model itself."""

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

from motcua.model import (
    Category,
    DataTable,
    Event,
    Field,
    ForumQuestion,
    Gate,
    Header,
    Incentive,
    LegalResource,
    OnlineForm,
    Organisation,
    Overlay,
    Procedure,
    Recording,
    RetiredCode,
    WorkingYear,
    shape_of,
)
from motcua.schema import ListShape, RecordShape, Shape, StatementShape, TaggedShape, TextShape

# File name → what a file of that kind holds, and whether it is a list of them.
SCHEMAS = MappingProxyType(
    {
        "procedure": (Procedure, False),
        "overlay": (Overlay, False),
        "organisations": (Organisation, True),
        "events": (Event, True),
        "legal": (LegalResource, True),
        "fields": (Field, True),
        "retired": (RetiredCode, True),
        "form": (OnlineForm, False),
        "calendar": (WorkingYear, True),
        "recording": (Recording, False),
        "categories": (Category, True),
        "gates": (Gate, True),
        "incentives": (Incentive, True),
        "forum-question": (ForumQuestion, False),
        "table": (DataTable, False),
        "page-header": (Header, False),
    }
)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write_schemas(output: Path) -> None:
    """Write `output`/schema/<kind>.json for every kind of record."""
    folder = output / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (cls, many) in SCHEMAS.items():
        text = json.dumps(json_schema(cls, many=many), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def json_schema(cls: type[Any], *, many: bool = False) -> dict[str, Any]:
    """Return the schema of a record of `cls`, or of a list of them."""
    definitions: dict[str, Any] = {}
    root = _schema(shape_of(cls), definitions)
    if many:
        root = {"type": "array", "minItems": 1, "items": root}
    return {"$schema": _DIALECT, "title": cls.__name__, **root, "$defs": definitions}


def _schema(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    match shape:
        case TextShape():
            return _text(shape)
        case ListShape():
            return {"type": "array", "minItems": 1, "items": _schema(shape.item, definitions)}
        case RecordShape():
            return _record(shape, definitions)
        case TaggedShape():
            return {"oneOf": [_schema(one, definitions) for _, one in shape.records]}
        case StatementShape():
            return {"anyOf": [{"enum": list(shape.words)}, _schema(shape.value, definitions)]}


def _text(shape: TextShape) -> dict[str, Any]:
    """A number or truth value may be written with or without quotes: the portal reads it as text."""
    if shape.choices:
        return {"enum": list(shape.choices)}
    if shape.truth:
        return {"enum": [True, False, "true", "false"]}
    schema: dict[str, Any] = {"type": ["string", "integer"] if shape.number else "string"}
    if shape.pattern:
        schema |= {"pattern": f"^(?:{shape.pattern.regex})$", "description": f"{shape.pattern.vi} / {shape.pattern.en}"}
    elif not shape.number:
        schema["minLength"] = 1
    if shape.reference:
        schema["description"] = f"→ {shape.reference}"
    return schema


def _record(shape: RecordShape, definitions: dict[str, Any]) -> dict[str, Any]:
    name = shape.cls.__name__
    if name not in definitions:
        definitions[name] = {}  # stands already while its own fields are described
        definitions[name] = {
            "type": "object",
            "description": (shape.cls.__doc__ or "").split("\n", 1)[0],
            "properties": {one.key: _schema(one.shape, definitions) for one in shape.fields},
            "required": [one.key for one in shape.fields if one.required],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}
