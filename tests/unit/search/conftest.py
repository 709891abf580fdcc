"""The toy city in Vietnamese, as search sees it."""

from pathlib import Path

import pytest

from motcua.catalogue import Catalogue, load_catalogue
from motcua.languages import load_editions, make_localisers
from motcua.model import Signpost, Term
from motcua.views import Context

CITY = Path(__file__).parents[2] / "golden" / "city"
TERM = Term(
    id="so-do",
    official=("giấy chứng nhận quyền sử dụng đất",),
    everyday=("sổ đỏ", "mất … sổ đỏ"),
    en=("land certificate",),
    zh=("土地证",),
)
SIGNPOST = Signpost(
    id="ly-hon",
    words=("ly hôn", "ly dị"),
    en=("divorce",),
    zh=("离婚",),
    title="Ly hôn do Tòa án giải quyết",
    text="Nộp đơn ở Tòa án.",
    source="Bộ luật 1",
    near=("đơn khởi kiện",),
    unless=("ghi chú",),
    checked_on="2026-11-27",
)


@pytest.fixture(scope="session")
def context() -> Context:
    """An edition of a catalogue that has one term and one signpost."""
    editions, _ = load_editions(CITY / "translations" / "languages.yaml")
    localisers = make_localisers(editions, {})
    return Context(Catalogue(terms={TERM.id: TERM}, signposts={SIGNPOST.id: SIGNPOST}), localisers["vi"])


@pytest.fixture(scope="session")
def city() -> Catalogue:
    """The toy city's catalogue."""
    return load_catalogue([(CITY / "procedures_yaml", "procedures_yaml")]).catalogue
