"""An official name stays Vietnamese in every edition, for so it stands on the paper; its translation explains it."""

from dataclasses import dataclass
from types import MappingProxyType

from motcua.languages import SOURCE_LANGUAGE, Passage

# What a preview build says beside a passage, by the state of its translation.
MARK_NAMES = MappingProxyType(
    {
        "missing": "chưa dịch",
        "machine": "máy dịch",
        "draft": "bản nháp",
        "reviewed": "đã duyệt",
        "stale": "bản gốc đã đổi",
        "blocked": "bị chặn",
    }
)


@dataclass(frozen=True, slots=True)
class OfficialName(Passage):
    """The translation of the name of a form, a paper or an office; `source` is the name itself, in Vietnamese."""

    source: str = ""

    @property
    def official(self) -> Passage:
        """Return the name that the reader will meet at the counter."""
        return Passage(self.source, SOURCE_LANGUAGE)


def without_source(text: str, name: str) -> str:
    """Return a translation without the name itself in brackets: some translators write it there already."""
    for opening, closing in ("()", "（）"):
        rest = text.replace(f"{opening}{name}{closing}", "")
        if rest != text and rest.strip():
            return " ".join(rest.split())
    return text
