"""Makes the pages that the endpoint answers with, in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from motcua.forms.answers import Answers
from motcua.forms.app.desk import Desk
from motcua.forms.appointments import VIET_NAM
from motcua.forms.barcode import code_128
from motcua.forms.reading import Value, dialled
from motcua.forms.reference import grouped
from motcua.forms.store import Receipt, Status
from motcua.languages import SOURCE_LANGUAGE, Passage, written_date
from motcua.model import FormField, OnlineForm
from motcua.views import Context, Page, edition_links, targets
from motcua.views.form_replies import CheckedAnswer, FormCheck, FormProblem, FormReceipt, FormStatus
from motcua.views.pages import View
from motcua.views.parts import Link
from motcua.views.words import languages_of, majority

_STAGES = MappingProxyType(
    {
        "received": "Đã nhận, chờ cán bộ xem",
        "in_work": "Đang xử lý",
        "done": "Đã xử lý xong",
        "returned": "Đã trả lại, cần bổ sung",
    }
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A trouble in words: what has happened, and what to do."""

    title: str
    text: str


PROBLEMS: Mapping[int, Wording] = MappingProxyType(
    {
        400: Wording(
            "Không đọc được dữ liệu", "Trình duyệt đã gửi dữ liệu mà cổng không đọc được. Hãy mở lại biểu mẫu."
        ),
        403: Wording("Không nhận từ trang này", "Biểu mẫu này chỉ nhận từ trang của cổng. Hãy mở biểu mẫu trên cổng."),
        404: Wording("Không tìm thấy trang này", "Có thể mã số hoặc địa chỉ bị gõ nhầm. Hãy so lại từng ký tự."),
        405: Wording("Không mở được trang này như vậy", "Hãy mở lại biểu mẫu trên cổng và gửi từ đó."),
        408: Wording("Đường truyền quá chậm", "Dữ liệu chưa đến đủ nên chưa được nhận. Hãy gửi lại."),
        413: Wording("Nội dung quá dài", "Nội dung gửi đi quá lớn nên chưa được nhận. Hãy viết ngắn hơn rồi gửi lại."),
        429: Wording("Quá nhiều lần trong một phút", "Chưa có gì mất. Hãy chờ một phút rồi thử lại."),
        500: Wording("Cổng gặp lỗi", "Nội dung chưa được nhận. Hãy gửi lại sau ít phút, hoặc đến quầy một cửa."),
        503: Wording(
            "Tạm thời chưa nhận được", "Nội dung chưa được lưu và chưa mất. Hãy chờ một phút rồi bấm gửi lại."
        ),
    }
)
_CHECK = "Kiểm tra câu trả lời"
AGAIN = Wording(_CHECK, "Đã lâu hoặc câu trả lời đã thay đổi kể từ lần kiểm tra trước. Hãy đọc lại rồi bấm gửi.")


def check_page(  # noqa: PLR0913, PLR0917 - what stands on the page
    desk: Desk,
    context: Context,
    form: OnlineForm,
    answers: Answers,
    hidden: tuple[tuple[str, str], ...],
    notice: Wording | None = None,
    files: tuple[CheckedAnswer, ...] = (),
    challenge: str = "",
) -> Page:
    """Return the answers to be read again; `notice` says why once more, and what has happened is the page's title."""
    view = FormCheck(
        title=context.say(form.title),
        action=desk.action(context.tag, form.id),
        answers=(
            *(
                CheckedAnswer(context.say(field.label), shown(desk, context, field, answers.values[field.id]))
                for field in form.fields
                if field.id in answers.values
            ),
            *files,
        ),
        hidden=hidden,
        purpose=context.say(form.purpose),
        notice=context.say(notice.text) if notice else None,
        challenge=challenge,
    )
    title = context.say(notice.title if notice else _CHECK)
    return page(desk, context, "form_check.html", title, view, lambda tag: desk.form_page(tag, form.id))


def shown(desk: Desk, context: Context, field: FormField, value: Value) -> Passage:
    """Return an answer as it is read: labels of choices, names of places, days written out."""
    if isinstance(value, bool):
        return context.say("Đồng ý")
    chosen = value if isinstance(value, tuple) else (str(value),)
    if field.type == "choice":
        labels = {one.id: one.label for one in field.options}
        said = [context.say(labels[one]) for one in chosen]
        lang = said[0].lang if len({one.lang for one in said}) == 1 else SOURCE_LANGUAGE
        return Passage("; ".join(one.text for one in said), lang)
    (text,) = chosen
    if field.type == "ward":
        return Passage(desk.lists.units.get(text, text), SOURCE_LANGUAGE)
    if field.type == "date":
        return Passage(written_date(text, context.edition), context.tag)
    if field.type == "procedure":
        name = context.say(context.catalogue.procedures[text].title)
        return Passage(f"{text} – {name.text}", name.lang)
    return Passage(dialled(text) if field.type == "phone" else text, context.tag)


def receipt_page(desk: Desk, context: Context, form: OnlineForm, receipt: Receipt) -> Page:
    """Return what residents keep."""
    bars = code_128(receipt.reference)
    view = FormReceipt(
        title=context.say(form.title),
        reference=receipt.reference,
        grouped=grouped(receipt.reference),
        received=moment(receipt.received_at, context),
        next_steps=context.say(form.next_steps),
        bars_width=bars.width,
        bars=bars.path,
        scanned=f"{desk.public}{context.tag}/receipt/{receipt.reference}" if desk.public else receipt.reference,
        status=desk.action(context.tag, "status") if receipt.followed else "",
        printed=f"{desk.public}{context.tag}/status" if desk.public and receipt.followed else "",
    )
    address = f"receipt/{receipt.reference}"
    return page(
        desk, context, "form_receipt.html", context.say("Đã nhận"), view, lambda tag: desk.from_portal(tag, address)
    )


def status_page(
    desk: Desk, context: Context, status: Status | None = None, *, asked: bool = False, mistyped: bool = False
) -> Page:
    """Return the question for a reference and a phone's last digits; with `asked`, what was found or that none was."""
    form = desk.forms.get(status.form) if status else None
    view = FormStatus(
        title=context.say("Tra cứu nội dung đã gửi"),
        action=desk.action(context.tag, "status"),
        asked=asked,
        mistyped=mistyped,
        form=context.say(form.form.title) if form else None,
        received=moment(status.received_at, context) if status else "",
        stage=context.say(_STAGES[status.stage]) if status else None,
        stage_on=moment(status.stage_at, context) if status else "",
    )
    return page(desk, context, "form_status.html", view.title, view, lambda tag: desk.from_portal(tag, "status"))


def problem_page(desk: Desk, context: Context, status: int, form: str = "") -> Page:
    """Return a page for an answer that is no success; `form` is the one to go back to."""
    words = PROBLEMS.get(status, PROBLEMS[500])
    served = desk.forms.get(form)
    back = Link(context.say(served.form.title), desk.form_page(context.tag, form)) if served else None
    view = FormProblem(context.say(words.title), context.say(words.text), back)

    def address(tag: str) -> str:
        return desk.form_page(tag, form) if served else targets.home(tag)

    return page(desk, context, "form_error.html", view.title, view, address)


def page(  # noqa: PLR0913, PLR0917 - what stands on every page
    desk: Desk, context: Context, template: str, title: Passage, view: View, address: Callable[[str], str]
) -> Page:
    """Return a page of the endpoint; `address` is where the language switch leads to, for each edition."""
    counts = languages_of(view)
    return Page(
        path=address(context.tag),
        template=template,
        edition=context.tag,
        lang=majority(counts, context.tag),
        title=title,
        description="",
        view=view,
        crumbs=(),
        editions=edition_links(desk.editions, context.tag, address),
        fallback=context.tag != SOURCE_LANGUAGE and any(language != context.tag for language in counts),
        section="forms",
    )


def moment(at: int, context: Context) -> str:
    """Return a time as residents read it: the clock of Viet Nam, then the day as the edition writes it."""
    local = datetime.fromtimestamp(at / 1000, UTC).astimezone(VIET_NAM)
    return f"{local:%H:%M}, {written_date(local.date().isoformat(), context.edition)}"
