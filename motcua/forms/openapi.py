"""Describes the endpoint for other programs: OpenAPI 3.1, made from the same definitions as the forms."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import motcua
from motcua.forms.reference import ALPHABET, LENGTH
from motcua.model import FormField, OnlineForm

_HTML = {"text/html": {"schema": {"type": "string"}}}
_TEXT = {"type": "string"}
_RESERVED = {
    "_step": {"type": "string", "examples": ["answers", "change", "send"], "description": "answers where left out"},
    "_key": {"type": "string", "description": "one-time key of the page of answers"},
    "_token": {"type": "string", "description": "signed time of the page of answers"},
    "_altcha": {"type": "string", "description": "solution of the page's challenge, where the form asks for one"},
    "_page": {"type": "string", "description": "address of the page the reader came from"},
}
_WORDS = {
    "200": "A page to read on",
    "303": "Kept: the address of the receipt. What was answered so survives a power cut",
    "400": "The body cannot be read",
    "403": "Sent from a page of another site",
    "404": "No such edition, form or reference",
    "405": "Not with this method",
    "408": "The body came too slowly",
    "413": "The body is too large",
    "422": "Answers to correct, beside their questions; or answers to read once more",
    "429": "Too often within a minute; nothing is lost",
    "503": "Not kept now; sending the same key again keeps it once",
}
_POST = ("200", "303", "400", "403", "404", "408", "413", "422", "429", "503")


def write_openapi(forms: Mapping[str, OnlineForm], editions: Sequence[str], endpoint: str, output: Path) -> None:
    """Write `output`/data/forms/openapi.json for `endpoint`, the setting FORM_ENDPOINT, where there is one."""
    if not endpoint or not forms:
        return
    file = output / "data" / "forms" / "openapi.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    said = document(forms.values(), editions, endpoint)
    file.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def document(forms: Iterable[OnlineForm], editions: Sequence[str], endpoint: str) -> dict[str, Any]:
    """Return the document of an endpoint at `endpoint`, a path or a whole address, with "/" at its end."""
    parts = urlsplit(endpoint)
    base, edition = parts.path, _edition(editions)
    paths: dict[str, Any] = {
        "/health/live": _machine("Whether the process runs", ("200", "503")),
        "/health/ready": _machine("Whether a post that came now would be kept", ("200", "503")),
        f"{base}{{edition}}/receipt/{{reference}}": {
            "parameters": [edition, _path("reference", f"^[{ALPHABET}]{{{LENGTH}}}$")],
            "get": _operation("receipt", "A receipt", ("200", "404", "503")),
        },
        f"{base}{{edition}}/status": {
            "parameters": [edition],
            "get": _operation("askStatus", "The question for the status", ("200", "404")),
            "post": {
                **_operation("status", "The status of a post", _answers(_POST, "303")),
                "requestBody": _body({"reference": _TEXT, "phone": _TEXT}, ["reference", "phone"]),
            },
        },
    }
    for form in forms:
        paths[f"{base}{{edition}}/{form.id}"] = {
            "parameters": [edition],
            "get": _operation(f"open-{form.id}", form.title, ("200", "404")),
            "post": {
                **_operation(f"post-{form.id}", form.title, _POST),
                "requestBody": _body({**_fields(form), **_RESERVED}, []),
            },
        }
        if form.appointment:
            paths |= _appointment_paths(base, edition, form)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Motcua forms", "version": motcua.__version__},
        **({"servers": [{"url": f"{parts.scheme}://{parts.netloc}"}]} if parts.netloc else {}),
        "paths": paths,
    }


def _appointment_paths(base: str, edition: dict[str, Any], form: OnlineForm) -> dict[str, Any]:
    ticket = [edition, _path("reference", f"^[{ALPHABET}]{{{LENGTH}}}$")]
    calendar = _operation(f"calendar-{form.id}", "The appointment as a calendar file", ("200", "404", "503"))
    calendar["responses"]["200"]["content"] = {"text/calendar": {"schema": _TEXT}}
    return {
        f"{base}{{edition}}/ticket/{{reference}}": {
            "parameters": ticket,
            "post": {
                **_operation(f"cancel-{form.id}", "Give the place back", _answers(_POST, "200")),
                "requestBody": _body({"phone": _TEXT}, ["phone"]),
            },
        },
        f"{base}{{edition}}/ticket/{{reference}}.ics": {"parameters": ticket, "get": calendar},
        f"{base}{{edition}}/queue/{form.id}": {
            "parameters": [edition],
            "get": _operation(f"queue-{form.id}", "The numbers being called", ("200", "404", "503")),
        },
    }


def _answers(codes: tuple[str, ...], *without: str) -> tuple[str, ...]:
    return tuple(one for one in codes if one not in without)


def _operation(identifier: str, summary: str, codes: tuple[str, ...]) -> dict[str, Any]:
    return {"operationId": identifier, "summary": summary, "responses": {one: _response(one) for one in codes}}


def _response(code: str) -> dict[str, Any]:
    made: dict[str, Any] = {"description": _WORDS[code]}
    if code == "303":
        made["headers"] = {"Location": {"required": True, "schema": {"type": "string"}}}
    else:
        made["content"] = _HTML
    if code in {"429", "503"}:
        made["headers"] = {"Retry-After": {"schema": {"type": "string"}}}
    return made


def _machine(summary: str, codes: tuple[str, ...]) -> dict[str, Any]:
    schema = {"type": "object", "required": ["status"], "properties": {"status": {"enum": ["green", "red"]}}}
    said = {"application/json": {"schema": schema}}
    return {"get": {"summary": summary, "responses": {one: {"description": summary, "content": said} for one in codes}}}


def _edition(editions: Sequence[str]) -> dict[str, Any]:
    schema = {"type": "string", "enum": list(editions)}
    return {"name": "edition", "in": "path", "required": True, "schema": schema}


def _path(name: str, pattern: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "pattern": pattern}}


def _body(fields: dict[str, Any], required: list[str]) -> dict[str, Any]:
    schema = {"type": "object", "properties": fields, "required": required}
    kinds = ("application/x-www-form-urlencoded", "multipart/form-data")
    return {"required": True, "content": {one: {"schema": schema} for one in kinds}}


def _fields(form: OnlineForm) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in form.fields:
        if field.type == "date":
            found |= {f"{field.id}-{part}": _TEXT for part in ("day", "month", "year")}
        elif field.type != "file":
            found[field.id] = _schema(field)
    return found


def _schema(field: FormField) -> dict[str, Any]:
    one: dict[str, Any] = {"type": "string", "description": field.label}
    if field.options:
        one["examples"] = [option.id for option in field.options]  # others are answered with what is wrong, not refused
    return {"type": "array", "items": one} if field.many else one
