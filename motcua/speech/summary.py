"""What is read aloud of a procedure: its name, papers, fee, time and place, in the words of its page."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from motcua.languages import Passage
from motcua.search import procedure_facts
from motcua.speech.reading import as_read
from motcua.views import Context
from motcua.views.pages import ProcedurePage

# The titles of the page's own parts, in the order in which people ask.
_PARTS = (
    ("papers", "Giấy tờ cần chuẩn bị"),
    ("fee", "Phí, lệ phí"),
    ("time", "Thời gian giải quyết"),
    ("place", "Cách nộp và nơi nộp"),
)
Facts = Mapping[str, Sequence[Sequence[list[str]]]]
_LAW = re.compile(r"\([^()]*\)")


def spoken_summary(view: ProcedurePage, context: Context) -> str:
    """Return the text that a voice of the edition's language reads, or "" where not all of it is in that language.

    Numbers of laws, which the facts of search carry in brackets, are left out.
    """
    tag = context.tag
    facts = procedure_facts(view, context)
    sentences = [_sentence([view.title.text], tag)]
    said = [view.title]
    for name, title in _PARTS:
        items = [_item(line) for line in facts.get(name, ()) if line]
        said += [Passage(text, lang) for line in facts.get(name, ()) for text, lang in line if not _LAW.fullmatch(text)]
        more = list(_more(name, facts, view, context))
        if items or more:
            head = context.say(title)
            said += [head, *more]
            sentences.append(_sentence([*items, *(one.text for one in more)], tag, head.text))
    return "\n".join(sentences) if {one.lang for one in said} == {tag} else ""


def _item(line: Iterable[list[str]]) -> str:
    """Return the pieces of a line with a short pause between them, none after a colon or before a unit."""
    item = ""
    for text, _ in line:
        if not _LAW.fullmatch(text):
            item += (" " if item.endswith((":", "/")) else ", ") * bool(item) + text
    return item


def _more(name: str, facts: Facts, view: ProcedurePage, context: Context) -> Iterator[Passage]:
    """Say what is not read: the facts of search are the first few, and papers of single cases are not among them."""
    lines = facts.get(name, ())
    if lines and not lines[-1]:
        yield context.say("còn nữa, xem trên trang")
    if name == "papers" and any(one.documents for one in view.cases):
        yield context.say("mỗi trường hợp có giấy tờ riêng, xem trên trang")


def _sentence(items: Iterable[str], tag: str, head: str = "") -> str:
    """Return the items with a pause between them, as one sentence behind its head."""
    comma, stop, colon = ("；", "。", "：") if tag.startswith("zh") else ("; ", ".", ": ")
    said = comma.join(as_read(one, tag).rstrip(" .;:。；：") for one in items)
    return f"{head}{colon}{said}{stop}" if head else f"{said}{stop}"
