"""Renders the pages of the form endpoint with the portal's theme, outside Pelican."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from jinja2 import Environment

import motcua
from motcua.forms.reading import Posted
from motcua.languages import Edition
from motcua.model import OnlineForm
from motcua.model.form_values import FieldError
from motcua.views import Context, Page, SiteBuilder, SiteView, edition_links, targets
from motcua.views.online_forms import online_form_page
from plugins.pages.environment import SharedTemplates, environment
from plugins.pages.marks import settled

_KEPT = ("_page", "_file")


@dataclass(frozen=True)
class ThemeRenderer:
    """Renders pages with the theme; links lead to the portal at `prefix`, which ends in a slash."""

    environments: Mapping[str, Environment]
    sites: Mapping[str, SiteView]
    prefix: str
    one: Lock = field(default_factory=Lock)

    def render(self, page: Page, edition: str) -> str:
        """Return the page as HTML."""
        template = self.environments[edition].get_template(page.template)
        with self.one:  # the macros of an environment see one page at a time
            made = template.render(page=page, view=page.view, site=self.sites[edition], prefix=self.prefix)
        return settled(made)


def theme_renderer(builders: Mapping[str, SiteBuilder], theme: Path, prefix: str) -> ThemeRenderer:
    """Return what renders the pages of all editions."""
    templates = SharedTemplates()
    return ThemeRenderer(
        {tag: environment(theme, builder.context.localiser, templates) for tag, builder in builders.items()},
        {tag: builder.site(motcua.__version__) for tag, builder in builders.items()},
        prefix,
    )


def form_pages(
    builders: Mapping[str, SiteBuilder], shown: Sequence[Edition], endpoint: str, public_address: str
) -> Callable[[OnlineForm, Context, Posted, Sequence[FieldError]], Page]:
    """Return what makes a form's page with what was posted and what is wrong with it; `shown` are in the switch."""

    def show(form: OnlineForm, context: Context, posted: Posted, errors: Sequence[FieldError]) -> Page:
        hidden = [(name, value) for name in _KEPT for value in posted.get(name, ()) if value]
        view = online_form_page(context, form, endpoint, public_address, posted=posted, errors=errors, hidden=hidden)
        page = builders[context.tag].form_page(view)
        return replace(
            page, editions=edition_links(shown, context.tag, lambda tag: targets.item(tag, "forms", form.id))
        )

    return show
