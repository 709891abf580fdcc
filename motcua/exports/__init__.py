"""What the portal gives to other programs: JSON Schema, the headers of servers, the working years for scripts."""

from motcua.exports.headers import SECURITY_HEADERS
from motcua.exports.json_schema import json_schema, write_schemas
from motcua.exports.working_days import working_days_script, write_working_days

__all__ = ["SECURITY_HEADERS", "json_schema", "working_days_script", "write_schemas", "write_working_days"]
