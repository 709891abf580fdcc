"""Gives the words for identifiers: names of communes and wards, titles of procedures, counters."""

from collections.abc import Mapping

from motcua.catalogue import Catalogue
from motcua.forms.lists import lists_of


def names_of(catalogue: Catalogue) -> Mapping[str, str]:
    """Return names by identifier, as the catalogue has them today."""
    titles = {one.procedure.code: one.procedure.name for one in catalogue.current}
    return {**lists_of(catalogue).units, **titles}


def counters_of(catalogue: Catalogue) -> Mapping[str, Mapping[str, str]]:
    """Return the names of the counters of each form that books places, as the form has them."""
    found: dict[str, dict[str, str]] = {}
    for form in catalogue.forms.values():
        labels = {option.id: option.label for one in form.fields if one.id == "counter" for option in one.options}
        if form.appointment:
            found[form.id] = {one.id: labels.get(one.id, one.id) for one in form.appointment.counters}
    return found
