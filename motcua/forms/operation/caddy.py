"""Writes a Caddyfile (Caddy 2.6 or later): static portal and form endpoint behind one address, TLS by itself."""

from collections.abc import Iterator

from motcua.forms.operation.plan import ServerPlan


def caddyfile(plan: ServerPlan) -> str:
    """Return a file for /etc/caddy/Caddyfile."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: ServerPlan) -> Iterator[str]:
    yield "# Made by `motcua forms config caddy`: change the settings and make it again, not this file."
    yield "{"
    yield "\tservers {"
    yield "\t\ttimeouts {"
    yield f"\t\t\tread_header {plan.head_seconds}s"
    yield f"\t\t\tread_body {plan.body_seconds}s"
    yield f"\t\t\twrite {plan.answer_seconds}s"
    yield f"\t\t\tidle {plan.idle_seconds}s"
    yield "\t\t}"
    yield "\t}"
    yield "}"
    yield "(motcua_headers) {"
    yield "\theader {"
    yield from (f'\t\t{name} "{value}"' for name, value in plan.headers.items())
    yield "\t\t?Cache-Control no-cache"
    yield "\t\t-Server"
    yield "\t\tdefer"
    yield "\t}"
    yield "}"
    port = plan.address.rpartition(":")[2].isdecimal()  # a port of our own is for trying out: without TLS
    yield f"{'http://' if port else ''}{plan.address} {{"
    yield from (f"\t{line}" if line else "" for line in _site(plan))
    yield "}"


def _site(plan: ServerPlan) -> Iterator[str]:
    yield "import motcua_headers"
    yield ""
    yield f"handle {plan.base}* {{"
    yield f"\t@large header_regexp Content-Length {_longer_than(plan.most_bytes)}"
    yield "\terror @large 413"
    yield "\trequest_body {"
    yield f"\t\tmax_size {plan.most_bytes}"
    yield "\t}"
    yield from (f"\t{line}" for line in _proxied(plan, plan.upstream))
    yield "}"
    if plan.inbox_base:
        yield ""
        yield f"handle {plan.inbox_base}* {{"
        yield "\tbasicauth {"
        yield f"\t\timport {plan.staff_file}  # lines: name hash, made by `caddy hash-password`"
        yield "\t}"
        yield from (f"\t{line}" for line in _proxied(plan, plan.inbox, "header_up X-Motcua-Staff {http.auth.user.id}"))
        yield "}"
    yield ""
    yield "handle {"
    yield f"\troot * {plan.site}"
    yield "\t@post not method GET HEAD"
    yield "\terror @post 405"
    yield "\ttry_files {path} {path}/index.html"
    yield "\tencode gzip"
    yield "\tfile_server {"
    yield "\t\tprecompressed gzip"
    yield "\t}"
    yield "}"
    yield ""
    yield from _errors(plan)


def _longer_than(most: int) -> str:
    """Return a pattern of numbers above `most`, as its first digit tells; Caddy 2.6 itself would answer 502."""
    digits = str(most)
    first = int(digits[0])
    same_length = f"[{first + 1}-9]\\d{{{len(digits) - 1}}}|" if first < 9 else ""
    return f"^({same_length}\\d{{{len(digits) + 1},}})$"


def _proxied(plan: ServerPlan, upstream: str, *more: str) -> Iterator[str]:
    yield f"reverse_proxy {upstream} {{"
    yield "\theader_up X-Forwarded-For {remote_host}"
    yield from (f"\t{line}" for line in more)
    yield "\ttransport http {"
    yield "\t\tdial_timeout 5s"
    yield f"\t\tresponse_header_timeout {plan.answer_seconds}s"
    yield "\t}"
    yield "}"


def _errors(plan: ServerPlan) -> Iterator[str]:
    """An error begins a route of its own, without the headers of the first: they are imported again."""
    yield "handle_errors {"
    yield "\timport motcua_headers"
    yield "\t@missing expression {err.status_code} == 404"
    yield "\thandle @missing {"
    yield f"\t\troot * {plan.site}"
    yield "\t\trewrite * /404.html"
    yield "\t\tfile_server"
    yield "\t}"
    yield "\t@down expression {err.status_code} in [502, 503, 504]"
    yield "\thandle @down {"
    yield "\t\theader Retry-After 30"
    yield '\t\theader Content-Type "text/plain; charset=utf-8"'
    for number, (tag, words) in enumerate(plan.unavailable.items()):
        yield f"\t\t@edition{number} path {plan.base}{tag}/*"
        yield f'\t\trespond @edition{number} "{words}" 503'
    yield f'\t\trespond "{plan.first}" 503'
    yield "\t}"
    yield '\trespond "{err.status_code}" {err.status_code}'
    yield "}"
