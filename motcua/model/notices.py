"""A notice that must not be overlooked: what it says, where, and from which day to which."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from motcua.model.kinds import Date, Identifier
from motcua.schema import Pattern, Translated

NoticePlace = Annotated[
    str,
    Pattern(
        r"site|home|[a-z]+(-[a-z]+)*(/[A-Za-z0-9.-]+)?",
        "site (mọi trang), home (trang chủ), một mục (procedures, news, tourism …) hoặc một trang "
        "(fields/ho-tich, organisations/phuong-ky-lua, procedures/1.001193, news/tin-moi)",
        "site (every page), home, a section (procedures, news, tourism …) or a page "
        "(fields/ho-tich, organisations/phuong-ky-lua, procedures/1.001193, news/tin-moi)",
    ),
]
NoticeLink = Annotated[
    str,
    Pattern(
        r"https://[^\s<>\"]+|[a-z]+(-[a-z]+)*/[A-Za-z0-9.-]+",
        "địa chỉ https://… hoặc một trang của cổng (news/tin-moi, procedures/1.001193)",
        "an https:// address or a page of the portal (news/tin-moi, procedures/1.001193)",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice of the editors; it holds `starts` (key `from`) to `until`, both days included.

    `on` says where it stands. A field's notice stands on its procedures as well, an organisation's on those that it
    receives or decides. `link` is where there is more.
    """

    id: Identifier
    level: Literal["info", "warning", "urgent"]
    title: Annotated[str, Translated("notice")]
    text: Annotated[str, Translated("notice")] | None = None
    on: tuple[NoticePlace, ...]
    starts: Date = field(metadata={"key": "from"})
    until: Date
    link: NoticeLink | None = None
    source: str | None = None
