"""What the portal gives to other programs: JSON Schema, and the headers that servers must send."""

from motcua.exports.headers import SECURITY_HEADERS
from motcua.exports.json_schema import json_schema, write_schemas

__all__ = ["SECURITY_HEADERS", "json_schema", "write_schemas"]
