"""Joins the papers of several procedures: the same paper stands once, with how many to bring in all."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from motcua.languages import fold
from motcua.model import Document, Event, EventStep, Procedure
from motcua.views.event_pages import PaperCount

_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Use:
    """A procedure of an event and the step (its place in the event) for which it counts."""

    procedure: Procedure
    step: int
    choice: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """A use that needs a paper: the document at `index` of its procedure."""

    use: Use
    index: int
    document: Document


@dataclass(frozen=True, slots=True)
class JointPaper:
    """One paper and every need of it, in the order of the steps."""

    needs: tuple[Need, ...]

    @property
    def optional(self) -> bool:
        """Say whether only optional steps need it."""
        return all(need.use.optional for need in self.needs)

    def total(self, *, with_optional: bool) -> PaperCount:
        """Return how many to bring: what is handed in adds up, what is only shown is one and the same.

        Of a step with a choice one procedure is done: its dearest counts, not the sum.
        """
        needs = [need for need in self.needs if with_optional or not need.use.optional]
        originals = _over_steps(needs, _handed_in) + max((_shown(need) for need in needs), default=0)
        complete = all(need.document.originals is not None or need.document.copies is not None for need in needs)
        return PaperCount(originals, _over_steps(needs, _copies), complete)


def uses(event: Event, procedures: Mapping[str, Procedure]) -> tuple[Use, ...]:
    """Return each procedure of the event once: in the first step that everybody takes, else in the first."""
    steps = [(number, step) for number, step in enumerate(event.steps) if step.procedures]
    found: dict[str, Use] = {}
    for number, step in steps:
        for code in step.procedures:
            if code not in found or (found[code].optional and not step.optional):
                found[code] = _use(procedures[code], number, step)
    return tuple(sorted(found.values(), key=lambda use: use.step))


def _use(procedure: Procedure, number: int, step: EventStep) -> Use:
    return Use(procedure, number, choice=step.choice, optional=step.optional)


def joint_papers(used: Iterable[Use]) -> tuple[JointPaper, ...]:
    """Return the papers common to all cases of these procedures, each once."""
    found: dict[tuple[str, str], list[Need]] = {}
    for use in used:
        documents = use.procedure.documents
        for index, document in enumerate(() if isinstance(documents, str) else documents):
            found.setdefault(paper_key(document), []).append(Need(use, index, document))
    return tuple(JointPaper(tuple(needs)) for needs in found.values())


def paper_key(document: Document) -> tuple[str, str]:
    """Return what makes two papers the same: name and replacing register, without case, marks, punctuation."""
    return _plain(document.name), _plain(document.replaced_by_data or "")


def _plain(text: str) -> str:
    return _NO_LETTER.sub(" ", fold(text)).strip()


def _handed_in(need: Need) -> int:
    """Return the originals that stay at the office; a source that does not say counts as handing in."""
    return 0 if need.document.action == "present" else need.document.originals or 0


def _shown(need: Need) -> int:
    return (need.document.originals or 0) if need.document.action == "present" else 0


def _copies(need: Need) -> int:
    return need.document.copies or 0


def _over_steps(needs: Iterable[Need], number: Callable[[Need], int]) -> int:
    """Add up over steps; within a step with a choice, take the procedure that needs most."""
    steps: dict[tuple[int, bool], Counter[str]] = {}
    for need in needs:
        use = need.use
        steps.setdefault((use.step, use.choice), Counter())[use.procedure.code] += number(need)
    return sum(max(by_code.values()) if choice else by_code.total() for (_, choice), by_code in steps.items())
