"""Shares the groups of tests out to the workers of pytest-xdist."""

from xdist.scheduler import LoadScopeScheduling

from tests.groups import group_of


class ByGroup(LoadScopeScheduling):
    """Gives a group to whoever has nothing left to do, in the order of the collection."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)
