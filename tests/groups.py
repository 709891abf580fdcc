"""Which tests one worker does together, and which of these groups are begun first.

A group is a file, whose fixtures are then made once; the pages of a long file that looks at page after page are groups
of their own. What times something, or loads the whole machine, is one group: none of these tests disturbs another.
Long groups are begun first, so that none of them is left to a single worker at the end.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

# Files whose tests are sorted by the page, or the form, that stands first in their brackets.
BY_PAGE = ("tests/browser/test_pages.py",)
TOGETHER = {
    "timed": (
        "tests/unit/forms/test_faults.py",
        "tests/unit/forms/test_flow.py",
        "tests/unit/forms/office/test_operation.py",
        "tests/unit/forms/office/test_webhook.py",
        "tests/unit/comparison/test_segments.py",
        "tests/unit/source/test_yaml_reader.py",
    ),
    # The national set is imported once for all of these.
    "national": ("tests/unit/importers/test_real.py", "tests/unit/rules/test_real.py"),
}
# What takes longest, the longest first; the others follow as they stand in the folders, and then the many short groups.
LONGEST = (
    "tests/plugins/test_incremental.py",
    "timed",
    "tests/plugins/test_held_tight.py",
    "tests/browser/test_form_replies.py",
    "tests/plugins/test_real.py",
    "tests/components/test_accessibility.py",
    "tests/browser/test_quality.py",
    "tests/browser/test_kiosk.py",
    "national",
    "tests/plugins/test_build.py",
    "tests/browser/test_search.py",
    "tests/browser/test_guide.py",
    "tests/browser/test_journeys.py",
    "tests/unit/drift/test_real.py",
)

_OF_FILE = {file: group for group, files in TOGETHER.items() for file in files}


def group_of(name: str) -> str:
    """Return the group of a test, from its name `tests/…/test_x.py::test_y[page, vi]`."""
    file, _, test = name.partition("::")
    page = test.partition("[")[2]
    return f"{file} {page}" if file in BY_PAGE else _OF_FILE.get(file, file)


def in_order(names: Iterable[str], *, longest_first: bool) -> list[str]:
    """Return the names of tests, those of a group together, where the first of them stands or the longest first."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(group_of(name), []).append(name)
    ranked = sorted(groups, key=_rank) if longest_first else groups
    return [one for group in ranked for one in groups[group]]


def _rank(group: str) -> int:
    if group.startswith(BY_PAGE):
        return len(LONGEST) + 1
    return LONGEST.index(group) if group in LONGEST else len(LONGEST)


def arrange(items: "list[pytest.Item]", *, longest_first: bool) -> None:
    """Put tests into the order in which their groups are done."""
    by_name: dict[str, list[pytest.Item]] = {}
    for one in items:
        by_name.setdefault(one.nodeid, []).append(one)
    items[:] = [one for name in in_order(by_name, longest_first=longest_first) for one in by_name[name]]
