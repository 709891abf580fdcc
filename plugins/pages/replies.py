"""Renders the pages of the form endpoint with the portal's theme, outside Pelican."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

import motcua
from motcua.forms.reading import Posted
from motcua.model import OnlineForm
from motcua.model.form_values import FieldError
from motcua.views import Context, Page, SiteBuilder, SiteView
from motcua.views.online_forms import online_form_page
from plugins.pages.environment import SharedTemplates, environment

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
