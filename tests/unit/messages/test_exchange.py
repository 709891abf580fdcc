"""XLIFF 2 comes back as it went; TMX and CSV carry what they can and do no harm."""

from dataclasses import replace

import pytest

from motcua.languages import Unit, message_hash
from motcua.messages.exchange import ExchangeError, read, written
from motcua.messages.rows import Row, applied, rows_of

UNITS = (
    Unit(
        sources=('Lệ phí <b> & "x"\ndòng hai ',),
        forms=("Fee <b>\n & line two",),
        context="ngữ cảnh",
        kinds=("procedure.fee", "procedure.time"),
        places=("procedure/1.001193/fees.label", "event/a/steps.title"),
        remarks=("hỏi lại Sở Tài chính", "xong"),
    ),
    Unit(sources=("%(num)s ngày", "%(num)s ngày làm việc"), forms=("%(num)s day", "%(num)s days"), formatted=True),
    Unit(sources=("Mới",), forms=("Old",), fuzzy=True, previous=("Cũ",)),
    Unit(sources=("=Thiếu",), places=("field/a/name",)),
)
STATES = {
    message_hash(one.context, one.sources): state
    for one, state in zip(UNITS, ("reviewed", "draft", "stale", "missing"), strict=True)
}


def rows() -> list[Row]:
    return list(rows_of(UNITS, STATES, 2))


def test_xliff_loses_nothing() -> None:
    assert list(read(written(rows(), "xliff", "en"), "xliff", "en", {})) == rows()


def test_what_comes_back_unchanged_changes_nothing() -> None:
    result = applied(UNITS, read(written(rows(), "xliff", "en"), "xliff", "en", {}))
    assert (result.units, result.changed, result.unknown) == (UNITS, 0, ())


def test_xliff_says_the_state_in_its_own_words_and_keeps_notes_at_the_unit() -> None:
    text = written(rows(), "xliff", "zh-Hans").decode()
    assert 'srcLang="vi" trgLang="zh-Hans"' in text
    assert 'state="reviewed" subState="motcua:reviewed"' in text
    assert text.index("<notes>") < text.index("<segment")


def test_a_translation_from_outside_replaces_and_a_confirmed_one_is_sure() -> None:
    changed = [replace(one, target="New", sure=True) if one.source == "Mới" else one for one in rows()]
    unit = applied(UNITS, changed).units[2]
    assert (unit.forms, unit.fuzzy, unit.previous) == (("New",), False, ())


def test_an_empty_translation_takes_nothing_away() -> None:
    assert applied(UNITS, [replace(one, target="") for one in rows()]).changed == 0


def test_a_text_that_nothing_says_today_is_told() -> None:
    assert [one.source for one in applied(UNITS[:1], rows()).unknown][-1] == "=Thiếu"


def test_a_spreadsheet_gets_no_formulas_and_gives_the_texts_back() -> None:
    data = written(rows(), "csv", "en")
    assert b"\"'=Thi" in data
    back = read(data, "csv", "en", {})
    assert [(one.id, one.form, one.source, one.target, one.sure) for one in back] == [
        (one.id, one.form, one.source, one.target, one.sure) for one in rows()
    ]


def test_a_memory_holds_sure_translations_and_finds_their_messages() -> None:
    known = {one.sources[0]: message_hash(one.context, one.sources) for one in UNITS}
    back = read(written(rows(), "tmx", "en"), "tmx", "en", known)
    assert "Old" not in {one.target for one in back}
    assert (back[0].id, back[0].target) == (rows()[0].id, UNITS[0].forms[0])


@pytest.mark.parametrize("form", ["xliff", "tmx"])
def test_a_broken_file_is_said_so(form: str) -> None:
    with pytest.raises(ExchangeError):
        read(b"<xliff", form, "en", {})
