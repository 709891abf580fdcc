"""`motcua forms …` for the office: delivers, erases, backs up, checks the log, writes servers' files."""

import argparse
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path, PurePosixPath

from motcua.catalogue import Catalogue, Portal, load_catalogue, load_portal
from motcua.cli.catalogue_options import add_options, settings_from_options
from motcua.exports import security_headers
from motcua.forms.appointments import close_places, places_on
from motcua.forms.audit import ChainBrokenError, verify
from motcua.forms.backup import BackupError, Source, back_up, restore
from motcua.forms.delivery.mail import send_text
from motcua.forms.delivery.means import MeansError, read_means
from motcua.forms.delivery.parcel import UndeliveredError
from motcua.forms.digest import digest
from motcua.forms.office import make_outbox
from motcua.forms.operation import ServerPlan, caddyfile, nginx_site, units
from motcua.forms.operation.plan import UNAVAILABLE, UPLOAD_BYTES, USUAL_BYTES
from motcua.forms.retention import RetentionError, erase_due, keep_longer, mark_delivered, request_erasure
from motcua.forms.seal import KeysError, read_recipients
from motcua.forms.store import Store, StoreUnfitError, now, open_store
from motcua.settings import Settings, SettingsError

_TROUBLES = (BackupError, KeysError, MeansError, OSError, RetentionError, StoreUnfitError, ValueError)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an endpoint keeps things, by the options of the command line."""

    settings: Settings
    data: Path
    dsn: str


def add_commands(words: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    """Add the commands of the office to those of `motcua forms`."""
    outbox = _add(words, common, "outbox", "deliver what waits, until interrupted", run_outbox)
    outbox.add_argument("--once", action="store_true", help="try what is due now, then end")
    outbox.add_argument("--delivery", type=Path, metavar="FILE", help="delivery.toml: mail server, webhook secret")
    daily = _add(words, common, "daily", "date and erase what is over, and tell how things stand", run_daily)
    daily.add_argument("--delivery", type=Path, metavar="FILE", help="delivery.toml: with [digest] to, it is mailed")
    erase = _add(words, common, "erase", "erase one submission in three days, at its sender's request", run_erase)
    erase.add_argument("reference", metavar="REFERENCE")
    erase.add_argument("--keep-until", metavar="DATE", help="do not: keep it until this day (2026-12-31)")
    erase.add_argument("--actor", required=True, metavar="NAME", help="who has decided it; stands in the log")
    places = _add(words, common, "places", "say how many may come to a counter on a day; 0 closes it", run_places)
    places.add_argument("form", metavar="FORM")
    places.add_argument("counter", metavar="COUNTER")
    places.add_argument("day", type=date.fromisoformat, metavar="DATE")
    places.add_argument("places", type=int, metavar="N")
    places.add_argument("--actor", required=True, metavar="NAME", help="who has decided it; stands in the log")
    audit = _add(words, common, "audit", "check the log of who did what", run_audit)
    audit.add_argument("--head", default="", metavar="HEX", help="a head that was written down earlier")
    backup = _add(words, common, "backup", "make an encrypted, checked backup", run_backup)
    backup.add_argument("--to", type=Path, required=True, metavar="DIR")
    backup.add_argument("--recipients", type=Path, required=True, metavar="FILE", help="public keys (age1…)")
    back = _add(words, common, "restore", "bring a backup back into an empty data folder", run_restore)
    back.add_argument("file", type=Path, metavar="FILE")
    back.add_argument("--key", type=Path, required=True, metavar="FILE", help="the office's private key")
    config = _add(words, common, "config", "write the files of nginx, Caddy or systemd", run_config)
    config.add_argument("kind", choices=("nginx", "caddy", "systemd"))
    config.add_argument("--address", default="", metavar="NAME", help="default: the host of PUBLIC_ADDRESS")
    config.add_argument("--site", default="/srv/motcua/current", metavar="DIR", help="the built portal on the server")
    config.add_argument(
        "--inbox", default="", metavar="PATH", help="also the inbox behind a login, such as /van-phong/"
    )
    config.add_argument("--uploads", action="store_true", help="let files through, as `serve --uploads` takes them")
    config.add_argument("--delivery", default="", metavar="FILE", help="delivery.toml, for the units of systemd")
    config.add_argument("--port", type=int, default=8010, metavar="N", help="of the endpoint (default 8010)")
    config.add_argument("--to", type=Path, metavar="DIR", help="write the files there (default: print)")


def _add(
    words: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    name: str,
    help_words: str,
    run: object,
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = words.add_parser(name, parents=[common], help=help_words)
    add_place(parser)
    parser.set_defaults(run=run)
    return parser


def add_place(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where an endpoint keeps things."""
    add_options(parser)
    parser.add_argument("--data", type=Path, metavar="DIR", help="default .cache/motcua-forms beside the settings")
    parser.add_argument("--store", nargs="+", default=["sqlite"], metavar="STORE", help="sqlite, or postgresql DSN")


def place_of(options: argparse.Namespace) -> Place:
    """Return where the endpoint of the command line keeps things; raises SettingsError."""
    settings = settings_from_options(options)
    data = (options.data or settings.root / ".cache" / "motcua-forms").resolve()
    if options.store != ["sqlite"] and (len(options.store) != 2 or options.store[0] != "postgresql"):
        message = "--store takes `sqlite`, or `postgresql` and a connection string"
        raise SettingsError(message)
    return Place(settings, data, options.store[1] if len(options.store) == 2 else "")


def catalogue_of(settings: Settings) -> Catalogue:
    """Return the catalogue alone: what the office does is in Vietnamese, and needs no translations."""
    folders = [(settings.folder(name), settings.shown(name)) for name in settings.catalogues]
    return load_catalogue(folders).catalogue


@contextmanager
def opened(place: Place) -> Iterator[Store]:
    """Open the store of an endpoint that exists; what goes wrong is said as SettingsError."""
    if not place.dsn and not (place.data / "forms.db").is_file():
        message = f"{place.data} holds no forms.db: name the endpoint's folder with --data"
        raise SettingsError(message)
    try:
        store = open_store(place.data, place.dsn)
        try:
            yield store
        finally:
            store.close()
    except _TROUBLES as error:
        raise SettingsError(str(error)) from error


def run_outbox(options: argparse.Namespace) -> int:
    """Deliver; 1 where something failed with --once."""
    place = place_of(options)
    forms = catalogue_of(place.settings).forms
    with opened(place) as store:
        outbox = make_outbox(store, forms.values(), read_means(options.delivery, place.data).means)
        if not options.once:
            outbox.run(threading.Event())
        done = outbox.work()
    print(f"{done.delivered} delivered, {done.failed} failed")  # noqa: T201
    return int(done.failed > 0)


def run_daily(options: argparse.Namespace) -> int:
    """Date, erase, and tell; 1 where somebody must look."""
    place = place_of(options)
    days = {one.id: one.retention_days for one in catalogue_of(place.settings).forms.values()}
    with opened(place) as store:
        told = read_means(options.delivery, place.data)
        mark_delivered(store, days)
        erased = erase_due(store, place.data / "uploads", "daily", now())
        found = digest(store, now(), erased)
    print(found.text, end="")  # noqa: T201
    if told.digest_to and told.means.mail:
        subject = "[Một Cửa] " + ("CẦN XEM: biểu mẫu trên cổng" if found.alarms else "Biểu mẫu trên cổng")
        try:
            send_text(told.means.mail, told.digest_to, subject, found.text)
        except UndeliveredError as error:
            raise SettingsError(str(error)) from error
    return int(bool(found.alarms))


def run_erase(options: argparse.Namespace) -> int:
    """Date one submission for erasure, or put its date off."""
    with opened(place_of(options)) as store:
        if options.keep_until:
            until = int(datetime.fromisoformat(options.keep_until).replace(tzinfo=UTC).timestamp()) * 1000
            keep_longer(store, options.reference, until, options.actor, now())
        else:
            until = request_erasure(store, options.reference, options.actor, now())
    print(f"{datetime.fromtimestamp(until / 1000, UTC) + timedelta(hours=7):%H:%M %d/%m/%Y}")  # noqa: T201
    return 0


def run_places(options: argparse.Namespace) -> int:
    """Set the places of one day; who has booked keeps the place and must be told by people."""
    place = place_of(options)
    catalogue = catalogue_of(place.settings)
    form = catalogue.forms.get(options.form)
    counters = form.appointment.counters if form and form.appointment else ()
    counter = next((one for one in counters if one.id == options.counter), None)
    if form is None or form.appointment is None or counter is None or options.places < 0:
        message = f"{options.form} has no counter {options.counter}, or the number is below 0"
        raise SettingsError(message)
    found = list(places_on(form.appointment, counter, options.day, catalogue.years))
    with opened(place) as store:
        close_places(store, form.id, [replace(one, capacity=options.places) for one in found], options.actor, now())
    print(f"{len(found)} × {options.places}")  # noqa: T201
    return 0


def run_audit(options: argparse.Namespace) -> int:
    """Check the log; 1 where it is broken."""
    with opened(place_of(options)) as store:
        try:
            chain = verify(store, options.head)
        except ChainBrokenError as error:
            print(f"motcua: {error}", file=sys.stderr)  # noqa: T201
            return 1
    print(f"{chain.lines} {chain.head}")  # noqa: T201
    return 0


def run_backup(options: argparse.Namespace) -> int:
    """Make a backup and print its path."""
    place = place_of(options)
    try:
        recipients = read_recipients(options.recipients.read_text(encoding="utf-8").splitlines())
        made = back_up(Source(place.data, place.dsn), options.to, recipients, datetime.now(UTC))
    except _TROUBLES as error:
        raise SettingsError(str(error)) from error
    print(made)  # noqa: T201
    return 0


def run_restore(options: argparse.Namespace) -> int:
    """Bring a backup back."""
    place = place_of(options)
    try:
        lines = options.key.read_text(encoding="utf-8").splitlines()
        restore(options.file, lines, Source(place.data, place.dsn))
    except _TROUBLES as error:
        raise SettingsError(str(error)) from error
    return 0


def run_config(options: argparse.Namespace) -> int:
    """Print or write the files of a server."""
    settings = settings_from_options(options)
    if options.kind == "systemd":
        program = shutil.which("motcua") or f"{sys.executable} -m motcua"
        made = dict(units(program, str(settings.root), options.port, options.delivery))
    else:
        plan = plan_of(options, settings, load_portal(settings))
        made = {"motcua.conf": nginx_site(plan)} if options.kind == "nginx" else {"Caddyfile": caddyfile(plan)}
    for name, text in made.items():
        if options.to:
            options.to.mkdir(parents=True, exist_ok=True)
            (options.to / name).write_text(text, encoding="utf-8")
        else:
            print(f"# --- {name}\n{text}")  # noqa: T201
    return 0


def plan_of(options: argparse.Namespace, settings: Settings, portal: Portal) -> ServerPlan:
    """Return the plan of the settings; raises SettingsError."""
    words = {one.tag: portal.localisers[one.tag].say(UNAVAILABLE).text for one in portal.editions}
    try:
        return ServerPlan(
            address=options.address or settings.public_address.partition("://")[2].strip("/") or ":8080",
            site=PurePosixPath(options.site),
            headers=security_headers(settings.form_endpoint, whole_text=settings.whole_text_search),
            base=settings.form_endpoint if settings.form_endpoint.startswith("/") else "/gui/",
            upstream=f"127.0.0.1:{options.port}",
            most_bytes=UPLOAD_BYTES if options.uploads else USUAL_BYTES,
            inbox_base=options.inbox,
            unavailable={tag: text for tag, text in words.items() if tag in settings.editions},
        )
    except ValueError as error:
        raise SettingsError(str(error)) from error
