"""What can be wrong with a file: one finding, its place, its stable code, and how it is printed."""

from motcua.diagnostics.codes import Code, Level, code_named, codes
from motcua.diagnostics.finding import Diagnostic, exit_status, shortened, sort_key
from motcua.diagnostics.report import as_json, as_text, print_report, visible
from motcua.diagnostics.trouble import words_of

__all__ = [
    "Code",
    "Diagnostic",
    "Level",
    "as_json",
    "as_text",
    "code_named",
    "codes",
    "exit_status",
    "print_report",
    "shortened",
    "sort_key",
    "visible",
    "words_of",
]
