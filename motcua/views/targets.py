"""The address of every page, as a path from the root of the output: one rule for all editions.

Addresses are stable, in plain English, and name their file: opened from file://, a link to a folder
would show a directory listing.
"""

# Parts of the section for businesses; the same files for programs in every edition.
GATES, TABLES, INCENTIVES, FORUM = "business/gates", "business/tables", "business/incentives", "business/forum"
GATE_FILES = ("data/gates.csv", "data/gates.json")
INCENTIVE_FILE, FORUM_FILE = "data/incentives.json", "data/forum.json"


def home(tag: str) -> str:
    """Return the address of an edition's home."""
    return f"{tag}/index.html"


def listing(tag: str, section: str) -> str:
    """Return the address of a list (procedures, fields, events, agencies, organisations, news …)."""
    return f"{tag}/{section}/index.html"


def item(tag: str, section: str, identifier: str) -> str:
    """Return the address of one thing in a section; a procedure's identifier is its code as written."""
    return f"{tag}/{section}/{identifier}/index.html"


def procedure(tag: str, code: str) -> str:
    """Return the address of a procedure."""
    return item(tag, "procedures", code)


def counter(tag: str, code: str) -> str:
    """Return the address of a procedure in two languages side by side."""
    return item(tag, "counter", code)


def posting_sheet(tag: str, code: str, size: str) -> str:
    """Return the address of a procedure's posting sheet; `size` is the paper's, "a4" or "a3"."""
    return f"{tag}/procedures/{code}/posting-{size}.pdf"


def organisation(tag: str, identifier: str) -> str:
    """Return the address of an organisation or agency."""
    return item(tag, "organisations", identifier)


def law(tag: str, identifier: str) -> str:
    """Return the address of a legal text."""
    return item(tag, "legal", identifier)


def office_data(tag: str) -> str:
    """Return the address of the script that holds an edition's units and offices."""
    return f"data/offices.{tag}.js"


def dataset(identifier: str) -> str:
    """Return the address of a table of figures as a file, the same in every edition."""
    return f"data/statistics/{identifier}.csv"


def table(identifier: str, kind: str) -> str:
    """Return the address of a table of editors as a file; `kind` is "csv" or "json"."""
    return f"data/tables/{identifier}.{kind}"


def forum_feed(tag: str) -> str:
    """Return the address of the feed of the forum for businesses."""
    return f"{tag}/business/forum/feed.atom"


def feed(tag: str) -> str:
    """Return the address of the edition's Atom feed."""
    return f"{tag}/news/feed.atom"


def agenda_feed(tag: str) -> str:
    """Return the address of the feed of festivals and events."""
    return f"{tag}/agenda/feed.atom"


def agenda_calendar(tag: str, slug: str = "") -> str:
    """Return the address of the calendar file of one festival or event, or of all of them."""
    return f"{tag}/agenda/{slug}/{slug}.ics" if slug else f"{tag}/agenda/calendar.ics"


def changes_feed(tag: str, field: str = "") -> str:
    """Return the address of the feed of changes, of one field or of all procedures."""
    return f"{tag}/fields/{field}/changes.atom" if field else f"{tag}/changes/feed.atom"


def in_edition(target: str, tag: str) -> str:
    """Return the same page's address in another edition."""
    return f"{tag}/{target.split('/', 1)[1]}"
