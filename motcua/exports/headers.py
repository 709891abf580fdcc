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
    "media-src 'self'",
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


def security_headers(form_endpoint: str = "", *, whole_text: bool = False) -> Mapping[str, str]:
    """Return the headers of a portal whose forms are sent to `form_endpoint` (the setting): 'self' covers a path.

    Pagefind's WebAssembly is allowed where the whole text can be searched.
    """
    policy = SECURITY_HEADERS["Content-Security-Policy"]
    parts = urlsplit(form_endpoint)
    if parts.netloc:
        origin = f"{parts.scheme}://{parts.netloc}"
        policy = policy.replace("form-action 'self'", f"form-action 'self' {origin}")
    if whole_text:
        policy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    return MappingProxyType({**SECURITY_HEADERS, "Content-Security-Policy": policy})
