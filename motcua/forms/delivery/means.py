"""Reads delivery.toml: the city's mail server, the secret of its webhooks, who gets the daily digest."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from motcua.forms.delivery.mail import MailServer
from motcua.forms.delivery.routes import Means

_KNOWN = {
    "mail": {"host", "port", "security", "user", "password_file", "sender"},
    "webhook": {"secret_file"},
    "digest": {"to"},
}
LEAST_SECRET = 24


class MeansError(Exception):
    """The file cannot be used; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the file says."""

    means: Means
    digest_to: str = ""


def read_means(file: Path | None, data: Path) -> Told:
    """Return what `file` says, or no means at all where none is named; secrets stand in files of their own.

    Raises MeansError.
    """
    if file is None:
        return Told(Means(folder=data))
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
        _refuse_unknown(said)
        mail = _mail(said["mail"], file.parent) if "mail" in said else None
        secret = _secret(said["webhook"]["secret_file"], file.parent).encode() if "webhook" in said else b""
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"{file}: {error}"
        raise MeansError(message) from error
    if secret and len(secret) < LEAST_SECRET:
        message = f"{file}: the webhook's secret needs {LEAST_SECRET} characters at least (openssl rand -base64 32)"
        raise MeansError(message)
    return Told(Means(folder=data, mail=mail, secret=secret), str(said.get("digest", {}).get("to", "")))


def _refuse_unknown(said: Mapping[str, Any]) -> None:
    unknown = [one for one in said if one not in _KNOWN]
    unknown += [f"{name}.{one}" for name, part in said.items() for one in part if one not in _KNOWN.get(name, {one})]
    if unknown:
        message = f"knows no {', '.join(unknown)}"
        raise ValueError(message)


def _mail(said: Mapping[str, Any], folder: Path) -> MailServer:
    words = {name: value for name, value in said.items() if name != "password_file"}
    password = _secret(said["password_file"], folder) if "password_file" in said else ""
    return MailServer(**words, password=password)


def _secret(name: str, folder: Path) -> str:
    return (folder / name).read_text(encoding="utf-8").strip()
