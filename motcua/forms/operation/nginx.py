"""Writes a site for nginx (1.22 or later): static portal and form endpoint behind one address."""

from collections.abc import Iterator

from motcua.forms.operation.plan import USUAL_BYTES, ServerPlan

# Pages only: an answer of the endpoint with a secret and with what its reader typed would betray it by its size.
_COMPRESSED = (
    "gzip_static on;  # a file beside its own .gz costs nothing",
    "gzip on;",
    "gzip_comp_level 6;",
    "gzip_vary on;",
    "gzip_types text/css text/plain text/xml text/csv text/calendar text/javascript application/javascript",
    "    application/json application/geo+json application/atom+xml image/svg+xml;",
)


def nginx_site(plan: ServerPlan) -> str:
    """Return a file for /etc/nginx/sites-enabled/."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: ServerPlan) -> Iterator[str]:
    yield "# Made by `motcua forms config nginx`: change the settings and make it again, not this file."
    yield "# Headers stand here and in no location: one add_header in a location would drop all of these."
    yield "map $uri $motcua_unavailable {"
    yield f'    default "{plan.first}";'
    for tag, words in plan.unavailable.items():
        yield f'    ~^{plan.base}{tag}/ "{words}";'
    yield "}"
    # What the endpoint says of keeping goes through; pages of the portal are asked for anew, as a 304 mostly.
    yield 'map $upstream_http_cache_control $motcua_cache { default $upstream_http_cache_control; "" "no-cache"; }'
    # Only where the endpoint was not there to say it itself.
    yield 'map "$status$upstream_http_retry_after" $motcua_retry { 503 30; default ""; }'
    yield "server {"
    yield from (f"    {line}" if line else "" for line in _server(plan))
    yield "}"


def _server(plan: ServerPlan) -> Iterator[str]:
    yield from _listening(plan.address)
    yield f"root {plan.site};"
    yield "index index.html;"
    yield "charset utf-8;"
    yield "server_tokens off;"
    yield "error_page 404 /404.html;"
    yield f"client_header_timeout {plan.head_seconds}s;"
    yield f"client_body_timeout {plan.body_seconds}s;"
    yield f"keepalive_timeout {plan.idle_seconds}s;"
    yield f"send_timeout {plan.answer_seconds}s;"
    for name, value in plan.headers.items():
        yield f'add_header {name} "{value}" always;'
    yield "add_header Cache-Control $motcua_cache always;"
    yield "add_header Retry-After $motcua_retry always;"
    yield ""
    yield "location / {"
    yield "    try_files $uri $uri/index.html =404;"
    yield from (f"    {line}" for line in _COMPRESSED)
    yield "}"
    yield ""
    yield f"location {plan.base} {{"
    yield from (f"    {line}" for line in _endpoint(plan))
    yield "}"
    yield "location @motcua_unavailable {"
    yield "    internal;"
    yield "    default_type text/plain;"
    yield '    return 503 "$motcua_unavailable\\n";'
    yield "}"
    if plan.inbox_base:
        yield from _inbox(plan)


def _listening(address: str) -> Iterator[str]:
    host, _, port = address.rpartition(":")
    if port.isdecimal():
        yield f"listen {host or '[::]'}:{port}{'' if host else ' ipv6only=off'};"
        return
    yield "listen 80;"
    yield "listen [::]:80;"
    yield f"server_name {address};  # then: certbot --nginx -d {address}"


def _proxied(plan: ServerPlan, upstream: str) -> Iterator[str]:
    yield f"proxy_pass http://{upstream};"
    yield "proxy_http_version 1.1;"
    yield 'proxy_set_header Connection "";'
    yield "proxy_set_header Host $host;"
    yield "proxy_set_header X-Forwarded-For $remote_addr;  # in the place of whatever a sender claims"
    yield "proxy_set_header X-Forwarded-Proto $scheme;"
    for name in (*plan.headers, "Cache-Control"):
        yield f"proxy_hide_header {name};"
    yield f"proxy_read_timeout {plan.answer_seconds}s;"
    yield "proxy_connect_timeout 5s;"


def _endpoint(plan: ServerPlan) -> Iterator[str]:
    yield f"client_max_body_size {plan.most_bytes};"
    # A body that is buffered on disk would stay there in the clear: all of it in memory, or none kept back.
    yield f"client_body_buffer_size {min(plan.most_bytes, USUAL_BYTES)};"
    if plan.most_bytes > USUAL_BYTES:
        yield "proxy_request_buffering off;"
    yield "access_log off;"
    yield from _proxied(plan, plan.upstream)
    # Posting again could keep a post twice were it not for its key; still nobody but the resident repeats it.
    yield "proxy_next_upstream off;"
    yield "proxy_buffers 16 16k;"
    yield "proxy_max_temp_file_size 0;"
    yield "error_page 502 504 = @motcua_unavailable;"


def _inbox(plan: ServerPlan) -> Iterator[str]:
    yield ""
    yield f"location {plan.inbox_base} {{"
    yield '    auth_basic "Mot Cua";'
    yield f"    auth_basic_user_file {plan.staff_file};"
    yield "    access_log off;"
    yield "    proxy_set_header X-Motcua-Staff $remote_user;"
    yield from (f"    {line}" for line in _proxied(plan, plan.inbox))
    yield "    proxy_max_temp_file_size 0;"
    yield "}"
