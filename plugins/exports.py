"""Publishes what programs read: the JSON Schema of every kind of record, and data for the scripts of the pages."""

from pathlib import Path
from typing import Any

from blinker import signal
from pelican import Pelican, signals

from motcua.exports import (
    lighten_scripts,
    write_agenda,
    write_business,
    write_figures,
    write_form_schemas,
    write_offices,
    write_province_map,
    write_schemas,
    write_sitemap,
    write_working_days,
)
from motcua.forms.openapi import write_openapi
from motcua.languages import Edition
from motcua.views import Context, PageSummary
from motcua.views.offices import has_units, offices_page
from motcua.views.tourism import tourism_pages


def write_exports(pelican: Pelican) -> None:
    """Write schema/*.json below the output; Pelican has copied the theme by then, whose scripts are published light."""
    write_schemas(Path(pelican.output_path))
    lighten_scripts(Path(pelican.output_path))


def write_edition(sender: Any, edition: Edition, output: Path, **_: Any) -> None:
    """Write data/working-days.<tag>.js, and data/offices.<tag>.js for an edition that has a page of offices.

    Also the calendar files of its festivals and events. With the first edition also data/forms/<id>.schema.json and
    openapi.json, which are the same in all of them.
    """
    portal = sender.context["portal"]
    write_figures(portal.catalogue, output)
    write_province_map(portal.catalogue, output)
    if edition is portal.editions[0]:
        write_form_schemas(portal.catalogue, output)
        write_business(portal.catalogue, output)
        tags = [one.tag for one in portal.editions]
        write_openapi(portal.catalogue.forms, tags, portal.settings.form_endpoint, output)
    write_working_days(portal.catalogue.years, portal.localisers[edition.tag], output)
    context = Context(portal.catalogue, portal.localisers[edition.tag])
    laid = tourism_pages(context, portal.bodies, portal.settings)
    write_agenda(laid, portal.settings.public_address, output)
    if has_units(context):
        write_offices(offices_page(context), edition.tag, output)


def write_portal(sender: Any, pages: list[PageSummary], output: Path) -> None:
    """Write sitemap.xml and robots.txt, where the portal has an address."""
    write_sitemap(pages, sender.context["portal"].settings.siteurl, output)


def register() -> None:
    """Connect to Pelican; the signal of a written edition is known by its name, not by an import."""
    signals.finalized.connect(write_exports)
    signal("motcua-edition-written").connect(write_edition)
    signal("motcua-portal-written").connect(write_portal)
