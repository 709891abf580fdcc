"""What the portal gives to programs: JSON Schema, the headers that servers must send, data for scripts of the pages."""

from motcua.exports.agenda import write_agenda
from motcua.exports.bundles import write_bundles
from motcua.exports.business import gates_csv, records_json, table_csv, table_json, write_business
from motcua.exports.figures import write_figures
from motcua.exports.form_schemas import form_schema, write_form_schemas
from motcua.exports.headers import SECURITY_HEADERS, security_headers
from motcua.exports.json_schema import json_schema, write_schemas
from motcua.exports.offices import offices_script, write_offices
from motcua.exports.province_map import write_province_map
from motcua.exports.scripts import lighten_scripts
from motcua.exports.sitemap import write_sitemap
from motcua.exports.working_days import working_days_script, write_working_days

__all__ = [
    "SECURITY_HEADERS",
    "form_schema",
    "gates_csv",
    "json_schema",
    "lighten_scripts",
    "offices_script",
    "records_json",
    "security_headers",
    "table_csv",
    "table_json",
    "working_days_script",
    "write_agenda",
    "write_bundles",
    "write_business",
    "write_figures",
    "write_form_schemas",
    "write_offices",
    "write_province_map",
    "write_schemas",
    "write_sitemap",
    "write_working_days",
]
