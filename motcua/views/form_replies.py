"""What the form endpoint answers with: the check of the answers, the receipt, the status, and what went wrong."""

from dataclasses import dataclass

from motcua.languages import Passage
from motcua.views.parts import Link


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """A question and what was answered to it, as the resident reads it before sending."""

    label: Passage
    value: Passage


@dataclass(frozen=True, slots=True)
class FormCheck:
    """The answers before they are sent. `hidden` are the posted names and values, sent back as they came.

    `notice` says why the page stands there again, where it does: nothing has been kept then, and nothing is lost.
    `challenge` is what the browser is to work on before it sends, as JSON, where the form asks for it.
    """

    title: Passage
    action: str
    answers: tuple[CheckedAnswer, ...]
    hidden: tuple[tuple[str, str], ...]
    purpose: Passage
    notice: Passage | None = None
    challenge: str = ""


@dataclass(frozen=True, slots=True)
class FormReceipt:
    """What residents keep: the reference, nothing personal. `bars` is Code 128, `scanned` what the QR code holds.

    `status` is the address of the status page, or empty where no phone number was given, by which it is asked;
    `printed` is the same in full, for paper, where the endpoint has a public address.
    """

    title: Passage
    reference: str
    grouped: str
    received: str
    next_steps: Passage
    bars_width: int
    bars: str
    scanned: str
    status: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class FormStatus:
    """The status page: the question, and, where it was asked, what stands there, or that there is no such post."""

    title: Passage
    action: str
    asked: bool = False
    mistyped: bool = False
    form: Passage | None = None
    received: str = ""
    stage: Passage | None = None
    stage_on: str = ""


@dataclass(frozen=True, slots=True)
class FormProblem:
    """Why nothing could be done, in words, and what to do; `back` leads on, where there is somewhere to go."""

    title: Passage
    text: Passage
    back: Link | None = None
