"""Which channels a form's submissions leave by, and what stands behind each name in the outbox."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from motcua.forms.delivery.folder import drop_into
from motcua.forms.delivery.mail import MailServer, send_mail
from motcua.forms.delivery.parcel import Channel
from motcua.forms.delivery.webhook import Receiver, post

INBOX = "inbox"  # delivered when somebody of the office has opened it; nothing is sent


class Way(Protocol):
    """One line of a form's `deliver`: FormDelivery of the model."""

    @property
    def to(self) -> str:
        """mail, folder or webhook."""
        ...

    @property
    def address(self) -> str | None:
        """Of a mail."""
        ...

    @property
    def path(self) -> str | None:
        """Of a folder."""
        ...

    @property
    def url(self) -> str | None:
        """Of a webhook."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What this endpoint can send with: its mail server, the secret that it shares with receivers of webhooks.

    `folder` is the data folder, below which a relative folder of a form stands.
    """

    folder: Path
    mail: MailServer | None = None
    secret: bytes = b""


def channel_names(ways: tuple[Way, ...]) -> tuple[str, ...]:
    """Return the names that the outbox keeps: `mail`, `mail-2` …; `inbox` alone where nothing is sent."""
    return tuple(name for name, _ in _named(ways)) or (INBOX,)


def channels(ways: tuple[Way, ...], means: Means) -> Mapping[str, Channel]:
    """Return what delivers under each name; ValueError for a way that this endpoint has no means for."""
    return {name: _channel(way, means) for name, way in _named(ways)}


def _named(ways: tuple[Way, ...]) -> Iterator[tuple[str, Way]]:
    seen: list[str] = []
    for way in ways:
        seen.append(way.to)
        number = seen.count(way.to)
        yield (way.to if number == 1 else f"{way.to}-{number}"), way


def _channel(way: Way, means: Means) -> Channel:
    if way.to == "folder" and way.path:
        return partial(drop_into, means.folder / way.path)
    if way.to == "mail" and way.address:
        if means.mail is None:
            message = "a form is delivered by mail: name the mail server in delivery.toml"
            raise ValueError(message)
        return partial(send_mail, means.mail, way.address)
    if way.to == "webhook" and way.url:
        if not means.secret:
            message = "a form is delivered to a webhook: name the file of its secret in delivery.toml"
            raise ValueError(message)
        return partial(post, Receiver(url=way.url, secret=means.secret))
    message = f"deliver: {way.to} lacks its address, path or url"
    raise ValueError(message)
