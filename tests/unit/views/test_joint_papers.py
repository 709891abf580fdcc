"""The papers of an event: each once, with how many to bring for all procedures together."""

from collections import Counter

from hypothesis import given, strategies as st

from motcua.model import Document, Event, EventStep, Procedure, Source
from motcua.views.joint_papers import JointPaper, Use, joint_papers, paper_key, uses

SILENT = dict.fromkeys(
    "steps channels dossiers time_limits audiences agencies forms outputs conditions fees legal levels".split(),
    "not_published",
)


def procedure(code: str, *documents: Document) -> Procedure:
    return Procedure(
        code=code, name=code, field_="ho-tich", source=Source(name="Nguồn"), documents=documents or "none", **SILENT
    )


def paper(
    name: str, originals: int | None = 1, copies: int | None = 0, action: str | None = "submit", **given
) -> Document:
    return Document(name=name, originals=originals, copies=copies, action=action, **given)


def only(*used: Use) -> JointPaper:
    (one,) = joint_papers(used)
    return one


def total(*used: Use, with_optional: bool = True) -> tuple[int, int]:
    counted = only(*used).total(with_optional=with_optional)
    return counted.originals, counted.copies


def test_the_same_paper_stands_once_whatever_its_marks_case_and_punctuation() -> None:
    one = only(
        Use(procedure("1", paper("Giấy khai sinh (bản sao).")), 0),
        Use(procedure("2", paper("GIẤY  KHAI SINH, bản sao")), 1),
    )
    assert [need.use.procedure.code for need in one.needs] == ["1", "2"]


def test_a_paper_that_a_register_replaces_is_another_paper_than_one_that_it_does_not() -> None:
    spared = paper("Giấy kết hôn", replaced_by_data="Cơ sở dữ liệu hộ tịch")
    assert len(joint_papers((Use(procedure("1", spared), 0), Use(procedure("2", paper("Giấy kết hôn")), 1)))) == 2


def test_names_in_another_script_are_not_taken_for_one_another() -> None:
    assert paper_key(paper("结婚证")) != paper_key(paper("出生证"))


def test_what_is_handed_in_adds_up() -> None:
    assert total(Use(procedure("1", paper("A", 1, 2)), 0), Use(procedure("2", paper("A", 2, 1)), 1)) == (3, 3)


def test_an_original_that_is_only_shown_is_one_and_the_same() -> None:
    shown = paper("A", action="present")
    assert total(Use(procedure("1", shown), 0), Use(procedure("2", shown), 1)) == (1, 0)


def test_one_that_is_handed_in_cannot_be_shown_afterwards() -> None:
    assert total(Use(procedure("1", paper("A")), 0), Use(procedure("2", paper("A", action="present")), 1)) == (2, 0)


def test_of_a_choice_only_one_procedure_is_done() -> None:
    choice = [Use(procedure(code, paper("A", number, 1)), 0, choice=True) for code, number in (("1", 1), ("2", 3))]
    assert total(*choice, Use(procedure("3", paper("A", 1, 1)), 1)) == (4, 2)


def test_optional_steps_are_counted_apart() -> None:
    used = (Use(procedure("1", paper("A")), 0), Use(procedure("2", paper("A")), 1, optional=True))
    assert (total(*used, with_optional=False), total(*used)) == ((1, 0), (2, 0))
    assert not only(*used).optional
    assert only(used[1]).optional


def test_a_source_that_does_not_count_makes_the_sum_a_least_one() -> None:
    silent = only(Use(procedure("1", paper("A")), 0), Use(procedure("2", paper("A", None, None)), 1))
    counted = silent.total(with_optional=True)
    assert (counted.originals, counted.copies, counted.complete) == (1, 0, False)


def test_a_procedure_counts_once_in_the_first_step_that_everybody_takes() -> None:
    steps = (
        EventStep(title="Nếu cần", procedures=("1", "2"), optional=True),
        EventStep(title="Ai cũng làm", procedures=("1",)),
        EventStep(title="Lần nữa", procedures=("1", "2")),
    )
    event = Event(id="x", kind="life", name="X", summary="X", steps=steps)
    found = uses(event, {code: procedure(code) for code in "12"})
    assert [(use.procedure.code, use.step, use.optional) for use in found] == [("1", 1, False), ("2", 2, False)]


COUNTS = st.one_of(st.none(), st.integers(0, 3))
DOCUMENTS = st.builds(
    paper,
    st.sampled_from(["Tờ khai", "tờ  khai.", "Căn cước", "CAN CUOC", "Hộ chiếu"]),
    COUNTS,
    COUNTS,
    st.sampled_from(["submit", "present", None]),
    replaced_by_data=st.sampled_from([None, "Cơ sở dữ liệu quốc gia về dân cư"]),
)


@st.composite
def used_procedures(draw: st.DrawFn) -> tuple[Use, ...]:
    made: list[Use] = []
    for step in range(draw(st.integers(1, 4))):
        choice, optional = draw(st.booleans()), draw(st.booleans())
        for number in range(draw(st.integers(1, 3))):
            documents = draw(st.lists(DOCUMENTS, max_size=4))
            made.append(Use(procedure(f"{step}.{number}", *documents), step, choice, optional))
    return tuple(made)


@given(used_procedures())
def test_every_document_of_every_procedure_is_in_the_union_exactly_once(used: tuple[Use, ...]) -> None:
    told = Counter((need.use.procedure.code, need.index) for one in joint_papers(used) for need in one.needs)
    there = Counter(
        (use.procedure.code, index)
        for use in used
        if use.procedure.documents != "none"
        for index in range(len(use.procedure.documents))
    )
    assert told == there


@given(used_procedures())
def test_no_two_lines_are_the_same_paper_and_each_line_is_one(used: tuple[Use, ...]) -> None:
    papers = joint_papers(used)
    keys = [{paper_key(need.document) for need in one.needs} for one in papers]
    assert all(len(one) == 1 for one in keys)
    assert len({key for one in keys for key in one}) == len(papers)


@given(used_procedures())
def test_the_totals_lie_between_the_dearest_need_and_the_sum(used: tuple[Use, ...]) -> None:
    for one in joint_papers(used):
        counted = one.total(with_optional=True)
        originals = [need.document.originals or 0 for need in one.needs]
        copies = [need.document.copies or 0 for need in one.needs]
        assert max(originals) <= counted.originals <= sum(originals)
        assert max(copies) <= counted.copies <= sum(copies)
        needed = one.total(with_optional=False)
        assert needed.originals <= counted.originals
        assert needed.copies <= counted.copies


@given(used_procedures())
def test_without_choices_copies_add_up_over_all_procedures(used: tuple[Use, ...]) -> None:
    plain = tuple(Use(use.procedure, use.step) for use in used)
    brought = sum(one.total(with_optional=True).copies for one in joint_papers(plain))
    documents = [one for use in plain if use.procedure.documents != "none" for one in use.procedure.documents]
    assert brought == sum(one.copies or 0 for one in documents)
