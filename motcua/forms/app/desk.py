"""What the endpoint works with: the forms it takes, the portal they belong to, where it keeps things, how it counts."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from motcua.forms.answers import Answers
from motcua.forms.app.metrics import Metrics
from motcua.forms.app.rendering import Renderer
from motcua.forms.delivery.routes import channel_names
from motcua.forms.doubt import Repeats
from motcua.forms.limits import Window
from motcua.forms.lists import Lists
from motcua.forms.reading import Posted
from motcua.forms.seal import FEWEST, Sealer
from motcua.forms.store import Store, Transaction, Writer, now
from motcua.forms.tokens import Signer
from motcua.forms.uploads import Uploads
from motcua.languages import Edition
from motcua.model import OnlineForm, WorkingYear
from motcua.model.form_values import FieldError
from motcua.views import Context, Page

Also = Callable[[Transaction, str], None]


@dataclass(frozen=True, slots=True)
class ServedForm:
    """A form that the endpoint takes: `config` is the hash of its definition, `body` the definition itself."""

    form: OnlineForm
    config: str
    body: str
    sealer: Sealer
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How often one address (a /64 of IPv6) may send, look up, or ask for a page; how often one form may be sent.

    Whole villages may share one address of a mobile network: the limits are wide, and what is beyond a quarter of
    them is kept with a flag.
    """

    sends: Window = field(default_factory=lambda: Window(120, 60))
    strict_sends: Window = field(default_factory=lambda: Window(20, 60))
    form_sends: Window = field(default_factory=lambda: Window(6_000, 60))
    checks: Window = field(default_factory=lambda: Window(600, 60))
    looks: Window = field(default_factory=lambda: Window(10, 60))

    @classmethod
    def of(cls, most: int) -> "Limits":
        """Return the usual limits with `most` sends a minute for one address, 0 for the usual number."""
        if not most:
            return cls()
        return cls(Window(most, 60), Window(most, 60), Window(50 * most, 60), Window(5 * most, 60), Window(10, 60))


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that a request may need.

    `base` is the path under which the endpoint answers ("/gui/"), `portal` the address of the portal that its pages
    lead to ("/" or "https://…/"), `public` where residents reach the endpoint ("https://…/gui/", or empty). `show_form`
    makes a form's page with what was posted and what is wrong with it, `also` gives what is to happen in the
    transaction of a submission (a booking). `faults` turn health red, `alarms` are told beside it, and `proxies` are
    peers whose X-Forwarded-For is believed. `seconds` are how long a body may take; without `uploads` no files come.
    """

    forms: Mapping[str, ServedForm]
    editions: tuple[Edition, ...]
    contexts: Mapping[str, Context]
    lists: Lists
    store: Store
    writer: Writer
    signer: Signer
    renderer: Renderer
    show_form: Callable[[OnlineForm, Context, Posted, Sequence[FieldError]], Page]
    headers: Mapping[str, str]
    base: str = "/gui/"
    portal: str = "/"
    public: str = ""
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)
    repeats: Repeats = field(default_factory=Repeats)
    years: Mapping[str, WorkingYear] = field(default_factory=dict)
    uploads: Uploads | None = None
    also: Callable[[OnlineForm, Answers], Also | None] = lambda _form, _answers: None
    alarms: Callable[[], Sequence[str]] = lambda: ()
    faults: Callable[[], Sequence[str]] = lambda: ()
    proxies: frozenset[str] = frozenset({"", "127.0.0.1", "::1"})
    seconds: float = 20.0
    clock: Callable[[], int] = now

    @property
    def first(self) -> Context:
        """Return the edition in which is answered where none is named."""
        return next(iter(self.contexts.values()))

    def action(self, tag: str, name: str) -> str:
        """Return the address of a form or page of the endpoint."""
        return f"{self.base}{tag}/{name}"

    def from_portal(self, tag: str, name: str) -> str:
        """Return a page of the endpoint as the portal links to it, which holds where both have one origin."""
        return f"{self.base.lstrip('/')}{tag}/{name}" if self.portal == "/" else f"{tag}/index.html"

    def form_page(self, tag: str, form: str) -> str:
        """Return the address of a form on the portal, from its root."""
        return f"{tag}/forms/{form}/index.html"


def serve(form: OnlineForm, recipients: Sequence[str]) -> ServedForm | None:
    """Return a form as it is served, or None where neither it nor the endpoint names enough recipients."""
    keys = form.recipients if len(set(form.recipients)) >= FEWEST else (*form.recipients, *recipients)
    if len(set(keys)) < FEWEST:
        return None
    body = json.dumps(asdict(form), ensure_ascii=False, sort_keys=True)
    config = hashlib.sha256(body.encode()).hexdigest()[:32]
    channels = channel_names(form.deliver)
    return ServedForm(form, config, body, Sealer(tuple(keys)), channels)


def digest_of_answers(answers: Answers) -> bytes:
    """Return what stands for the answers in a token: the same for the same answers alone."""
    return hashlib.sha256(as_json(answers.values).encode()).digest()


def as_json(value: Any) -> str:
    """Return JSON with its keys in order."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=dict)
