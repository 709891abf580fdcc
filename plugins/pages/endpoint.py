"""The form endpoint in the portal's own theme: renders its pages outside Pelican, and runs it.

`motcua forms serve` starts `python -m plugins.pages.endpoint` in a process of its own, with what it was told as JSON.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

import motcua
from motcua.catalogue import Portal, load_portal
from motcua.diagnostics import exit_status
from motcua.exports import security_headers
from motcua.forms.app import Desk, Limits, create_app, room_in, serve, with_portal
from motcua.forms.app.serving import end_soon, run
from motcua.forms.delivery.means import MeansError, read_means
from motcua.forms.delivery.worker import Outbox
from motcua.forms.digest import alarms_of
from motcua.forms.lists import lists_of
from motcua.forms.office import bookings, make_outbox, start_outbox
from motcua.forms.reading import Posted
from motcua.forms.store import Writer, now, open_store
from motcua.forms.tokens import Signer, kept_secret
from motcua.forms.uploads import Uploads
from motcua.model import OnlineForm
from motcua.model.form_values import FieldError
from motcua.settings import Settings, SettingsError, load_settings
from motcua.views import Context, Page, SiteBuilder, SiteView
from motcua.views.online_forms import online_form_page
from plugins.pages.environment import SharedTemplates, environment

NAME = "MOTCUA_FORMS"
_KEPT = ("_page", "_file")


@dataclass(frozen=True)
class ThemeRenderer:
    """Renders pages with the theme; links lead to the portal at `prefix`, which ends in a slash."""

    environments: Mapping[str, Environment]
    sites: Mapping[str, SiteView]
    prefix: str

    def render(self, page: Page, edition: str) -> str:
        """Return the page as HTML."""
        template = self.environments[edition].get_template(page.template)
        return template.render(page=page, view=page.view, site=self.sites[edition], prefix=self.prefix)


def application() -> ASGIApp:
    """Make the application that the environment describes; the servers call it by its name."""
    told = json.loads(os.environ[NAME])
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
    editions = tuple(builder.context.edition for builder in builders.values())
    served = [one for form in portal.catalogue.forms.values() if (one := serve(form, told["recipients"]))]
    store, signer = open_store(data, told["dsn"]), Signer(kept_secret(data / "secret"))
    for one in served:
        store.keep_config(one.config, one.form.id, one.body, now())
    return Desk(
        forms={one.form.id: one for one in served},
        editions=tuple(one for one in editions if one.shown),
        contexts={tag: builder.context for tag, builder in builders.items()},
        lists=lists_of(portal.catalogue),
        store=store,
        writer=Writer(store, end_soon),
        signer=signer,
        renderer=theme_renderer(builders, settings.folder(settings.theme), told["portal"]),
        show_form=form_pages(builders, endpoint, settings.public_address),
        headers=with_portal(security_headers(endpoint), told["portal"]),
        base=told["base"],
        portal=told["portal"],
        limits=Limits.of(told["most"]),
        faults=room_in(data),
        uploads=Uploads(data / "uploads", signer) if told["uploads"] else None,
        years=portal.catalogue.years,
        also=bookings(portal.catalogue.years),
        alarms=lambda: alarms_of(store, now()),
    )


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


def theme_renderer(builders: Mapping[str, SiteBuilder], theme: Path, prefix: str) -> ThemeRenderer:
    """Return what renders the pages of all editions."""
    templates = SharedTemplates()
    return ThemeRenderer(
        {tag: environment(theme, builder.context.localiser, templates) for tag, builder in builders.items()},
        {tag: builder.site(motcua.__version__) for tag, builder in builders.items()},
        prefix,
    )


def form_pages(
    builders: Mapping[str, SiteBuilder], endpoint: str, public_address: str
) -> Callable[[OnlineForm, Context, Posted, Sequence[FieldError]], Page]:
    """Return what makes a form's page with what was posted and what is wrong with it."""

    def show(form: OnlineForm, context: Context, posted: Posted, errors: Sequence[FieldError]) -> Page:
        hidden = [(name, value) for name in _KEPT for value in posted.get(name, ()) if value]
        view = online_form_page(context, form, endpoint, public_address, posted=posted, errors=errors, hidden=hidden)
        return builders[context.tag].form_page(view)

    return show


def main() -> None:
    """Serve what the one argument describes as JSON."""
    told = json.loads(sys.argv[1])
    os.environ[NAME] = sys.argv[1]
    run(f"{__spec__.name}:application", server=told["server"], host=told["host"], port=told["port"])


if __name__ == "__main__":
    main()
