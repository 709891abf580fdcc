"""Builds the page of incentives: to whom, what, how long, by which article of law."""

from collections.abc import Iterable
from typing import get_args

from motcua.model import Basis, Incentive, IncentiveKind
from motcua.views import targets
from motcua.views.articles import cited
from motcua.views.business_pages import BasisView, IncentivesPage, IncentiveView
from motcua.views.context import Context
from motcua.views.gates import procedure_links
from motcua.views.parts import Link


def incentives_page(context: Context) -> IncentivesPage:
    """Return the incentives by kind, in the order of the kinds in the model."""
    views = [_incentive(context, one) for one in context.catalogue.incentives.values()]
    kinds = [kind for kind in get_args(IncentiveKind) if any(one.kind == kind for one in views)]
    return IncentivesPage(
        title=context.say("Ưu đãi đầu tư"),
        intro=context.say("Mỗi ưu đãi ghi ai được hưởng, mức, thời gian và điều luật. Đọc điều luật trước khi tính."),
        groups=tuple((kind, tuple(one for one in views if one.kind == kind)) for kind in kinds),
        file=targets.INCENTIVE_FILE,
    )


def incentive_links(context: Context) -> tuple[Link, ...]:
    """Return where each incentive stands on the page of all."""
    page = targets.listing(context.tag, targets.INCENTIVES)
    return tuple(Link(context.say(one.name), f"{page}#{one.id}") for one in context.catalogue.incentives.values())


def basis_views(context: Context, basis: Iterable[Basis]) -> tuple[BasisView, ...]:
    """Return the articles with their legal texts."""
    named = ((one.article, context.catalogue.legal[one.law]) for one in basis)
    return tuple(BasisView(context.legal_view(law), article, context.maybe(law.kind)) for article, law in named)


def _incentive(context: Context, one: Incentive) -> IncentiveView:
    return IncentiveView(
        id=one.id,
        kind=one.kind,
        title=context.say(one.name),
        who=context.say(one.who),
        where=context.maybe(one.where),
        benefit=context.say(one.benefit),
        lasts=None if one.lasts == "not_published" else context.say(one.lasts),
        note=context.maybe(one.note),
        basis=basis_views(context, one.basis),
        valid_from=context.date(one.valid_from),
        valid_until=context.date(one.valid_until),
        offices=tuple(context.organisation_link(office) for office in one.offices),
        procedures=procedure_links(context, one.procedures),
        source=cited(one.source),
        checked_on=context.date(one.checked_on),
    )
