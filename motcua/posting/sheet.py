"""Puts a procedure's posting sheet together: the parts of Decree 63/2010 art. 8.2 in the order of the law."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from motcua.languages import SOURCE_LANGUAGE, Passage
from motcua.posting.blocks import Address, Attached, Block, Bullets, Line, Numbered, Paragraph, Part, Run, Sheet, Words
from motcua.posting.facts import fee_table, time_table
from motcua.posting.papers import attachable, dossier, forms_list, silence
from motcua.posting.places import complaint, contact_lines
from motcua.posting.words import (
    ACTORS,
    CHANNELS,
    LEGAL_STATES,
    LEVELS,
    LOCAL_FACTS,
    ONLINE,
    Speech,
    joined,
    labelled,
    passage_blocks,
    passage_run,
    spaced,
)
from motcua.qr import qr_code
from motcua.views import Page, SiteView
from motcua.views.pages import OrganisationPage, ProcedurePage
from motcua.views.parts import ChannelView, LegalView, Stated, StepView


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sheet needs besides its procedure: the portal, the edition's words, the offices by their address.

    `unreadable` are files of forms that cannot be put behind a sheet: they are listed like any other file.
    """

    site: SiteView
    speech: Speech
    offices: Mapping[str, OrganisationPage]
    unreadable: frozenset[str] = frozenset()


def posting_sheet(page: Page, view: ProcedurePage, around: Surroundings) -> Sheet:
    """Return the posting sheet of a procedure's page."""
    speech, site = around.speech, around.site
    attached = tuple(one for one in attachable(view.forms.items) if one.file not in around.unreadable)
    short = view.title.text != view.official_name.text
    return Sheet(
        lang=page.lang,
        code=view.code,
        heading=speech.run("Niêm yết thủ tục hành chính"),
        title=passage_run(view.official_name),
        short_name=labelled(speech.run("Thường gọi"), passage_run(view.title)) if short else (),
        owner=passage_run(site.owner),
        portal=passage_run(site.name),
        facts=_facts(speech, view),
        notices=_notices(speech, page, view),
        parts=_parts(around, view, attached),
        complaint=complaint(speech, site.national_portal, view, around.offices),
        source=_source(speech, view),
        address=_address(site.public_address, page.path),
        attached=attached,
        words=_words(speech, view.code),
    )


def _words(speech: Speech, code: str) -> Words:
    keep = {"page": "%(page)s", "pages": "%(pages)s"}  # the template knows these numbers, nobody before it
    return Words(
        page=speech.run("Trang số %(page)s/%(pages)s", **keep),
        footer=speech.run("Bản niêm yết thủ tục %(code)s", code=code),
        local=speech.run("do tỉnh/xã bổ sung"),
        online=speech.run("Trang của thủ tục này trên mạng"),
        form=speech.run("Mẫu kèm thủ tục %(code)s", code=code),
    )


def _address(public: str, path: str) -> Address | None:
    if not public:
        return None
    text = f"{public}/{path}"
    code = qr_code(text)
    return Address(text, code.path, code.size)


def _facts(speech: Speech, view: ProcedurePage) -> tuple[Line, ...]:
    source = view.source
    unknown = speech.run("nguồn chưa công bố", "quiet")
    decided = speech.sign(f"({source.decided_on})") if source.decided_on else None
    decision = spaced(speech.sign(source.decision) if source.decision else unknown, decided)
    levels = speech.kinds(LEVELS, view.levels.items) or (unknown,)
    kind = (labelled(speech.run("Loại thủ tục:", "strong"), passage_run(view.kind)),) if view.kind else ()
    return (
        labelled(speech.run("Mã thủ tục", "strong"), speech.sign(view.code)),
        labelled(speech.run("Lĩnh vực:", "strong"), passage_run(view.field.title)),
        labelled(speech.run("Quyết định công bố", "strong"), decision),
        labelled(speech.run("Cấp giải quyết:", "strong"), levels),
        *kind,
    )


def _notices(speech: Speech, page: Page, view: ProcedurePage) -> tuple[Line, ...]:
    lines: list[Line] = []
    if view.replaced_by:
        words = "Thủ tục này đã được thay bằng mã %(code)s, mà cổng chưa có nội dung. Hãy hỏi nơi nộp hồ sơ."
        lines.append((speech.run(words, "strong", code=view.replaced_by),))
    said = (
        (view.overlay_is_behind, "Nguồn quốc gia vừa thay đổi; phần do tỉnh/xã bổ sung đang chờ rà soát lại."),
        (
            page.edition != SOURCE_LANGUAGE,
            "Bản dịch chưa được tỉnh rà soát. Khi có khác biệt, bản tiếng Việt là bản đúng.",
        ),
        (page.fallback, "Phần chưa dịch trên trang này hiển thị bằng tiếng Việt."),
    )
    return (*lines, *((speech.run(words),) for holds, words in said if holds))


def _parts(around: Surroundings, view: ProcedurePage, attached: tuple[Attached, ...]) -> tuple[Part, ...]:
    speech, local = around.speech, view.local_facts
    public = around.site.public_address

    def part(title: str, blocks: Iterable[Block], *, mine: bool = False) -> Part:
        return Part(speech.run(title), tuple(blocks), mine)

    fees = [fee_table(speech, view.fees.items)] if view.fees else [_unknown_fee(speech)]
    times = [time_table(speech, view.time_limits.items)] if view.time_limits else [silence(speech, "not_published")]
    forms = (
        [forms_list(speech, view.forms.items, attached, public)] if view.forms else [silence(speech, view.forms.state)]
    )
    parts = [
        part("Trình tự thực hiện", _steps(speech, view.steps)),
        part("Cách thức thực hiện", (*_receiving(around, view), *_channels(speech, view))),
        part("Thành phần, số lượng hồ sơ", dossier(speech, view)),
        part("Thời hạn giải quyết", times),
        part("Đối tượng thực hiện", _listed(speech, view.audiences)),
        part("Cơ quan giải quyết", _bodies(speech, view)),
        part("Mẫu đơn, mẫu tờ khai", forms),
        part("Kết quả thực hiện", _listed(speech, view.outputs)),
        part("Phí, lệ phí", fees, mine="fees" in local),
        part("Yêu cầu, điều kiện thực hiện", _listed(speech, view.conditions)),
        part("Căn cứ pháp lý", _legal(speech, view)),
    ]
    warnings = tuple(block for one in (*view.warnings, *view.common_mistakes) for block in passage_blocks(one))
    return (*parts, part("Lưu ý", warnings, mine=True)) if warnings else tuple(parts)


def _unknown_fee(speech: Speech) -> Block:
    words = "Nguồn chưa công bố mức phí. Hãy hỏi nơi nộp hồ sơ trước khi nộp tiền."
    return Paragraph((speech.run(words, "quiet"),))


def _listed(speech: Speech, part: Stated[Passage]) -> tuple[Block, ...]:
    if len(part.items) == 1:
        return passage_blocks(part.items[0])
    return (Bullets(tuple((passage_run(one),) for one in part.items)),) if part else (silence(speech, part.state),)


def _steps(speech: Speech, steps: Stated[StepView]) -> tuple[Block, ...]:
    if not steps:
        return (silence(speech, steps.state),)

    def step(one: StepView) -> tuple[Block, ...]:
        actor = (Paragraph((speech.run(ACTORS[one.actor], "strong"),)),) if one.actor else ()
        return (*actor, *passage_blocks(one.text))

    return (Numbered(tuple(step(one) for one in steps.items)),)


def _receiving(around: Surroundings, view: ProcedurePage) -> tuple[Block, ...]:
    if not view.receiving:
        return ()
    speech = around.speech
    lead = spaced(
        speech.run("Nơi tiếp nhận hồ sơ", "strong"),
        speech.run("do tỉnh/xã bổ sung", "local") if "receiving" in view.local_facts else None,
    )
    return (Paragraph(lead), Bullets(tuple(contact_lines(speech, one, around.offices) for one in view.receiving)))


def _channels(speech: Speech, view: ProcedurePage) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for one in view.channels.items:
        blocks += _channel(speech, one)
    if not blocks:
        blocks.append(silence(speech, view.channels.state))
    if view.online_level:
        level = speech.kind(ONLINE, view.online_level)
        reason = spaced(speech.run("Lý do:"), passage_run(view.online_reason)) if view.online_reason else ()
        blocks.append(Paragraph(joined([one for one in ((level,), reason) if one], ". ")))
    return tuple(blocks)


def _channel(speech: Speech, channel: ChannelView) -> tuple[Block, ...]:
    name = speech.kind(CHANNELS, channel.kind)
    head = spaced(Run(name.text, name.lang, "strong"), speech.sign(channel.url) if channel.url else None)
    return (Paragraph(head), *(passage_blocks(channel.note) if channel.note else ()))


def _bodies(speech: Speech, view: ProcedurePage) -> tuple[Block, ...]:
    if not view.agencies:
        return (silence(speech, view.agencies.state),)
    return (Bullets(tuple((passage_run(one.title),) for one in view.agencies.items)),)


def _legal(speech: Speech, view: ProcedurePage) -> tuple[Block, ...]:
    def cited(one: LegalView) -> Line:
        state = speech.run(LEGAL_STATES[one.state], "quiet") if one.state in LEGAL_STATES else None
        title = passage_run(one.title) if one.title else None
        return spaced(Run(one.number, "vi", "strong"), title, state)

    listed: tuple[Block, ...] = (silence(speech, view.legal.state),)
    if view.legal:
        listed = (Bullets(tuple(cited(one) for one in view.legal.items)),)
    return (*listed, *(block for one in view.legal_notes for block in passage_blocks(one)))


def _source(speech: Speech, view: ProcedurePage) -> Part:
    source = view.source
    unknown = speech.run("nguồn chưa công bố", "quiet")
    unchecked = speech.run("chưa ghi ngày", "quiet")
    url = speech.sign(source.url) if source.url else None
    lines = [
        labelled(speech.run("Nguồn"), passage_run(source.name), url),
        labelled(speech.run("Nội dung lấy từ nguồn"), speech.sign(source.as_of) if source.as_of else unknown),
        labelled(
            speech.run("Cổng kiểm tra lần cuối"), speech.sign(source.checked_on) if source.checked_on else unchecked
        ),
    ]
    if view.local_facts:
        facts = [speech.kinds(LOCAL_FACTS, view.local_facts)]
        if view.local_checked_on:
            facts.append((speech.run("kiểm tra ngày %(date)s", date=view.local_checked_on),))
        lines.append(labelled(speech.run("Do tỉnh/xã bổ sung"), joined(facts, "; ")))
    return Part(speech.run("Nguồn thông tin"), tuple(Paragraph(one) for one in lines))
