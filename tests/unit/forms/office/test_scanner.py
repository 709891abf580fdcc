"""The scanner, against a small daemon that speaks clamd's INSTREAM, and against the real one with a signature of ours."""

import socket
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from motcua.forms.scanner import ClamAv, ScannerAwayError, scan_pending
from motcua.forms.store import Store, Submission, Upload
from tools.rig.programs import program

BAD = b"this part stands for a virus"


@dataclass
class Daemon:
    """Answers as clamd does; `limit` is its StreamMaxLength, `silent` a daemon that hangs."""

    path: Path
    limit: int = 1_000_000
    silent: bool = False
    heard: list[bytes] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)

    def serve(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as file:
                assert file.read(10) == b"zINSTREAM\0"
                with suppress(OSError):  # who has waited long enough has gone
                    connection.sendall(self.answer(self.content(file)))

    def content(self, file) -> bytes | None:
        content = b""
        while length := struct.unpack("!I", file.read(4))[0]:
            content += file.read(length)
            if len(content) > self.limit:
                return None
        return content

    def answer(self, content: bytes | None) -> bytes:
        if self.silent:
            self.release.wait(5)
            return b""
        if content is None:
            return b"INSTREAM size limit exceeded. ERROR\0"
        self.heard.append(content)
        return b"stream: Test.Signature FOUND\0" if BAD in content else b"stream: OK\0"


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    made = Daemon(tmp_path / "clamd.ctl")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(made.path))
        listener.listen()
        thread = threading.Thread(target=made.serve, args=[listener], daemon=True)
        thread.start()
        yield made
        made.release.set()
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)


class TestScanner:
    def test_says_what_is_clean_and_what_is_not(self, daemon: Daemon):
        scanner = ClamAv(daemon.path)
        assert scanner.look_at(b"a photograph") == "clean"
        assert scanner.look_at(b"x" * 200_000 + BAD) == "infected"
        assert scanner.look_at(b"") == "clean"
        assert [len(one) for one in daemon.heard] == [12, 200_000 + len(BAD), 0]

    def test_a_file_over_the_daemons_limit_is_unscanned_not_clean(self, daemon: Daemon):
        daemon.limit = 1000
        assert ClamAv(daemon.path).look_at(b"x" * 3_000_000) == "unscanned"

    def test_a_daemon_that_hangs_or_is_gone_is_away(self, daemon: Daemon, tmp_path: Path):
        daemon.silent = True
        with pytest.raises(ScannerAwayError):
            ClamAv(daemon.path, seconds=0.2).look_at(b"x")
        with pytest.raises(ScannerAwayError):
            ClamAv(tmp_path / "nobody").look_at(b"x")

    def test_files_stay_pending_until_somebody_has_looked(self, daemon: Daemon, store: Store):
        files = tuple(Upload(id=one, sealed_path=one, digest="d", type="t", size=1) for one in ("good", "bad", "worse"))
        submission = Submission(
            key="k" * 22,
            form="dossier",
            config="c",
            edition="vi",
            received_at=1,
            sealed=b"s",
            uploads=files,
        )
        store.add([submission])
        with pytest.raises(ScannerAwayError):
            scan_pending(store, lambda _one: b"", ClamAv(daemon.path.with_name("nobody")))
        assert {one.scan for one in store.uploads()} == {"pending"}
        found = scan_pending(store, lambda one: b"photo" if one.id == "good" else BAD, ClamAv(daemon.path))
        assert found == {"clean": 1, "infected": 2, "unscanned": 0}
        assert {one.id: one.scan for one in store.uploads()} == {
            "good": "clean",
            "bad": "infected",
            "worse": "infected",
        }


# The test file of EICAR, in two parts: as one it would set off the scanner of whoever keeps this source.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + rb"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.fixture(scope="module")
def clamd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The socket of Debian's clamd, whose only signature is that of EICAR: no list of viruses is fetched."""
    found = program("clamd")
    if found is None:
        pytest.skip("needs ClamAV's daemon: apt-get install clamav-daemon")
    folder = tmp_path_factory.mktemp("clamd")
    (folder / "db").mkdir()
    (folder / "db" / "local.ndb").write_text(f"Eicar-Test:0:*:{EICAR.hex()}\n")
    lines = [
        f"LocalSocket {folder}/ctl",
        f"DatabaseDirectory {folder}/db",
        f"TemporaryDirectory {folder}",
        "StreamMaxLength 1M",
        "Foreground yes",
        "User root",
    ]
    (folder / "conf").write_text("\n".join(lines) + "\n")
    with (folder / "log").open("wb") as log:
        daemon = subprocess.Popen([found, "-c", str(folder / "conf")], stdout=log, stderr=log)
    try:
        for _ in range(300):
            if (folder / "ctl").exists():
                break
            time.sleep(0.1)
        yield folder / "ctl"
    finally:
        daemon.terminate()
        daemon.wait(30)


def test_the_real_daemon_says_the_same(clamd: Path):
    scanner = ClamAv(clamd)
    assert scanner.look_at(b"a photograph") == "clean"
    assert scanner.look_at(b"") == "clean"
    assert scanner.look_at(EICAR) == "infected"
    assert scanner.look_at(b"x" * 200_000 + EICAR) == "infected"
    assert scanner.look_at(b"x" * 3_000_000) == "unscanned"


def test_the_real_daemon_settles_what_was_pending(clamd: Path, store: Store):
    files = tuple(Upload(id=one, sealed_path=one, digest="d", type="t", size=1) for one in ("good", "bad"))
    one = Submission(key="k" * 22, form="dossier", config="c", edition="vi", received_at=1, sealed=b"s", uploads=files)
    store.add([one])
    assert scan_pending(store, lambda file: EICAR if file.id == "bad" else b"%PDF-1.7", ClamAv(clamd))["infected"] == 1
    assert {one.id: one.scan for one in store.uploads()} == {"good": "clean", "bad": "infected"}
