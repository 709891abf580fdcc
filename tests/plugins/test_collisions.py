"""Two pages never share an address, whatever the letters' case and whatever their titles."""

import pytest

from motcua.views import PageSummary
from plugins.pages.generator import PageCollisionError, PagesGenerator


def page(path: str, title: str) -> PageSummary:
    return PageSummary(path, "x.html", "vi", title, "vi", "whole")


def test_different_addresses_are_fine() -> None:
    addresses: dict[str, PageSummary] = {}
    PagesGenerator._claim([page("vi/a/index.html", "A"), page("vi/b/index.html", "A")], addresses)
    PagesGenerator._claim([page("en/a/index.html", "A")], addresses)
    assert len(addresses) == 3


@pytest.mark.parametrize(("path", "title"), [("vi/a.html", "B"), ("vi/A.html", "B"), ("vi/a.html", "A")])
def test_one_address_names_both_titles(path: str, title: str) -> None:
    with pytest.raises(PageCollisionError, match=f"{path}: “A” and “{title}”"):
        PagesGenerator._claim([page("vi/a.html", "A"), page(path, title)], {})
