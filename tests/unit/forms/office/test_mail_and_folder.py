"""Mail and folder: ciphertext only, whole or not at all, the same letter at every try."""

import os
import socket
import socketserver
import threading
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from motcua.forms.delivery.folder import drop_into
from motcua.forms.delivery.mail import MailServer, letter, send_mail
from motcua.forms.delivery.parcel import Parcel, UndeliveredError


class Post(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as smtplib asks for; the server's `reply` answers the letter."""

    def handle(self):
        self.say("220 mail.example")
        while line := self.rfile.readline().decode().strip():
            word = line.split(maxsplit=1)[0].upper()
            if word == "STARTTLS" and self.server.tls:
                self.say("220 go")
                self.request = self.server.tls.wrap_socket(self.request, server_side=True)
                self.setup()
            elif word == "EHLO":
                self.say("250-mail.example")
                self.say("250 STARTTLS" if self.server.tls else "250 8BITMIME")
            elif word == "DATA":
                self.say("354 go on")
                self.server.letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                self.say(self.server.reply)
            else:
                self.say("221 bye" if word == "QUIT" else "250 ok")

    def finish(self):
        super().finish()
        self.request.close()

    def say(self, words: str):
        self.wfile.write(words.encode() + b"\r\n")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def handle_error(self, *_args):
        """A client that does not trust the certificate hangs up: that is the point of a test, not an error."""


@pytest.fixture
def office() -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), Post)
    server.letters, server.reply, server.tls = [], "250 taken", None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def mail_server(office: socketserver.TCPServer, **more: object) -> MailServer:
    usual = {"host": "127.0.0.1", "port": office.server_address[1], "security": "none", "sender": "portal@city.example"}
    return MailServer(**(usual | more))


class TestMail:
    def test_carries_the_sealed_answers_as_they_are(self, office, parcel: Parcel):
        send_mail(mail_server(office), "office@city.example", parcel)
        (raw,) = office.letters
        (attached,) = message_from_bytes(raw, policy=policy.default).iter_attachments()
        assert attached.get_content() == parcel.sealed
        assert attached.get_filename() == "7K3MPQRSTX.age"

    def test_is_the_same_letter_at_every_try(self, parcel: Parcel):
        first, second = (letter("portal@city.example", "office@city.example", parcel) for _ in range(2))
        assert first["Message-ID"] == second["Message-ID"]
        assert first["Date"] == second["Date"]

    def test_its_subject_names_form_and_reference_only(self, parcel: Parcel):
        assert letter("a@b.example", "c@d.example", parcel)["Subject"] == "[Một Cửa] question 7K3MPQRSTX"

    def test_a_refusal_is_told_by_its_number_alone(self, office, parcel: Parcel):
        office.reply = "451 office@city.example is away"
        with pytest.raises(UndeliveredError, match=r"^mail: 451$"):
            send_mail(mail_server(office), "office@city.example", parcel)

    def test_a_server_that_is_down_is_a_failed_try(self, parcel: Parcel):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        with pytest.raises(UndeliveredError, match="ConnectionRefusedError"):
            send_mail(
                MailServer(host="127.0.0.1", port=port, security="none", sender="a@b.example"), "c@d.example", parcel
            )

    def test_over_a_network_never_in_the_clear(self):
        with pytest.raises(ValueError, match="needs TLS"):
            MailServer(host="mail.example", security="none", sender="a@b.example")

    def test_a_server_that_offers_no_tls_gets_nothing(self, office, parcel: Parcel):
        with pytest.raises(UndeliveredError, match="SMTPNotSupportedError"):
            send_mail(mail_server(office, security="starttls"), "office@city.example", parcel)
        assert office.letters == []

    def test_a_certificate_that_nobody_vouches_for_gets_nothing(self, office, parcel: Parcel, server_context):
        office.tls = server_context
        with pytest.raises(UndeliveredError, match="SSLCertVerificationError"):
            send_mail(mail_server(office, security="starttls"), "office@city.example", parcel)
        assert office.letters == []

    def test_with_tls_the_letter_arrives(self, office, parcel: Parcel, server_context, client_context, monkeypatch):
        office.tls = server_context
        monkeypatch.setattr("ssl.create_default_context", lambda: client_context)
        connected = socket.create_connection
        monkeypatch.setattr(
            socket, "create_connection", lambda address, *rest: connected(("127.0.0.1", address[1]), *rest)
        )
        send_mail(mail_server(office, host="office.example", security="starttls"), "office@city.example", parcel)
        assert len(office.letters) == 1


class TestFolder:
    def test_holds_the_parcel_under_its_form_and_reference(self, tmp_path: Path, parcel: Parcel):
        drop_into(tmp_path / "new", parcel)
        (file,) = (tmp_path / "new").iterdir()
        assert (file.name, file.read_bytes()) == ("question.7K3MPQRSTX.age", parcel.sealed)

    def test_a_second_try_changes_nothing(self, tmp_path: Path, parcel: Parcel):
        drop_into(tmp_path, parcel)
        before = next(tmp_path.iterdir()).stat()
        drop_into(tmp_path, parcel)
        (file,) = tmp_path.iterdir()
        assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    def test_what_a_crash_left_half_written_is_replaced(self, tmp_path: Path, parcel: Parcel):
        (tmp_path / ".question.7K3MPQRSTX.age.part").write_bytes(b"ha")
        drop_into(tmp_path, parcel)
        assert [one.name for one in tmp_path.iterdir()] == ["question.7K3MPQRSTX.age"]

    def test_no_half_file_is_ever_seen_under_its_name(self, tmp_path: Path, parcel: Parcel, monkeypatch):
        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(UndeliveredError, match="No space left"):
            drop_into(tmp_path, parcel)
        assert [one.name for one in tmp_path.iterdir() if not one.name.startswith(".")] == []

    def test_its_name_is_made_durable_after_its_content(self, tmp_path: Path, parcel: Parcel, monkeypatch):
        synced: list[str] = []
        fsync = os.fsync

        def noted(descriptor: int) -> None:
            synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
            fsync(descriptor)

        monkeypatch.setattr(os, "fsync", noted)
        drop_into(tmp_path, parcel)
        assert synced == [".question.7K3MPQRSTX.age.part", tmp_path.name]

    def test_a_folder_that_cannot_be_made_is_a_failed_try(self, tmp_path: Path, parcel: Parcel):
        (tmp_path / "file").touch()
        with pytest.raises(UndeliveredError, match="folder"):
            drop_into(tmp_path / "file" / "below", parcel)
