"""The webhook: signed, to public addresses only, whatever a name or a receiver tries."""

import base64
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pytest

from motcua.forms.delivery.addresses import public_address
from motcua.forms.delivery.parcel import Parcel, UndeliveredError
from motcua.forms.delivery.receiving import NotOursError, checked_id, keep_once
from motcua.forms.delivery.webhook import Receiver, post

SECRET = b"between the two of us"
PUBLIC = "93.184.216.34"


@dataclass
class Office:
    """A receiver that answers what a test wants and keeps what it was sent."""

    port: int = 0
    posts: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@contextmanager
def office(context: ssl.SSLContext, answer: Callable[[ssl.SSLSocket], None]) -> Iterator[Office]:
    heard = Office()

    def serve() -> None:
        while True:
            try:
                plain, _ = listener.accept()
                with context.wrap_socket(plain, server_side=True) as sock:
                    heard.posts.append(read_post(sock.makefile("rb")))
                    answer(sock)
            except (OSError, ValueError, KeyError):
                if listener.fileno() < 0:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        heard.port = listener.getsockname()[1]
        threading.Thread(target=serve, daemon=True).start()
        yield heard
        listener.shutdown(socket.SHUT_RDWR)


def read_post(file: BinaryIO) -> tuple[dict[str, str], bytes]:
    file.readline()
    lines = iter(lambda: file.readline().decode().strip(), "")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return headers, file.read(int(headers["content-length"]))


def says(words: bytes) -> Callable[[ssl.SSLSocket], None]:
    return lambda sock: sock.sendall(words)


OK = says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")


def receiver(heard: Office, context: ssl.SSLContext, **more: object) -> Receiver:
    """The receiver behind its public address, of which the test's network leads to this machine."""

    def connect(address: tuple[str, int], seconds: float) -> socket.socket:
        assert address == (PUBLIC, 443)
        return socket.create_connection(("127.0.0.1", heard.port), seconds)

    usual = {"seconds": 5, "resolver": lambda _host, _port: [PUBLIC], "connect": connect, "context": context}
    return Receiver(url="https://office.example/in?from=portal", secret=SECRET, **(usual | more))


class TestPost:
    def test_is_signed_so_that_the_receiver_can_tell(self, parcel: Parcel, server_context, client_context):
        with office(server_context, OK) as heard:
            post(receiver(heard, client_context), parcel)
        ((headers, body),) = heard.posts
        assert headers["host"] == "office.example"
        assert checked_id(headers, body, SECRET, time.time()) == parcel.id
        assert base64.b64decode(json.loads(body)["sealed"]) == parcel.sealed

    @pytest.mark.parametrize("change", ["body", "id", "secret", "late"])
    def test_a_post_that_was_changed_or_is_old_is_not_ours(
        self, parcel: Parcel, server_context, client_context, change: str
    ):
        with office(server_context, OK) as heard:
            post(receiver(heard, client_context), parcel)
        ((headers, body),) = heard.posts
        headers |= {"webhook-id": "8"} if change == "id" else {}
        with pytest.raises(NotOursError):
            checked_id(
                headers,
                body + b" " if change == "body" else body,
                b"another" if change == "secret" else SECRET,
                time.time() + (301 if change == "late" else 0),
            )

    @pytest.mark.parametrize("status", [b"301 Moved", b"307 Away", b"400 Bad", b"401 No", b"404 Gone", b"500 Oh"])
    def test_any_other_answer_is_no_delivery_and_no_redirect_is_followed(
        self, parcel: Parcel, server_context, client_context, status: bytes
    ):
        words = b"HTTP/1.1 " + status + b"\r\nLocation: https://office.example/x\r\nContent-Length: 0\r\n\r\n"
        with office(server_context, says(words)) as heard:
            with pytest.raises(UndeliveredError, match=status[:3].decode()):
                post(receiver(heard, client_context), parcel)
            assert len(heard.posts) == 1

    def test_already_here_is_delivered(self, parcel: Parcel, server_context, client_context):
        with office(server_context, says(b"HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n")) as heard:
            post(receiver(heard, client_context), parcel)

    def test_an_endless_answer_is_not_read_to_its_end(self, parcel: Parcel, server_context, client_context):
        def endless(sock: ssl.SSLSocket) -> None:
            sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            while True:
                sock.sendall(b"x" * 65536)

        with office(server_context, endless) as heard:
            post(receiver(heard, client_context), parcel)

    def test_a_receiver_that_drips_is_cut_off_in_time(self, parcel: Parcel, server_context, client_context):
        def drip(sock: ssl.SSLSocket) -> None:
            sock.sendall(b"HTTP/1.1 200 OK\r\n")
            while True:
                sock.sendall(b"X-Drip: 1\r\n")
                time.sleep(0.05)

        with office(server_context, drip) as heard:
            begun = time.monotonic()
            with pytest.raises(UndeliveredError):
                post(receiver(heard, client_context, seconds=0.5), parcel)
            assert time.monotonic() - begun < 3

    def test_a_certificate_of_another_name_is_refused(self, parcel: Parcel, server_context, client_context):
        with office(server_context, OK) as heard:
            other = Receiver(
                url="https://other.example/",
                secret=SECRET,
                resolver=lambda _host, _port: [PUBLIC],
                connect=lambda _address, seconds: socket.create_connection(("127.0.0.1", heard.port), seconds),
                context=client_context,
            )
            with pytest.raises(UndeliveredError, match="SSLCertVerificationError"):
                post(other, parcel)
            assert heard.posts == []

    @pytest.mark.parametrize(
        "url", ["http://office.example/", "https://", "https://me:word@office.example/", "file:///etc/passwd"]
    )
    def test_an_address_that_is_not_https_is_refused_at_the_start(self, url: str):
        with pytest.raises(ValueError, match="https"):
            Receiver(url=url, secret=SECRET)

    def test_the_secret_is_not_printed_with_the_receiver(self):
        assert SECRET.decode() not in repr(Receiver(url="https://office.example/", secret=SECRET))


class TestPublicAddress:
    @pytest.mark.parametrize(
        "address",
        [
            "127.0.0.1", "10.0.0.8", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",  # noqa: S104 - refused, not listened on
            "224.0.0.1", "255.255.255.255", "192.0.2.7", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::5",
            "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.8", "::ffff:8.8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::a00:8",
            "2002:7f00:1::", "2002:c0a8:101::1", "2001:db8::1", "2001:0:7f00:1::",
        ],
    )  # fmt: skip
    def test_no_address_of_a_private_network_is_connected_to(self, address: str):
        with pytest.raises(UndeliveredError):
            public_address("office.example", 443, lambda _host, _port: [address])

    @pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])
    def test_a_public_one_is(self, address: str):
        assert public_address("office.example", 443, lambda _host, _port: [address])

    def test_one_private_address_among_public_ones_refuses_the_name(self):
        with pytest.raises(UndeliveredError, match="not a public"):
            public_address("office.example", 443, lambda _host, _port: [PUBLIC, "10.0.0.8"])

    def test_a_name_that_changes_after_the_look_is_not_asked_again(
        self, parcel: Parcel, server_context, client_context
    ):
        answers = iter([[PUBLIC], ["127.0.0.1"]])
        with office(server_context, OK) as heard:
            post(receiver(heard, client_context, resolver=lambda _host, _port: next(answers)), parcel)
        assert next(answers) == ["127.0.0.1"], "the name was resolved once"

    def test_an_unknown_name_is_a_failed_try(self):
        def unknown(_host: str, _port: int) -> list[str]:
            raise socket.gaierror

        with pytest.raises(UndeliveredError, match="no address"):
            public_address("office.example", 443, unknown)


class TestKeepOnce:
    def test_the_second_copy_is_not_new(self, tmp_path: Path):
        assert keep_once(tmp_path, "7", b"first")
        assert not keep_once(tmp_path, "7", b"second")
        assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("7.json", b"first")]

    def test_of_many_at_once_exactly_one_is_new(self, tmp_path: Path):
        new: list[bool] = []
        threads = [threading.Thread(target=lambda: new.append(keep_once(tmp_path, "7", b"x"))) for _ in range(20)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert sorted(new) == [False] * 19 + [True]

    @pytest.mark.parametrize("hostile", ["../7", "", "a/b", "7.json", "/etc/x"])
    def test_an_id_that_is_a_path_is_refused(self, tmp_path: Path, hostile: str):
        with pytest.raises(NotOursError):
            keep_once(tmp_path, hostile, b"x")
