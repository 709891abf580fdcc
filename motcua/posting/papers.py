"""The dossier on a posting sheet: the papers of every case as tables, and the forms with where to get them."""

from collections.abc import Iterable, Iterator

from motcua.languages import Passage
from motcua.posting.blocks import Attached, Block, Bullets, Cell, Heading, Line, Paragraph, Run, Table
from motcua.posting.words import Speech, joined, labelled, passage_blocks, passage_run, spaced
from motcua.views.guide_parts import CaseGuide
from motcua.views.pages import ProcedurePage
from motcua.views.parts import DocumentView, FormView

_WIDTHS = (0, 1, 0, 0)


def dossier(speech: Speech, view: ProcedurePage) -> tuple[Block, ...]:
    """Return the papers and the number of dossiers, each case with its own."""
    if view.dossiers is None:
        said = speech.run("Số bộ hồ sơ: nguồn chưa công bố.", "quiet")
    else:
        said = speech.counted("Nộp %(num)s bộ hồ sơ.", view.dossiers, "strong")
    blocks: list[Block] = [Paragraph((said,))]
    if view.documents:
        if view.cases:
            blocks.append(Heading((speech.run("Giấy tờ chung cho mọi trường hợp"),)))
        blocks.append(documents_table(speech, view.documents.items))
    elif not view.cases:
        blocks.append(silence(speech, view.documents.state))
    for number, one in enumerate(view.cases, start=1):
        blocks += _case(speech, number, one)
    return (*blocks, *_notes(speech, "Ghi chú về giấy tờ", view.document_notes))


def silence(speech: Speech, state: str) -> Paragraph:
    """Say that the law asks for nothing, or that the source does not say."""
    words = "Không yêu cầu." if state == "none" else "Nguồn chưa công bố."
    return Paragraph((speech.run(words, "quiet"),))


def documents_table(speech: Speech, documents: Iterable[DocumentView]) -> Table:
    """Return papers with the number of originals and copies."""
    heads = ("Thứ tự", "Giấy tờ", "Bản chính", "Bản sao")
    rows = tuple(_row(speech, number, one) for number, one in enumerate(documents, start=1))
    return Table(tuple(speech.run(one) for one in heads), _WIDTHS, rows)


def _case(speech: Speech, number: int, case: CaseGuide) -> Iterator[Block]:
    yield Heading(labelled(speech.run("Trường hợp %(number)s", number=number), passage_run(case.title)))
    if case.documents:
        yield documents_table(speech, case.documents)
    yield from _notes(speech, "Ghi chú của trường hợp này", case.notes)


def _notes(speech: Speech, title: str, notes: tuple[Passage, ...]) -> Iterator[Block]:
    if notes:
        yield Paragraph((speech.run(title, "strong"),))
    for one in notes:
        yield from passage_blocks(one)


def _row(speech: Speech, number: int, one: DocumentView) -> tuple[Cell, ...]:
    blocks: list[Block] = [*passage_blocks(one.name)]
    if one.action:
        words = "nộp" if one.action == "submit" else "xuất trình, được nhận lại"
        blocks = _with_remark(blocks, speech.run(words, "quiet"))
    if one.replaced_by_data:
        lead = speech.run("Không phải nộp nếu dữ liệu đã có:", "strong")
        blocks.append(Paragraph(labelled(lead, passage_run(one.replaced_by_data))))
    if one.form:
        blocks.append(Paragraph(labelled(speech.run("Theo mẫu:"), passage_run(one.form.name))))
    if one.note:
        blocks += passage_blocks(one.note)
    return (_sign(speech, number), Cell(tuple(blocks)), *_counts(speech, one))


def _with_remark(blocks: list[Block], remark: Run) -> list[Block]:
    """Put a remark of a word or two behind the last line, below a list."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph):
        return [*blocks[:-1], Paragraph(joined([last.line, (remark,)], " – "))]
    return [*blocks, Paragraph((remark,))]


def _counts(speech: Speech, one: DocumentView) -> tuple[Cell, ...]:
    if one.originals is None and one.copies is None:
        return (Cell((Paragraph((speech.run("nguồn không ghi số bản", "quiet"),)),), span=2),)
    return tuple(_sign(speech, "–" if count is None else count) for count in (one.originals, one.copies))


def _sign(speech: Speech, value: object) -> Cell:
    return Cell((Paragraph((speech.sign(value),)),))


def forms_list(speech: Speech, forms: Iterable[FormView], attached: Iterable[Attached], address: str) -> Block:
    """Return the forms by name, each with where to get it: behind this sheet, on the portal, or at the counter."""
    behind = {one.file for one in attached}
    return Bullets(tuple(_form(speech, one, behind, address) for one in forms))


def _form(speech: Speech, form: FormView, behind: set[str], address: str) -> Line:
    name = passage_run(form.name)
    if form.target in behind:
        return spaced(name, speech.sign("–"), speech.run("kèm ngay sau bản này", "quiet"))
    where = (f"{address}/{form.target}" if address else form.target) if form.target else form.url
    if where:
        return spaced(name, speech.sign("–"), speech.run("tải tại:", "quiet"), speech.sign(where))
    nowhere = "cổng chưa có tệp mẫu; hãy xin tại nơi nộp hồ sơ"
    return spaced(name, speech.sign("–"), speech.run(nowhere, "quiet"))


def attachable(forms: Iterable[FormView]) -> tuple[Attached, ...]:
    """Return the forms whose file is a PDF of this portal, each once."""
    files = {one.target: one for one in forms if one.target.casefold().endswith(".pdf")}
    return tuple(Attached(target, passage_run(one.name)) for target, one in files.items())
