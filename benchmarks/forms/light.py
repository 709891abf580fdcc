"""A form endpoint with one small form and pages without a theme: what the proofs start, kill, fill and flood.

Everything behind the pages is the real thing. Settings come from the environment, for the servers start it by name.
"""

import html
import json
import os
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pyrage
from starlette.types import ASGIApp

from motcua.catalogue import Catalogue
from motcua.forms.app import Desk, Limits, create_app, room_in, serve
from motcua.forms.app.serving import end_soon
from motcua.forms.limits import Window
from motcua.forms.lists import Lists
from motcua.forms.office import bookings
from motcua.forms.reading import Posted
from motcua.forms.seal import key_file
from motcua.forms.store import SqliteStore, Store, Writer, open_store
from motcua.forms.tokens import Signer, kept_secret
from motcua.languages import Edition, Localiser, Passage
from motcua.model import Appointment, Counter, FieldOption, FieldRules, FormField, OnlineForm, OpenHours, WorkingYear
from motcua.model.form_values import FieldError
from motcua.views import Context, Page
from motcua.views.form_replies import FormProblem

NAME = "MOTCUA_LIGHT"
FACTORY = "benchmarks.forms.light:application"


def _edition(tag: str, name: str, name_en: str, *fallback: str) -> Edition:
    return Edition(
        tag=tag, name=name, name_vi=name, name_en=name_en, script="Latn", messages=tag, cldr=tag, search=tag,
        fallback=fallback,
    )  # fmt: skip


EDITIONS = (_edition("vi", "Tiếng Việt", "Vietnamese"), _edition("en", "English", "English", "vi"))
QUESTION = OnlineForm(
    id="question",
    kind="message",
    title="Gửi câu hỏi",
    purpose="Để trả lời.",
    next_steps="Cán bộ sẽ trả lời.",
    hand_in="Quầy một cửa.",
    retention_days=30,
    fields=(
        FormField(id="full_name", type="name", label="Họ và tên", required=True),
        FormField(id="phone", type="phone", label="Số điện thoại"),
        FormField(
            id="topic",
            type="choice",
            label="Về điều gì",
            options=(FieldOption(id="fee", label="Phí"), FieldOption(id="other", label="Việc khác")),
        ),
        FormField(id="born", type="date", label="Ngày sinh", rules=FieldRules(not_after="today")),
        FormField(id="message", type="long_text", label="Câu hỏi", required=True, rules=FieldRules(max_length=4000)),
    ),
)

YEARS = {"2026": WorkingYear(year="2026", state="announced", sources=(), days_off=())}
HOURS = (OpenHours(days=("mon", "tue"), opens="07:30", closes="08:30"),)
APPOINTMENT = OnlineForm(
    id="appointment",
    kind="appointment",
    title="Đặt lịch",
    purpose="Để giữ chỗ",
    next_steps="Đến đúng giờ",
    hand_in="Nộp tại quầy",
    retention_days=7,
    fields=(
        FormField(
            id="counter",
            type="choice",
            label="Quầy",
            required=True,
            options=(FieldOption(id="one", label="Quầy một"), FieldOption(id="two", label="Quầy hai")),
        ),
        FormField(id="day", type="date", label="Ngày", required=True),
        FormField(
            id="time",
            type="time",
            label="Giờ",
            required=True,
            rules=FieldRules(earliest="07:30", latest="16:30", step_minutes=15),
        ),
        FormField(id="full_name", type="name", label="Họ và tên", required=True),
        FormField(id="phone", type="phone", label="Số điện thoại", required=True),
    ),
    appointment=Appointment(
        counters=(Counter(id="one", places=1, open=HOURS), Counter(id="two", places=1, open=())),
        days_ahead=14,
        step_minutes=15,
    ),
)


class CarelessStore(SqliteStore):
    """A store that syncs at checkpoints alone: it survives kill -9, and a rig that cuts the power must find it out."""

    def _connection(self) -> sqlite3.Connection:
        connection = super()._connection()
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection


class PlainRenderer:
    """Writes all that a page says, and what it would post, without a theme."""

    def render(self, page: Page, edition: str) -> str:
        """Return a page that a program can read."""
        view = page.view
        hidden = "".join(
            f'<input type="hidden" name="{html.escape(name)}" value="{html.escape(value)}">'
            for name, value in getattr(view, "hidden", ())
        )
        said = html.escape(repr(view)) if not isinstance(view, FormProblem) else html.escape(view.text.text)
        return (
            f'<!DOCTYPE html><html lang="{edition}"><title>{html.escape(page.title.text)}</title>{hidden}<p>{said}</p>'
        )


def plain_form(form: OnlineForm, context: Context, posted: Posted, errors: Sequence[FieldError]) -> Page:
    """Return the form's page with what is wrong in it."""
    said = "; ".join(f"{one.field}: {one.message}" for one in errors)
    values = "; ".join(f"{one.id}={posted.get(one.id, [''])}" for one in form.fields)
    view = FormProblem(context.say(form.title), Passage(f"{said} | {values}", context.tag))
    return Page("", "online_form.html", context.tag, context.tag, view.title, "", view, (), fallback=False, section="")


def limits(most: int) -> Limits:
    """Return limits that count, and let so many through."""
    return Limits(Window(most, 60), Window(most, 60), Window(most, 60), Window(most, 60), Window(most, 60))


def light_desk(  # noqa: PLR0913 - what the proofs vary
    folder: Path,
    store: Store,
    *,
    forms: Sequence[OnlineForm] = (QUESTION,),
    most: int = 10**9,
    died: Callable[[], None] = lambda: None,
    seconds: float = 20.0,
    batch: int = 0,
) -> Desk:
    """Return a desk on `store`; its trial keys stand in `folder`, beside the secret."""
    keys = folder / "trial-keys"
    if not keys.exists():
        with keys.open("w") as file:
            file.write("".join(key_file()[0] for _ in range(2)))
            file.flush()
            os.fsync(file.fileno())
    public = [line.removeprefix("# public key: ") for line in keys.read_text().splitlines() if line.startswith("#")]
    served = [one for one in (serve(form, public) for form in forms) if one]
    return Desk(
        forms={one.form.id: one for one in served},
        editions=EDITIONS,
        contexts={one.tag: Context(Catalogue(), Localiser(one, ())) for one in EDITIONS},
        lists=Lists({}, {}, {}),
        store=store,
        writer=Writer(store, died, **({"most": batch} if batch else {})),
        signer=Signer(kept_secret(folder / "secret")),
        renderer=PlainRenderer(),
        show_form=plain_form,
        headers={"X-Content-Type-Options": "nosniff"},
        limits=limits(most),
        faults=room_in(folder, least=256 * 1024),
        seconds=seconds,
    )


def opened(folder: Path, sealed: bytes) -> dict[str, object]:
    """Return what was sealed with the trial keys of `folder`."""
    secret = next(line for line in (folder / "trial-keys").read_text().splitlines() if line.startswith("AGE-SECRET"))
    plain = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret)])
    return dict(json.loads(plain))


def application() -> ASGIApp:
    """Make the application that the environment describes."""
    said = json.loads(os.environ[NAME])
    folder = Path(said["folder"])
    store = CarelessStore(folder / "forms.db") if said.get("careless") else open_store(folder, said.get("dsn", ""))
    store.migrate()
    desk = light_desk(
        folder,
        store,
        forms=(QUESTION, APPOINTMENT) if said.get("appointment") else (QUESTION,),
        most=said.get("most", 10**9),
        died=end_soon,
        batch=said.get("batch", 0),
    )
    return create_app(replace(desk, years=YEARS, also=bookings(YEARS)))
