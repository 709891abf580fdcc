"""Offices on a posting sheet: where a dossier is received, and where residents complain (PAKN)."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from motcua.posting.blocks import Bullets, Line, Paragraph, Part
from motcua.posting.words import Speech, joined, labelled, passage_run, spaced
from motcua.views.pages import OrganisationPage, ProcedurePage
from motcua.views.parts import Link

_Offices = Mapping[str, OrganisationPage]


def contact_lines(speech: Speech, office: Link, offices: _Offices) -> Line:
    """Return an office with its address, hours, telephone and e-mail, as far as they are published."""
    page = offices.get(office.target)
    contact = page.contact if page else None
    found: list[Line] = [(passage_run(office.title),)]
    if contact:
        if contact.address:
            found.append((passage_run(contact.address),))
        if contact.phone:
            found.append(labelled(speech.run("Điện thoại"), speech.sign(", ".join(contact.phone))))
        if contact.email:
            found.append(labelled(speech.run("Thư điện tử"), speech.sign(contact.email)))
        if contact.hours:
            found.append(labelled(speech.run("Giờ làm việc"), passage_run(contact.hours)))
    return joined(found, ". ")


def complaint(speech: Speech, portal: str, view: ProcedurePage, offices: _Offices) -> Part:
    """Return where and how to complain, which the law wants on every posted procedure."""
    # The theme's component says the same sentences: one translation serves both.
    why = (
        "Nếu bị đòi thêm giấy tờ, thu thêm tiền, trả kết quả chậm, hoặc thấy thông tin ở đây chưa đúng, "
        "bạn có quyền phản ánh. Gửi tới:"
    )
    how = "Hãy ghi: mã thủ tục, nơi và ngày bạn nộp hồ sơ, việc đã xảy ra, và cách liên lạc với bạn."
    national = spaced(
        speech.run("Cổng Dịch vụ công quốc gia"),
        speech.sign(f"({urlsplit(portal).netloc}),"),
        speech.run("mục “Phản ánh, kiến nghị”"),
    )
    # Where nobody is named as receiving, the body that decides is the one to turn to.
    role = "nơi tiếp nhận hồ sơ" if view.receiving else "cơ quan giải quyết"
    receivers = view.receiving or view.agencies.items
    at_offices = (joined([contact_lines(speech, one, offices), (speech.run(role),)], ", ") for one in receivers)
    blocks = (Paragraph((speech.run(why),)), Bullets((national, *at_offices)), Paragraph((speech.run(how),)))
    return Part(speech.run("Phản ánh, kiến nghị"), blocks)
