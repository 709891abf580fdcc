"""The one table behind all snippets: where things stand, how long is waited, how much is taken, what is sent."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType

UNAVAILABLE = "Tạm thời chưa nhận được. Nội dung chưa được lưu. Hãy quay lại, chờ một phút rồi gửi lại."
USUAL_BYTES = 256 * 1024
UPLOAD_BYTES = 20 * 1024 * 1024  # three files of 5 MB and the answers
_ADDRESS = re.compile(r"[A-Za-z0-9.:*\[\]-]+")
_FOLDER = re.compile(r"/(?:[\w.~-]+/)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerPlan:
    """One address with the static portal and, below `base`, the endpoint.

    `address` is what the server listens to: a name, or ":8080". `site` is the folder of the portal, `upstream` the
    endpoint, `inbox` the inbox for staff where one stands behind the proxy, below `inbox_base`. Times in seconds.
    `headers` are those of motcua.exports. `unavailable` says, by edition, that the endpoint is down.
    """

    address: str
    site: PurePosixPath
    headers: Mapping[str, str]
    base: str = "/gui/"
    upstream: str = "127.0.0.1:8010"
    inbox_base: str = ""
    inbox: str = "127.0.0.1:8011"
    staff_file: str = "/etc/motcua/staff"
    most_bytes: int = USUAL_BYTES  # more than the endpoint takes, so that it says itself, in words, what is too much
    head_seconds: int = 15
    body_seconds: int = 20
    answer_seconds: int = 30
    idle_seconds: int = 30
    unavailable: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({"vi": UNAVAILABLE}))

    def __post_init__(self) -> None:
        """Refuse what would end a line of a configuration file or open a block in it."""
        bad = [one for one in (self.address, self.upstream, self.inbox) if not _ADDRESS.fullmatch(one)]
        bad += [one for one in (self.base, self.inbox_base) if one and not _FOLDER.fullmatch(one)]
        bad += [one for one in (str(self.site), self.staff_file) if not re.fullmatch(r"/[\w./~+-]*", one)]
        bad += [one for one in (*self.headers.values(), *self.unavailable.values()) if re.search(r'["\\\n${}]', one)]
        if bad:
            message = f"cannot stand in a server's configuration: {', '.join(bad)}"
            raise ValueError(message)

    @property
    def first(self) -> str:
        """The words of the first edition, which prevails."""
        return next(iter(self.unavailable.values()))
