"""Two people sign for a translation, and what fails a lint is refused."""

from pathlib import Path

from motcua.catalogue import Segment
from motcua.languages import Message, Review
from motcua.languages.compiled import Judge
from motcua.languages.reviews import read_batches, reviews_of
from motcua.messages.signing import chosen_texts, refusal, sign, sign_page

REVIEW = Review(by="Nguyễn Văn A", role="translator", reviewed_by="Trần Thị B", reviewed_on="2026-11-28")
JUDGE = Judge("en", "latin", frozenset(), {})
SEGMENTS = [
    Segment("procedure/1.001193", "procedure.fee", "fees.label", "Phí"),
    Segment("organisation/xa-mot", "organisation.name", "name", "Xã Một"),
]


def test_one_kind_or_one_record_is_chosen() -> None:
    assert chosen_texts(SEGMENTS, "procedure", "") == {"Phí"}
    assert chosen_texts(SEGMENTS, "", "1.001193") == {"Phí"}
    assert chosen_texts(SEGMENTS, "organisation.name", "xa-mot") == {"Xã Một"}
    assert chosen_texts(SEGMENTS, "proc", "") == frozenset()


def test_what_is_signed_can_be_read_and_what_is_wrong_is_refused(tmp_path: Path) -> None:
    messages = [
        Message("en.po", 1, ("Phí",), ("Fee",)),
        Message("en.po", 4, ("8.000 đồng",), ("80,000 dong",)),
        Message("en.po", 8, ("Hồ sơ",), ("Dossier",), fuzzy=True),
    ]
    signed = sign(tmp_path, messages, {"Phí", "8.000 đồng", "Hồ sơ"}, JUDGE, REVIEW)
    assert [(one.line, faults) for one, faults in signed.refused] == [(4, ("numbers",))]
    batches, findings = read_batches(tmp_path / "reviews", "reviews")
    assert (findings, signed.messages) == ([], 1)
    (review,) = reviews_of(batches).values()
    assert (review.by, review.reviewed_by, review.reviewed_on) == ("Nguyễn Văn A", "Trần Thị B", "2026-11-28")


def test_every_signing_is_a_file_of_its_own(tmp_path: Path) -> None:
    messages = [Message("en.po", 1, ("Phí",), ("Fee",))]
    names = [sign(tmp_path, messages, {"Phí"}, JUDGE, REVIEW).files[0].name for _ in range(2)]
    assert names == ["2026-11-28-001.yaml", "2026-11-28-002.yaml"]


def test_nobody_checks_their_own_translation() -> None:
    assert refusal(Review(by="A", role="x", reviewed_by="a ", reviewed_on="2026-11-28")) == ("same-person",)
    assert refusal(Review(by="A", role="")) == ("role",)
    assert refusal(REVIEW) == ()


def test_a_page_is_signed_in_its_header_once(tmp_path: Path) -> None:
    page = tmp_path / "a.en.md"
    page.write_text("Title: A\nTranslated-by: old\nSources:\n  x | y\n\nText\n\nmore\n", encoding="utf-8")
    sign_page(page, Review(by="A", role="translator", source_hash="0" * 12))
    assert page.read_text(encoding="utf-8") == (
        "Title: A\nSources:\n  x | y\nTranslated-by: A\nRole: translator\nSource-hash: 000000000000\n\nText\n\nmore\n"
    )
