"""What people can listen to: a recording of a procedure or a page, and the languages in which an office can serve."""

from dataclasses import dataclass
from typing import Annotated, Literal

from motcua.model.kinds import Date, Hash, Identifier, LanguageTag, ProcedureRef
from motcua.schema import Pattern, Translated

AudioPath = Annotated[
    str,
    Pattern(
        r"audio/([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(opus|mp3)",
        "đường dẫn tới tệp tiếng trong content/audio (ví dụ: audio/khai-sinh.tyz.opus)",
        "the path of a sound file under content/audio (such as audio/khai-sinh.tyz.opus)",
    ),
]
PagePath = Annotated[
    str,
    Pattern(
        r"(news|policies|tourism|agenda|routes|business|pages)/[a-z0-9]+(-[a-z0-9]+)*",
        "mục và tên trang (ví dụ: pages/about)",
        "a section and the name of a page (such as pages/about)",
    ),
]
Part = Literal["name", "summary", "documents", "fees", "time", "place", "steps"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording of one procedure or page, or of some `parts` of a procedure (none named: of all).

    `role` says as what the speaker speaks, never who: nobody need be named. `source_hash` is that of the Vietnamese
    text for which it was made; when the text changes the recording is withdrawn, for a fee may have changed.
    """

    id: Identifier
    procedure: ProcedureRef | None = None
    page: PagePath | None = None
    parts: tuple[Part, ...] = ()
    language: LanguageTag
    file: AudioPath
    role: Annotated[str, Translated("role")]
    recorded_on: Date
    source_hash: Hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreting:
    """A language in which an office can serve people, and where that is said; `how` is what one has to do for it."""

    language: LanguageTag
    source: str
    how: Annotated[str, Translated("contact")] | None = None
    checked_on: Date
