"""What is written as a file of translations is read back as it was, by us, by Babel and by gettext."""

import subprocess
from pathlib import Path

from hypothesis import given, settings, strategies as st

from motcua.languages import PoFile, Unit, parse_po, write_po_file

HEADER = (
    ("Project-Id-Version", "x"),
    ("PO-Revision-Date", "2026-11-28 00:00+0700"),
    ("Last-Translator", "x"),
    ("Language-Team", "x"),
    ("Language", "tyz"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ("X-Generator", "Poedit 3.2.2"),
)
WORDS = st.text('aăđ"\\\n \u2028%#~|:', min_size=1, max_size=12).filter(str.strip)
UNITS = st.builds(
    Unit,
    sources=st.lists(WORDS, min_size=1, max_size=2).map(tuple),
    forms=st.just(()),
    context=st.sampled_from(["", "ngữ cảnh"]),
    places=st.lists(st.sampled_from(["procedure/1.001193/steps.text", "themes/a.html"]), unique=True).map(tuple),
    kinds=st.lists(st.sampled_from(["procedure.step", "event"]), unique=True).map(tuple),
    remarks=st.lists(st.sampled_from(["một lời", "hai lời"]), unique=True).map(tuple),
)


def bare(unit: Unit) -> tuple:
    forms = unit.forms if any(unit.forms) else ()
    return unit.sources, forms, unit.context, unit.places, unit.kinds, unit.remarks, unit.previous, unit.fuzzy


@settings(max_examples=80, deadline=None)
@given(st.lists(UNITS, unique_by=lambda one: one.key, max_size=4), st.data())
def test_whatever_stands_in_it_comes_back(units: list[Unit], data: st.DataObject) -> None:
    made = []
    for one in units:
        forms = tuple(data.draw(WORDS) for _ in one.sources) if data.draw(st.booleans()) else ()
        fuzzy = bool(forms) and data.draw(st.booleans())
        previous = tuple(data.draw(WORDS) for _ in one.sources) if fuzzy else ()
        made.append(Unit(**{name: getattr(one, name) for name in ("sources", "context", "places", "kinds", "remarks")}, forms=forms, fuzzy=fuzzy, previous=previous))  # fmt: skip
    file = PoFile(comment="# Một Cửa", header=HEADER, units=tuple(made))
    back = parse_po(write_po_file(file, 2).encode())
    assert [bare(one) for one in back.units] == [bare(one) for one in made]
    assert (back.header, back.comment) == (HEADER, "# Một Cửa")


def test_a_text_that_nothing_says_any_more_is_kept_apart_and_gettext_takes_the_file(tmp_path: Path) -> None:
    gone = Unit(sources=("Cũ",), forms=("Old",))
    changed = Unit(sources=("Mới\nhai dòng",), forms=("New",), fuzzy=True, previous=("Cũ\nhai dòng",))
    text = write_po_file(PoFile(comment="", header=HEADER, units=(changed,), unused=(gone,)), 2)
    back = parse_po(text.encode())
    assert [one.sources for one in back.unused] == [("Cũ",)]
    assert back.units[0].previous == ("Cũ\nhai dòng",)
    (tmp_path / "a.po").write_text(text, encoding="utf-8")
    command = ["msgfmt", "-c", "-o", str(tmp_path / "a.mo"), str(tmp_path / "a.po")]
    checked = subprocess.run(command, capture_output=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, b"")
