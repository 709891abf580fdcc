"""Gives the words for identifiers in answers: names of communes and wards, titles of procedures."""

from collections.abc import Mapping

from motcua.catalogue import Catalogue
from motcua.forms.lists import lists_of


def names_of(catalogue: Catalogue) -> Mapping[str, str]:
    """Return names by identifier, as the catalogue has them today."""
    titles = {one.procedure.code: one.procedure.name for one in catalogue.current}
    return {**lists_of(catalogue).units, **titles}
