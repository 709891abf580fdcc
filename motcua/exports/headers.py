"""The security headers of every page, in one table: the preview server sends them, other servers must."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

# Nothing is loaded from anywhere else, nothing is compiled from text.
_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)

SECURITY_HEADERS = MappingProxyType(
    {
        "Content-Security-Policy": "; ".join(_POLICY),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)


def security_headers(form_endpoint: str = "") -> Mapping[str, str]:
    """Return the headers of a portal whose forms are sent to `form_endpoint` (the setting): 'self' covers a path."""
    parts = urlsplit(form_endpoint)
    if not parts.netloc:
        return SECURITY_HEADERS
    origin = f"{parts.scheme}://{parts.netloc}"
    policy = SECURITY_HEADERS["Content-Security-Policy"].replace("form-action 'self'", f"form-action 'self' {origin}")
    return MappingProxyType({**SECURITY_HEADERS, "Content-Security-Policy": policy})
