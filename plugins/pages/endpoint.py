"""The form endpoint in the portal's own theme: renders its pages outside Pelican, and runs it.

`motcua forms serve` starts `python -m plugins.pages.endpoint` in a process of its own, with what it was told as JSON.
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from motcua.catalogue import Portal, load_portal
from motcua.coverage import levels, measure_portal
from motcua.diagnostics import exit_status
from motcua.exports import security_headers
from motcua.forms.app import Desk, Limits, create_app, room_in, serve, with_portal
from motcua.forms.app.serving import end_soon, run
from motcua.forms.delivery.means import MeansError, read_means
from motcua.forms.delivery.worker import Outbox
from motcua.forms.digest import alarms_of
from motcua.forms.lists import lists_of
from motcua.forms.office import bookings, make_outbox, start_outbox
from motcua.forms.seal import KeysError
from motcua.forms.store import StoreUnfitError, Writer, now, open_store
from motcua.forms.tokens import SecretError, Signer, kept_secret
from motcua.forms.uploads import Uploads
from motcua.languages.figures import PARTIAL
from motcua.settings import Settings, SettingsError, load_settings
from motcua.views import Context, SiteBuilder
from plugins.pages.replies import form_pages, theme_renderer

NAME = "MOTCUA_FORMS"


def application() -> ASGIApp:
    """Make the application that the environment describes; the servers call it by its name."""
    try:
        return _application(json.loads(os.environ[NAME]))
    except (KeysError, SecretError, SettingsError, StoreUnfitError) as error:
        print(f"motcua: {error}", file=sys.stderr, flush=True)  # noqa: T201 - what people read where it does not start
        os._exit(2)  # granian would wait for the threads of a process that only raises


def _application(told: Mapping[str, Any]) -> ASGIApp:
    settings = load_settings(Path(told["settings"]))
    settings = replace(settings, catalogues=tuple(told["catalogues"]) or settings.catalogues)
    site = StaticFiles(directory=told["site"], html=True) if told["site"] else None
    desk = make_desk(settings, told)
    start_outbox(_outbox(desk, told))
    return create_app(desk, site)


def make_desk(settings: Settings, told: Mapping[str, Any]) -> Desk:
    """Return the desk of a portal; `told` holds data, dsn, recipients, base, portal, most (posts a minute)."""
    data, endpoint = Path(told["data"]), settings.form_endpoint or told["base"]
    portal = load_portal(settings)
    if exit_status(portal.findings):
        message = "the catalogue has errors: `motcua check` says which"
        raise SettingsError(message)
    builders = {one.tag: _builder(portal, settings, one.tag) for one in portal.editions if one.tag in settings.editions}
    level = levels(measure_portal(portal, settings))
    editions = (builder.context.edition for builder in builders.values())
    shown = tuple(one for one in editions if level[one.tag] >= PARTIAL)
    served = [one for form in portal.catalogue.forms.values() if (one := serve(form, told["recipients"]))]
    if not served:
        message = "the catalogue has no form that could be sent: procedures_yaml/forms/"
        raise SettingsError(message)
    store, signer = open_store(data, told["dsn"]), Signer(kept_secret(data / "secret"))
    for one in served:
        store.keep_config(one.config, one.form.id, one.body, now())
    return Desk(
        forms={one.form.id: one for one in served},
        editions=shown,
        contexts={tag: builder.context for tag, builder in builders.items()},
        lists=lists_of(portal.catalogue),
        store=store,
        writer=Writer(store, end_soon),
        signer=signer,
        renderer=theme_renderer(builders, settings.folder(settings.theme), told["portal"]),
        show_form=form_pages(builders, shown, endpoint, settings.public_address),
        headers=with_portal(security_headers(endpoint), told["portal"]),
        base=told["base"],
        portal=told["portal"],
        public=_public(endpoint, settings.public_address),
        limits=Limits.of(told["most"]),
        faults=room_in(data),
        uploads=Uploads(data / "uploads", signer) if told["uploads"] else None,
        years=portal.catalogue.years,
        also=bookings(portal.catalogue.years),
        alarms=lambda: alarms_of(store, now()),
    )


def _public(endpoint: str, portal: str) -> str:
    """Return where residents reach the endpoint, in full, or the empty string where that is not known."""
    if endpoint.startswith("http"):
        return endpoint
    return f"{portal.rstrip('/')}{endpoint}" if portal else ""


def _outbox(desk: Desk, told: Mapping[str, Any]) -> Outbox:
    """Return what delivers; raises SettingsError where a form is sent by means that the endpoint was not given."""
    file = Path(told["delivery"]) if told.get("delivery") else None
    try:
        means = read_means(file, Path(told["data"])).means
        return make_outbox(desk.store, [one.form for one in desk.forms.values()], means)
    except (MeansError, ValueError) as error:
        raise SettingsError(str(error)) from error


def _builder(portal: Portal, settings: Settings, tag: str) -> SiteBuilder:
    editions = tuple(one for one in portal.editions if one.tag in settings.editions)
    return SiteBuilder(Context(portal.catalogue, portal.localisers[tag]), editions, settings, {})


def main() -> None:
    """Serve what the one argument describes as JSON."""
    told = json.loads(sys.argv[1])
    os.environ[NAME] = sys.argv[1]
    run(f"{__spec__.name}:application", server=told["server"], host=told["host"], port=told["port"])


if __name__ == "__main__":
    main()
