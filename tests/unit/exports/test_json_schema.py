"""The published JSON Schema accepts what the portal accepts; `check-jsonschema`-like tools can use it."""

import json
from pathlib import Path

from motcua.exports import json_schema, write_schemas
from motcua.model import Field, Procedure


def test_a_procedure_s_schema_requires_the_parts_of_the_decree() -> None:
    schema = json_schema(Procedure)
    required = schema["$defs"]["Procedure"]["required"]
    for key in ("name", "steps", "channels", "documents", "dossiers", "time_limits", "audiences", "agencies", "fees"):
        assert key in required


def test_a_fee_is_one_of_its_kinds() -> None:
    fees = json_schema(Procedure)["$defs"]["Procedure"]["properties"]["fees"]
    kinds = fees["anyOf"][1]["items"]["oneOf"]
    assert {one["$ref"] for one in kinds} == {
        f"#/$defs/{name}" for name in ("NoFee", "FixedFee", "UnitFee", "FeeTable", "ProvincialFee", "UnpublishedFee")
    }


def test_a_registry_is_a_list() -> None:
    assert json_schema(Field, many=True)["type"] == "array"


def test_all_schemas_are_written(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    names = sorted(path.stem for path in (tmp_path / "schema").iterdir())
    assert "procedure" in names
    for path in (tmp_path / "schema").iterdir():
        assert json.loads(path.read_text())["$schema"].startswith("https://json-schema.org/")
