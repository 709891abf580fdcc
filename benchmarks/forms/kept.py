"""Compares what was acknowledged with what a store holds."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from motcua.forms.store import Store, open_store


@dataclass(frozen=True)
class Verdict:
    """Counts of a comparison: everything but `acknowledged` and `held` must be none."""

    acknowledged: int
    held: int
    lost: int
    differing: int
    without_outbox: int
    twice: int
    broken: int = 0

    @property
    def good(self) -> bool:
        """Return whether nothing is wrong."""
        return not (self.lost or self.differing or self.without_outbox or self.twice or self.broken)


def compare(store: Store, acknowledged: dict[str, str]) -> Verdict:
    """Return what is wrong: keys that are not there, references that are others, rows without an outbox row."""
    with store.transaction() as transaction:
        rows = transaction.execute("SELECT key, ref FROM submission")
        bare = transaction.execute(
            "SELECT count(*) FROM submission s WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.ref = s.ref)"
        )
        more = transaction.execute(
            "SELECT count(*) FROM (SELECT ref FROM outbox GROUP BY ref, channel HAVING count(*) > 1) AS twice"
        )
    held = {str(key): str(reference) for key, reference in rows}
    return Verdict(
        acknowledged=len(acknowledged),
        held=len(rows),
        lost=sum(key not in held for key in acknowledged),
        differing=sum(held.get(key, reference) != reference for key, reference in acknowledged.items()),
        without_outbox=int(str(bare[0][0])),
        twice=len(rows) - len(held) + int(str(more[0][0])),
    )


def compare_folder(folder: Path, acknowledged: dict[str, str]) -> Verdict:
    """Do the same for the SQLite store of a folder, whose file must be sound."""
    connection = sqlite3.connect(folder / "forms.db")
    try:
        ((sound,),) = connection.execute("PRAGMA integrity_check").fetchall()[:1]
    except sqlite3.DatabaseError as error:
        sound = str(error)
    finally:
        connection.close()
    if sound != "ok":
        return Verdict(len(acknowledged), 0, 0, 0, 0, 0, broken=1)
    store = open_store(folder)
    try:
        return compare(store, acknowledged)
    finally:
        store.close()
