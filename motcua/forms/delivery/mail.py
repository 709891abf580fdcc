"""Sends a parcel by e-mail: ciphertext as the attachment, and a subject that says nothing about anybody."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Literal

from motcua.forms.delivery.parcel import Parcel, UndeliveredError

SECONDS = 30

BODY = """\
Hồ sơ, câu hỏi {ref} gửi qua biểu mẫu “{form}”, nhận lúc {received}.

Nội dung nằm trong tệp đính kèm, đã mã hóa. Mở bằng: motcua forms inbox open TỆP --key KHÓA
hoặc: age -d -i KHÓA {ref}.age
Thư này được gửi tự động; gửi lại thì vẫn cùng mã, chỉ xử lý một lần.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """The server that takes the city's mail. `none` (no TLS) is for a relay on this machine only."""

    host: str
    port: int = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = ""
    sender: str

    def __post_init__(self) -> None:
        """Refuse to send in the clear over a network: references and times of receipt are nobody else's business."""
        if self.security == "none" and self.host not in {"localhost", "127.0.0.1", "::1"}:
            message = f"mail to {self.host} needs TLS: security = starttls or tls"
            raise ValueError(message)


def send_mail(server: MailServer, to: str, parcel: Parcel) -> None:
    """Hand the parcel to the mail server; raises UndeliveredError when it does not take it."""
    _send(server, letter(server.sender, to, parcel))


def send_text(server: MailServer, to: str, subject: str, text: str) -> None:
    """Send a text such as the daily digest; raises UndeliveredError."""
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = subject, server.sender, to
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(text)
    _send(server, made)


def _send(server: MailServer, message_to_send: EmailMessage) -> None:
    try:
        with _connected(server) as connection:
            if server.user:
                connection.login(server.user, server.password)
            connection.send_message(message_to_send)
    except smtplib.SMTPResponseException as error:
        message = f"mail: {error.smtp_code}"  # the server's own words may quote an address
        raise UndeliveredError(message) from error
    except (OSError, smtplib.SMTPException) as error:
        message = f"mail: {type(error).__name__}"
        raise UndeliveredError(message) from error


def letter(sender: str, to: str, parcel: Parcel) -> EmailMessage:
    """Return the letter: the same Message-ID and date at every try, by which mail servers drop a second copy."""
    made = EmailMessage()
    made["Subject"] = f"[Một Cửa] {parcel.form} {parcel.ref}"
    made["From"], made["To"] = sender, to
    made["Date"] = format_datetime(parcel.received)
    made["Message-ID"] = f"<{parcel.id}@{sender.rpartition('@')[2].rstrip('>') or 'motcua'}>"
    made["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday answer comes back
    received = parcel.received.strftime("%H:%M %d/%m/%Y UTC")
    made.set_content(BODY.format(ref=parcel.ref, form=parcel.form, received=received))
    made.add_attachment(parcel.sealed, maintype="application", subtype="octet-stream", filename=f"{parcel.ref}.age")
    return made


def _connected(server: MailServer) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
    if server.security == "starttls":
        try:
            connection.starttls(context=context)  # raises where the server offers none: never in the clear
        except BaseException:
            connection.close()
            raise
    return connection
