"""The snippets for nginx, Caddy and systemd, with Debian's servers really started on ports of this machine."""

import base64
import http.client
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath

import pytest

from motcua.exports import SECURITY_HEADERS
from motcua.forms.operation import ServerPlan, caddyfile, units
from tools.rig.nginx import free_port, nginx_command
from tools.rig.programs import program

WORDS = {"vi": "Tạm thời chưa nhận được.", "en": "Not available just now."}
HEADERS = dict(SECURITY_HEADERS)


class Endpoint(BaseHTTPRequestHandler):
    """Answers with the status that the path names, and with headers of its own, as the real one does."""

    def do_GET(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.server.heard.append((self.command, self.path, dict(self.headers), len(self.rfile.read(length))))
        status = int(self.path.rpartition("/")[2]) if self.path[-3:].isdecimal() else 200
        self.send_response(status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        if status == 503:
            self.send_header("Retry-After", "7")
        body = b"" if status in {304, 303} else ("Đã nhận. " * 200).encode()
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(BrokenPipeError):
            self.wfile.write(body)

    do_POST = do_GET  # noqa: N815 - the name that the base class looks for

    def log_message(self, *_args):
        return


def start(kind: str, plan: ServerPlan, folder: Path) -> subprocess.Popen[bytes]:
    path = program(kind)
    if path is None:
        pytest.skip(f"needs {kind}: run `make test`")
    config = folder / "config"
    if kind == "caddy":
        config.write_text(caddyfile(plan).replace("{\n", "{\n\tadmin off\n", 1), encoding="utf-8")
        words = [path, "run", "--adapter", "caddyfile", "--config", str(config)]
    else:
        words = nginx_command(path, plan, folder)
    log = (folder / "log").open("wb")
    environment = {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "PATH": "/usr/bin",
    }
    process = subprocess.Popen(words, stdout=log, stderr=log, env=environment)
    log.close()
    return process


def staff(kind: str, folder: Path) -> Path:
    """A file with one person of the office, as the server wants it."""
    path = program(kind)
    if path is None:
        pytest.skip(f"needs {kind}: run `make test`")
    if kind == "caddy":
        words, parts = [path, "hash-password", "--plaintext", "a-word"], " "
    else:
        words, parts = [program("openssl"), "passwd", "-apr1", "a-word"], ":"
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    (folder / "staff").write_text(f"lan{parts}{done.stdout.strip()}\n", encoding="utf-8")
    return folder / "staff"


class Server:
    """One of the servers in front of a portal of three files and the endpoint."""

    def __init__(self, port: int, upstream: ThreadingHTTPServer, folder: Path) -> None:
        self.port, self.upstream, self.folder = port, upstream, folder

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=40)  # a login costs a second of bcrypt
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body or None, named)
        answer = connection.getresponse()
        answer.text = answer.read().decode(errors="replace")
        connection.close()
        return answer


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp(request.param)
    site = folder / "portal"
    (site / "vi").mkdir(parents=True)
    for name in ("index.html", "404.html", "vi/index.html"):
        (site / name).write_text(f"<p>trang {name}</p>", encoding="utf-8")
    (site / "vi" / "documents.js").write_text("globalThis.names = [];\n" * 100, encoding="utf-8")
    upstream = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    upstream.daemon_threads, upstream.heard = True, []
    threading.Thread(target=upstream.serve_forever, daemon=True).start()
    port = free_port()
    plan = ServerPlan(
        address=f"127.0.0.1:{port}",
        site=PurePosixPath(site),
        headers=HEADERS,
        upstream=f"127.0.0.1:{upstream.server_port}",
        body_seconds=2,
        inbox_base="/van-phong/",
        inbox=f"127.0.0.1:{upstream.server_port}",
        staff_file=str(staff(request.param, folder)),
        unavailable=WORDS,
    )
    process = start(request.param, plan, folder)
    made = Server(port, upstream, folder)
    try:
        for _ in range(100):
            try:
                made.ask("/")
                break
            except OSError:
                assert process.poll() is None, (folder / "log").read_text()
                time.sleep(0.1)
        yield made
    finally:
        process.terminate()
        process.wait(10)
        upstream.shutdown()
        upstream.server_close()


def security(answer: http.client.HTTPResponse) -> list[tuple[str, str]]:
    names = {name.lower() for name in HEADERS}
    return sorted((name.lower(), value) for name, value in answer.getheaders() if name.lower() in names)


class TestServers:
    @pytest.mark.parametrize(
        ("path", "status"),
        [
            ("/", 200),
            ("/vi/index.html", 200),
            ("/vi/", 200),
            ("/nothing/here", 404),
            ("/gui/vi/question", 200),
            ("/gui/vi/303", 303),
            ("/gui/vi/304", 304),
            ("/gui/vi/404", 404),
            ("/gui/vi/422", 422),
            ("/gui/vi/500", 500),
            ("/gui/vi/503", 503),
        ],
    )
    def test_every_answer_has_the_same_headers_once(self, server: Server, path: str, status: int):
        answer = server.ask(path)
        assert answer.status == status
        assert security(answer) == sorted((name.lower(), value) for name, value in HEADERS.items())

    def test_an_unchanged_page_has_them_too(self, server: Server):
        tag = server.ask("/vi/index.html").getheader("ETag")
        answer = server.ask("/vi/index.html", If_None_Match=tag)
        assert answer.status == 304
        assert dict(security(answer)) == {name.lower(): value for name, value in HEADERS.items()}

    def test_pages_are_asked_for_anew_and_answers_of_the_endpoint_are_not_kept(self, server: Server):
        assert server.ask("/vi/index.html").headers.get_all("Cache-Control") == ["no-cache"]
        assert server.ask("/gui/vi/question").headers.get_all("Cache-Control") == ["no-store"]

    def test_texts_of_the_portal_are_compressed_and_answers_that_may_hold_a_secret_are_not(self, server: Server):
        script = server.ask("/vi/documents.js", Accept_Encoding="gzip")
        assert (script.getheader("Content-Encoding"), script.getheader("Vary")) == ("gzip", "Accept-Encoding")
        assert server.ask("/gui/vi/question", Accept_Encoding="gzip").getheader("Content-Encoding") is None

    def test_an_unknown_page_is_the_portals_own(self, server: Server):
        assert "trang 404.html" in server.ask("/nothing/here").text

    def test_a_sender_cannot_say_who_he_is(self, server: Server):
        server.ask("/gui/vi/question", "POST", b"a=b", X_Forwarded_For="1.2.3.4")
        _, _, headers, length = server.upstream.heard[-1]
        assert (headers["X-Forwarded-For"], length) == ("127.0.0.1", 3)

    def test_the_inbox_is_behind_a_login_that_says_who_is_there(self, server: Server):
        before = len(server.upstream.heard)
        assert server.ask("/van-phong/", X_Motcua_Staff="boss").status == 401
        assert len(server.upstream.heard) == before
        login = base64.b64encode(b"lan:a-word").decode()
        answer = server.ask("/van-phong/", Authorization=f"Basic {login}", X_Motcua_Staff="boss")
        assert (answer.status, len(security(answer))) == (200, len(HEADERS))
        _, path, headers, _ = server.upstream.heard[-1]
        assert (path, headers["X-Motcua-Staff"]) == ("/van-phong/", "lan")

    def test_too_much_is_refused_before_it_reaches_the_endpoint(self, server: Server):
        before = len(server.upstream.heard)
        with suppress(BrokenPipeError, ConnectionResetError):  # closed while we were still sending: as good
            assert server.ask("/gui/vi/question", "POST", b"x" * 3_000_000).status == 413
        assert all(length < 3_000_000 for *_, length in server.upstream.heard[before:])

    def test_a_body_that_never_comes_is_not_waited_for(self, server: Server):
        with socket.create_connection(("127.0.0.1", server.port), 15) as connection:
            connection.sendall(b"POST /gui/vi/question HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na=b")
            begun = time.monotonic()
            while connection.recv(4096):
                pass
            assert time.monotonic() - begun < 10

    def test_no_body_is_written_to_a_log_or_left_on_the_disk(self, server: Server):
        server.ask("/gui/vi/question", "POST", b"name=planted-words&filler=" + b"x" * 100_000)
        server.ask("/gui/vi/receipt/7K3MPQRSTX")
        time.sleep(0.1)
        files = [one for one in server.folder.rglob("*") if one.is_file()]
        found = [one for one in files if b"planted-words" in one.read_bytes() or b"7K3MPQRSTX" in one.read_bytes()]
        assert found == []

    def test_an_endpoint_that_is_down_is_said_in_the_language_of_the_page(self, server: Server):
        server.upstream.shutdown()
        server.upstream.server_close()
        for tag, words in (("vi", WORDS["vi"]), ("en", WORDS["en"]), ("zh-Hans", WORDS["vi"])):
            answer = server.ask(f"/gui/{tag}/question", "POST", b"a=b")
            assert (answer.status, answer.text.strip()) == (503, words)
            assert answer.getheader("Retry-After") == "30"
            assert dict(security(answer)) == {name.lower(): value for name, value in HEADERS.items()}
        assert server.ask("/vi/").status == 200, "the portal works without the endpoint"


class TestPlan:
    @pytest.mark.parametrize(
        "change",
        [
            {"address": "x; include /etc/passwd"},
            {"base": "/gui"},
            {"upstream": "127.0.0.1:1 {"},
            {"headers": {"X": 'a" always; root /'}},
            {"unavailable": {"vi": "${x}"}},
            {"site": PurePosixPath("/srv/x y;")},
        ],
    )
    def test_nothing_can_open_a_block_of_its_own(self, change: dict[str, object]):
        plan = ServerPlan(address="langson.example", site=PurePosixPath("/srv/portal"), headers=HEADERS)
        with pytest.raises(ValueError, match="configuration"):
            replace(plan, **change)


class TestUnits:
    def test_systemd_takes_them(self, tmp_path: Path):
        made = units("/bin/true", "/tmp", 8765)  # noqa: S108 - a folder that is on every machine
        for name, text in made.items():
            (tmp_path / name).write_text(text.replace("User=motcua\nGroup=motcua\n", ""), encoding="utf-8")
        if not shutil.which("systemd-analyze"):
            pytest.skip("needs systemd-analyze")
        words = ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / name) for name in made)]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        said = [line for line in done.stderr.splitlines() if str(tmp_path) in line or "motcua" in line]
        assert said == []

    def test_a_dump_of_memory_is_never_written(self):
        assert all(
            "LimitCORE=0" in text for name, text in units("motcua", "/srv", 1).items() if name.endswith(".service")
        )
