"""The page that says how far each edition is translated: the numbers of `motcua coverage`, for everybody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from motcua.languages import (
    SOURCE_LANGUAGE,
    STATES,
    EditionFigures,
    KindFigures,
    Passage,
    Share,
    is_published,
    written_number,
)
from motcua.views.context import Context

_LEVELS = ("đã khai báo, chưa mở", "xem thử", "dùng được một phần", "dùng được")
_POLICIES = MappingProxyType(
    {
        "reviewed": "Bản này chỉ hiện câu đã có người duyệt.",
        "drafts": "Bản này hiện cả câu chưa được tỉnh duyệt; bản tiếng Việt có giá trị.",
    }
)
_STATES = MappingProxyType(
    {
        "reviewed": "đã duyệt",
        "draft": "bản nháp, chưa duyệt",
        "machine": "máy dịch, chưa duyệt",
        "stale": "nguồn đã đổi, chờ xem lại",
        "blocked": "bị chặn, chờ sửa",
        "missing": "chưa dịch",
    }
)
_SHARES = MappingProxyType(
    {
        "procedures": "Thủ tục trọn vẹn",
        "priority": "Trong 20 thủ tục hay dùng nhất",
        "minimum": "Tên, nhiệm vụ và liên hệ của cơ quan",
        "core": "Lời ở khung trang và ở các phần của thủ tục",
        "interface": "Lời của giao diện",
    }
)
_KINDS = MappingProxyType(
    {
        "interface": "Lời của giao diện",
        "field": "Lĩnh vực",
        "category": "Chuyên mục tin",
        "organisation.name": "Cơ quan: tên",
        "organisation.summary": "Cơ quan: nhiệm vụ",
        "organisation.contact": "Cơ quan: liên hệ",
        "event": "Sự kiện",
        "legal": "Căn cứ pháp lý",
        "calendar": "Ngày nghỉ lễ",
        "signpost": "Chỉ dẫn tới nơi khác",
        "retired": "Mã thủ tục cũ",
        "portal": "Tên cổng, lời chào",
        "notice": "Thông báo",
        "form": "Biểu mẫu gửi tới cơ quan",
        "gate": "Cửa khẩu",
        "incentive": "Ưu đãi đầu tư",
        "forum": "Hỏi đáp cho doanh nghiệp",
        "table": "Bảng số liệu",
        "news": "Tin tức",
        "page": "Trang bài viết",
        "language": "Tên các thứ tiếng",
        "procedure.name": "Thủ tục: tên và cảnh báo",
        "procedure.summary": "Thủ tục: tóm tắt",
        "procedure.step": "Thủ tục: trình tự",
        "procedure.document": "Thủ tục: giấy tờ",
        "procedure.case": "Thủ tục: trường hợp",
        "procedure.channel": "Thủ tục: cách nộp",
        "procedure.time": "Thủ tục: thời hạn",
        "procedure.fee": "Thủ tục: phí, lệ phí",
        "procedure.form": "Thủ tục: mẫu đơn",
        "procedure.output": "Thủ tục: kết quả",
        "procedure.condition": "Thủ tục: điều kiện",
        "procedure.audience": "Thủ tục: đối tượng",
        "procedure.legal": "Thủ tục: ghi chú về căn cứ",
        "procedure.change": "Thủ tục: thay đổi",
        "procedure.contact": "Thủ tục: giờ nhận hồ sơ",
        "procedure.source": "Thủ tục: nguồn",
    }
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number for programs and as the edition writes it."""

    value: int
    shown: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """So much of all, in words of the source or in pieces; `states` says how many words are in which state."""

    id: str
    name: Passage
    done: Number
    all: Number
    percent: int
    states: tuple[tuple[Passage, Number], ...] = ()


@dataclass(frozen=True, slots=True)
class CoverageEdition:
    """How far one edition is; `own` says that it is the page's."""

    tag: str
    name: Passage
    level: Passage
    policy: Passage
    words: CoverageRow
    shares: tuple[CoverageRow, ...]
    kinds: tuple[CoverageRow, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """How far all editions are; those with any translation at all come with their kinds of text."""

    title: Passage
    intro: Passage
    editions: tuple[CoverageEdition, ...]
    declared: tuple[Passage, ...]


def coverage_page(context: Context, figures: Iterable[EditionFigures]) -> CoveragePage:
    """Return the page: this edition first, then the others that have begun, then those that have not."""
    translated = [one for one in figures if one.tag != SOURCE_LANGUAGE]
    begun = [one for one in translated if one.all_words != one.words("missing")]
    begun.sort(key=lambda one: one.tag != context.tag)
    return CoveragePage(
        title=context.say("Cổng đã dịch tới đâu"),
        intro=context.say(
            "Tiếng Việt là bản gốc. Trang này đếm từng câu: đã dịch chưa, đã có người thứ hai duyệt chưa, nguồn có đổi"
            " sau khi dịch không. Số từ là số từ của bản tiếng Việt. Thủ tục chỉ được đếm khi mọi câu của nó đều có."
        ),
        editions=tuple(_edition(context, one) for one in begun),
        declared=tuple(Passage(one.edition.name_vi, SOURCE_LANGUAGE) for one in translated if one not in begun),
    )


def _edition(context: Context, figures: EditionFigures) -> CoverageEdition:
    edition = figures.edition
    name = Passage(edition.name, edition.tag) if edition.name else Passage(edition.name_vi, SOURCE_LANGUAGE)
    counts = [(state, figures.words(state)) for state in STATES]
    return CoverageEdition(
        tag=edition.tag,
        name=name,
        level=context.say(_LEVELS[figures.level]),
        policy=context.say(_POLICIES[figures.policy]),
        words=_row(context, "words", "Đang hiện, tính theo từ", figures.published, counts),
        shares=tuple(_row(context, key, words, getattr(figures, key)) for key, words in _SHARES.items()),
        kinds=tuple(_kinds(context, figures)),
        own=edition.tag == context.tag,
    )


def _kinds(context: Context, figures: EditionFigures) -> Iterator[CoverageRow]:
    counted = {one.kind: one for one in figures.kinds}
    for kind in sorted(counted, key=list(_KINDS).index):
        yield _kind(context, counted[kind], figures)


def _kind(context: Context, kind: KindFigures, figures: EditionFigures) -> CoverageRow:
    counts = [(state, kind.words.get(state, 0)) for state in STATES]
    # The figures hold what is published of everything; of one kind it follows by the same rule.
    done = sum(words for state, words in counts if is_published(state, figures.policy))
    return _row(context, kind.kind, _KINDS[kind.kind], Share(done, sum(kind.words.values())), counts)


def _row(context: Context, key: str, name: str, share: Share, counts: Iterable[tuple[str, int]] = ()) -> CoverageRow:
    states = tuple((context.say(_STATES[state]), _number(context, words)) for state, words in counts if words)
    done, total = _number(context, share.done), _number(context, share.all)
    return CoverageRow(key, context.say(name), done, total, share.percent, states)


def _number(context: Context, value: int) -> Number:
    return Number(value, written_number(value, context.edition))
