"""What the page of a life or business event shows: stages, steps, and the joint checklist of its procedures."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.qr import QrCode, qr_code
from motcua.views.parts import FeeView, FormView, Link, ProcedureCard, Stated, TimeView


@dataclass(frozen=True, slots=True)
class EventStepView:
    """One thing to do, with the procedures that serve it; `choice` says that one of them is enough."""

    title: Passage
    text: Passage | None
    procedures: tuple[ProcedureCard, ...]
    choice: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class StageView:
    """Steps that can be done at the same time; most stages have a single step."""

    steps: tuple[EventStepView, ...]


@dataclass(frozen=True, slots=True)
class PaperCount:
    """How many to bring; not `complete` where a source does not count, so that more may be needed."""

    originals: int
    copies: int
    complete: bool


@dataclass(frozen=True, slots=True)
class NeedingProcedure:
    """A procedure that needs a paper, and whether everybody does it."""

    procedure: Link
    choice: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class PaperNeedView:
    """Procedures that need a paper in the same way; the counts are None where the source does not count."""

    procedures: tuple[NeedingProcedure, ...]
    originals: int | None
    copies: int | None
    action: str


@dataclass(frozen=True, slots=True)
class JointPaperView:
    """A paper of the event, once for all procedures that need it.

    `total` is what the steps that everybody takes need (of a paper of optional steps: what those need);
    `total_at_most` is set where the optional steps need more.
    """

    name: Passage
    needs: tuple[PaperNeedView, ...]
    total: PaperCount
    total_at_most: PaperCount | None
    replaced_by_data: Passage | None
    forms: tuple[FormView, ...]
    notes: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class EventProcedureView:
    """A procedure of the event with what it costs and how long it takes; `cases` have papers of their own."""

    procedure: Link
    fees: Stated[FeeView]
    time_limits: Stated[TimeView]
    papers: str
    cases: int
    choice: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class JointChecklist:
    """The papers of all procedures of an event, and the facts that cannot be joined, procedure by procedure."""

    needed: tuple[JointPaperView, ...]
    optional: tuple[JointPaperView, ...]
    procedures: tuple[EventProcedureView, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """A life or business event; `any_time` holds the steps that wait for no other.

    `address` is where residents reach the page (`qr` draws it), empty where the city has no address yet.
    """

    title: Passage
    kind: str
    summary: Passage
    stages: tuple[StageView, ...]
    any_time: tuple[EventStepView, ...]
    checklist: JointChecklist
    address: str

    @property
    def qr(self) -> QrCode | None:
        """Return the code of the address, drawn when it is asked for."""
        return qr_code(self.address) if self.address else None

    @property
    def steps(self) -> tuple[EventStepView, ...]:
        """Return all steps, those in order first."""
        return (*(step for stage in self.stages for step in stage.steps), *self.any_time)
