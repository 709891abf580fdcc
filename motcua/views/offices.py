"""Builds the page by which people find the office of their commune or ward, by its name of today or of before."""

from motcua.languages import fold
from motcua.model import Organisation
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.office_pages import OfficesPage, UnitGroup, UnitView
from motcua.views.parts import OfficeView

_KINDS = (("ward", "Phường"), ("commune", "Xã"))


def has_units(context: Context) -> bool:
    """Return whether the catalogue knows communes and wards: a national one does not, and has no such page."""
    return any(one.kind in {"ward", "commune"} for one in context.catalogue.organisations.values())


def offices_page(context: Context) -> OfficesPage:
    """Return all units with the offices that stand in them, wards first."""
    groups = tuple(UnitGroup(context.say(title), _units(context, kind)) for kind, title in _KINDS)
    return OfficesPage(
        title=context.say("Tìm nơi nộp hồ sơ"),
        intro=context.say(
            "Gõ tên xã, phường nơi bạn ở, tên mới hay tên cũ trước tháng 7 năm 2025, để biết nơi tiếp nhận hồ sơ."
        ),
        groups=tuple(group for group in groups if group.units),
        others=_others(context),
        count=sum(len(group.units) for group in groups),
    )


def _units(context: Context, kind: str) -> tuple[UnitView, ...]:
    units = [one for one in context.catalogue.organisations.values() if one.kind == kind]
    units.sort(key=lambda one: (fold(one.name), one.name))
    return tuple(_unit(context, one) for one in units)


def _unit(context: Context, one: Organisation) -> UnitView:
    return UnitView(
        id=one.id,
        kind=one.kind,
        title=context.say(one.name),
        official=one.name,
        target=targets.organisation(context.tag, one.id),
        formerly=one.formerly,
        offices=offices_of(context, one.id),
    )


def offices_of(context: Context, unit: str) -> tuple[OfficeView, ...]:
    """Return the offices that stand in a commune or ward and receive there."""
    below = context.catalogue.children.get(unit, ())
    return tuple(context.office(one.id) for one in below if one.instance_of or one.kind == "service_centre")


def _others(context: Context) -> tuple[OfficeView, ...]:
    """The service centres that stand in no single commune or ward."""
    organisations = context.catalogue.organisations
    return tuple(
        context.office(one.id)
        for one in organisations.values()
        if one.kind == "service_centre" and not one.instance_of and not _in_unit(organisations.get(one.parent or ""))
    )


def _in_unit(parent: Organisation | None) -> bool:
    return parent is not None and parent.kind in {"ward", "commune"}
