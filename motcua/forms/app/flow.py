"""A form's way from answers to receipt: check, send, and whatever may come between, with nothing typed lost."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from motcua.forms.answers import Answers, read
from motcua.forms.app.desk import Desk, ServedForm, digest_of_answers
from motcua.forms.app.files import LINE, receive, shown_files, without_files
from motcua.forms.app.guard import refuse_strangers, sender_of
from motcua.forms.app.places import choice_of_place
from motcua.forms.app.posted import first, hidden
from motcua.forms.app.replies import AGAIN, PROBLEMS, Wording, check_page, receipt_page
from motcua.forms.app.tickets import ticket_page
from motcua.forms.appointments import VIET_NAM, booking_of
from motcua.forms.doubt import flags_of
from motcua.forms.limits import network_of
from motcua.forms.proof import FIELD, challenge, is_worked
from motcua.forms.reading import Posted
from motcua.forms.reference import is_reference
from motcua.forms.store import RefusedError, Stored, StoreUnavailableError, Submission
from motcua.forms.tokens import is_key, new_key
from motcua.forms.uploads import Given
from motcua.model.form_values import FieldError
from motcua.views import Context, Page

TOKEN_LASTS = 24 * 3600 * 1000
_WAIT_SECONDS = 10.0
_OFTEN = 0.25


@dataclass(frozen=True, slots=True)
class _Post:
    """One post of a form in an edition, and what was answered."""

    served: ServedForm
    context: Context
    posted: Posted
    answers: Answers
    network: str
    files: tuple[Given, ...] = ()

    @property
    def key(self) -> str:
        """Return the one-time key that came with it."""
        return first(self.posted, "_key")


@dataclass(frozen=True, slots=True)
class Flow:
    """The three steps of a form: `answers` (or none named), `change`, `send`."""

    desk: Desk

    async def post(self, request: Request) -> Response:
        """Take a step."""
        desk = self.desk
        context, served = self._named(request)
        refuse_strangers(request, desk)
        network = network_of(sender_of(request, desk))
        if desk.limits.checks.used(network) >= 1:
            raise HTTPException(429, headers={"Retry-After": "60"})
        came = await receive(request, desk, served)
        posted, step = came.posted, first(came.posted, "_step")
        if step == "change":
            return self._form(served, context, posted, ())
        today = datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone(VIET_NAM).date()
        answers = read(without_files(served.form), posted, lists=desk.lists, today=today)
        if not isinstance(answers, Answers) or came.errors:
            wrong = () if isinstance(answers, Answers) else answers
            return self._form(served, context, posted, (*wrong, *came.errors))
        post = _Post(served, context, posted, answers, network, came.files)
        if step == "send":
            return await self._send(post)
        return await self._other_place(post) or self._check(post, 200)

    async def get(self, request: Request) -> Response:
        """Show the empty form: who comes here has reloaded a page of answers, or has no portal at hand."""
        context, served = self._named(request)
        return self._form(served, context, {}, ())

    async def receipt(self, request: Request) -> Response:
        """Show a receipt."""
        desk, reference = self.desk, request.path_params["reference"]
        context = desk.contexts.get(request.path_params["edition"])
        found = await run_in_threadpool(desk.store.receipt, reference) if is_reference(reference) else None
        served = desk.forms.get(found.form) if found else None
        if context is None or found is None or served is None:
            raise HTTPException(404)
        booking = await run_in_threadpool(booking_of, desk.store, reference) if served.form.appointment else None
        if booking:
            return self._page(ticket_page(desk, context, served.form, booking), 200)
        return self._page(receipt_page(desk, context, served.form, found), 200)

    def _named(self, request: Request) -> tuple[Context, ServedForm]:
        context = self.desk.contexts.get(request.path_params["edition"])
        served = self.desk.forms.get(request.path_params["form"])
        if context is None or served is None:
            raise HTTPException(404)
        return context, served

    async def _send(self, post: _Post) -> Response:
        desk, key = self.desk, post.key
        signed = desk.signer.opened(first(post.posted, "_token"), _bound(post, key)) if is_key(key) else None
        age = desk.clock() - signed if signed is not None else TOKEN_LASTS + 1
        if age > TOKEN_LASTS:
            return self._check(post, 422, notice=AGAIN)
        share = self._share(post)
        if share >= 1:
            return self._later(post, 429, 60)
        return await self._keep(post, age, share)

    async def _keep(self, post: _Post, age: int, share: float) -> Response:
        submission = self._submission(post, age, share)
        try:
            async with asyncio.timeout(_WAIT_SECONDS):
                stored: Stored = await self.desk.writer.kept(submission)
        except RefusedError as refusal:
            if other := await self._other_place(post, refused=True):
                return other
            error = FieldError(refusal.field or post.served.form.fields[0].id, refusal.message)
            return self._form(post.served, post.context, post.posted, (error,))
        except (StoreUnavailableError, TimeoutError):
            return self._later(post, 503, 30)
        if not stored.again:
            for flag in submission.flags:
                self.desk.metrics.flags.labels(flag).inc()
        return RedirectResponse(self.desk.action(post.context.tag, f"receipt/{stored.reference}"), 303)

    async def _other_place(self, post: _Post, *, refused: bool = False) -> Response | None:
        """Return the page of free places where an appointment asks for one that cannot be had."""
        shown = await run_in_threadpool(
            lambda: choice_of_place(
                self.desk, post.context, post.served.form, post.answers, post.posted, refused=refused
            )
        )
        return self._page(shown, 422) if shown else None

    def _submission(self, post: _Post, age: int, share: float) -> Submission:
        desk, served = self.desk, post.served
        form, at, digits = served.form, desk.clock(), _last_digits(post)
        texts = [str(post.answers.values.get(one.id, "")) for one in form.fields if one.type == "long_text"]
        return Submission(
            key=post.key,
            form=form.id,
            config=served.config,
            edition=post.context.tag,
            received_at=at,
            sealed=served.sealer.seal(_plain(post, at)),
            flags=flags_of(
                honeypot=first(post.posted, "_website"),
                age=age,
                alike=desk.repeats.alike(texts),
                often=share >= _OFTEN,
                idle=_works(post) and not is_worked(desk.signer, post.key, first(post.posted, FIELD)),
            ),
            channels=served.channels,
            tag=(lambda reference: desk.signer.phone_tag(reference, digits)) if digits else None,
            uploads=tuple(one.upload for one in post.files),
            also=desk.also(form, post.answers),
        )

    def _share(self, post: _Post) -> float:
        """Return how much of its limits the sender, or the form, has used."""
        limits, form = self.desk.limits, post.served.form
        sends = limits.sends if form.spam == "usual" else limits.strict_sends
        share = sends.used(f"{form.id} {post.network}")
        return 1.0 if share < 1 and limits.form_sends.used(form.id) >= 1 else share

    def _check(self, post: _Post, status: int, notice: Wording | None = None) -> Response:
        """Show the answers with a new key: what was sent under the old one is another post."""
        key = new_key()
        token = self.desk.signer.token(_bound(post, key), self.desk.clock())
        return self._checked(post, (("_key", key), ("_token", token)), status, notice)

    def _later(self, post: _Post, status: int, seconds: int) -> Response:
        """Show the answers with the same key and token: the button sends them again, and nothing twice."""
        signed = tuple((name, first(post.posted, name)) for name in ("_key", "_token"))
        response = self._checked(post, signed, status, PROBLEMS[status])
        response.headers["Retry-After"] = str(seconds)
        return response

    def _checked(
        self, post: _Post, signed: tuple[tuple[str, str], ...], status: int, notice: Wording | None
    ) -> Response:
        desk = self.desk
        extra = tuple((name, first(post.posted, name)) for name in ("_page", "_website"))
        asked = challenge(desk.signer, dict(signed)["_key"], desk.clock() / 1000) if _works(post) else ""
        lines = tuple((LINE, one) for one in post.posted.get(LINE, ()))
        fields = (*hidden(post.served.form, post.posted), *lines, *signed, *(one for one in extra if one[1]))
        shown = shown_files(post.context, post.served.form, post.files)
        page = check_page(desk, post.context, post.served.form, post.answers, fields, notice, shown, asked)
        return self._page(page, status)

    def _form(self, served: ServedForm, context: Context, posted: Posted, errors: tuple[FieldError, ...]) -> Response:
        return self._page(self.desk.show_form(served.form, context, posted, errors), 422 if errors else 200)

    def _page(self, page: Page, status: int) -> Response:
        return HTMLResponse(self.desk.renderer.render(page, page.edition), status)


@dataclass(frozen=True, slots=True)
class Bound:
    """What a token holds together, beside the answers: the form, its definition, the edition, the one-time key."""

    form: str
    config: str
    edition: str
    key: str


def bound(names: Bound, answers: Answers) -> bytes:
    """Return what a token signs: the same key never stands for other answers, another form or another definition."""
    named = f"{names.form}\0{names.config}\0{names.edition}\0{names.key}"
    return named.encode() + digest_of_answers(answers)


def _bound(post: _Post, key: str) -> bytes:
    names = Bound(post.served.form.id, post.served.config, post.context.tag, key)
    return bound(names, post.answers) + "".join(one.id for one in post.files).encode()


def _plain(post: _Post, at: int) -> bytes:
    """Return what is sealed: the answers with all that the office needs to read them years later."""
    said: Mapping[str, Any] = {
        "form": post.served.form.id,
        "config": post.served.config,
        "edition": post.context.tag,
        "received_at": at,
        "page": first(post.posted, "_page")[:500],
        "answers": dict(post.answers.values),
        "files": [{"field": one.field, "id": one.id, "type": one.type, "size": one.size} for one in post.files],
    }
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")


def _works(post: _Post) -> bool:
    return post.served.form.spam == "proof_of_work"


def _last_digits(post: _Post) -> str:
    """Return the last four digits of the first phone number that was given."""
    phones = (post.answers.values.get(one.id) for one in post.served.form.fields if one.type == "phone")
    return next((str(one)[-4:] for one in phones if one), "")
