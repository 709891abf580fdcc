"""The policy that every server must send allows nothing that a page of the portal does not need."""

import pytest

from motcua.exports import SECURITY_HEADERS, security_headers

POLICY = {
    name: set(sources)
    for name, *sources in (part.split() for part in SECURITY_HEADERS["Content-Security-Policy"].split(";"))
}


def test_what_is_not_named_is_forbidden() -> None:
    assert POLICY["default-src"] == {"'none'"}


def test_no_script_or_style_may_stand_in_a_page() -> None:
    for name, sources in POLICY.items():
        assert not {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'"} & sources, name


def test_nothing_comes_from_another_address() -> None:
    allowed = {"'none'", "'self'", "data:"}
    assert {name: sources - allowed for name, sources in POLICY.items() if sources - allowed} == {}
    assert [name for name, sources in POLICY.items() if "data:" in sources] == ["img-src"]


def test_the_portal_is_shown_in_no_frame_and_sends_no_form_elsewhere() -> None:
    assert POLICY["frame-ancestors"] == {"'none'"}
    assert POLICY["form-action"] == {"'self'"}
    assert POLICY["base-uri"] == {"'none'"}


def test_no_address_of_a_resident_is_told_to_others() -> None:
    assert SECURITY_HEADERS["Referrer-Policy"] == "no-referrer"
    assert SECURITY_HEADERS["X-Content-Type-Options"] == "nosniff"


def test_a_header_is_one_line() -> None:
    assert [name for name, value in SECURITY_HEADERS.items() if not value.isascii() or "\n" in value] == []


def test_webassembly_is_allowed_only_where_the_whole_text_is_searched() -> None:
    assert "wasm" not in str(dict(security_headers(whole_text=False)))
    assert "script-src 'self' 'wasm-unsafe-eval';" in security_headers(whole_text=True)["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("endpoint", "sources"),
    [
        ("", "'self'"),
        ("/gui/", "'self'"),
        ("https://forms.city.example/gui/", "'self' https://forms.city.example"),
        ("http://127.0.0.1:8090/", "'self' http://127.0.0.1:8090"),
    ],
)
def test_forms_go_to_the_endpoint_of_the_city_and_nowhere_else(endpoint: str, sources: str) -> None:
    policy = security_headers(endpoint)["Content-Security-Policy"]
    assert f"; form-action {sources};" in policy
    assert {**security_headers(endpoint), "Content-Security-Policy": ""} == {
        **SECURITY_HEADERS,
        "Content-Security-Policy": "",
    }
