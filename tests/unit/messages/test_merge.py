"""A changed text keeps its translation as a suggestion; nothing is lost, and nothing is taken for what it is not."""

from motcua.languages import Unit
from motcua.messages.merge import merged


def unit(text: str, *places: str, forms: tuple[str, ...] = (), fuzzy: bool = False, previous: str = "") -> Unit:
    return Unit(sources=(text,), places=places, forms=forms, fuzzy=fuzzy, previous=(previous,) if previous else ())


FEE = "procedure/1.001193/fees.label"
STEPS = "procedure/1.001193/steps.text"


def test_what_stays_keeps_its_translation_and_gets_its_new_places() -> None:
    result = merged([unit("Phí", FEE)], [unit("Phí", STEPS, forms=("Fee",))])
    assert [(one.forms, one.places, one.fuzzy) for one in result.units] == [(("Fee",), (FEE,), False)]


def test_a_changed_text_is_suggested_with_the_text_that_it_was_made_for() -> None:
    old = [unit("Nộp trong 1 ngày", STEPS, forms=("Hand in within 1 day",))]
    result = merged([unit("Nộp trong 3 ngày", STEPS)], old)
    (one,) = result.units
    assert (one.forms, one.fuzzy, one.previous) == (("Hand in within 1 day",), True, ("Nộp trong 1 ngày",))
    assert result.suggested == result.units


def test_changed_twice_it_keeps_the_text_that_somebody_translated() -> None:
    old = [unit("Nộp trong 3 ngày", STEPS, forms=("Hand in within 1 day",), fuzzy=True, previous="Nộp trong 1 ngày")]
    (one,) = merged([unit("Nộp trong 5 ngày", STEPS)], old).units
    assert (one.fuzzy, one.previous) == (True, ("Nộp trong 1 ngày",))


def test_of_several_changed_texts_at_one_place_each_gets_the_likest() -> None:
    old = [unit("Nộp hồ sơ tại phường", STEPS, forms=("A",)), unit("Nhận kết quả tại phường", STEPS, forms=("B",))]
    new = [unit("Nhận kết quả tại xã", STEPS), unit("Nộp hồ sơ tại xã", STEPS)]
    assert [one.forms for one in merged(new, old).units] == [("B",), ("A",)]


def test_a_text_put_before_others_takes_none_of_their_translations() -> None:
    old = [unit("Nộp hồ sơ tại phường", STEPS, forms=("A",))]
    new = [unit("Chuẩn bị giấy tờ", STEPS), unit("Nộp hồ sơ tại phường", STEPS)]
    assert [(one.forms, one.fuzzy) for one in merged(new, old).units] == [((), False), (("A",), False)]


def test_a_text_of_another_record_is_no_suggestion() -> None:
    old = [unit("Nộp trong 1 ngày", "procedure/1.000002/steps.text", forms=("A",))]
    assert merged([unit("Nộp trong 3 ngày", STEPS)], old).units[0].forms == ()


def test_what_nothing_says_any_more_is_kept_and_comes_back_with_its_text() -> None:
    gone = merged([], [unit("Phí", FEE, forms=("Fee",))]).unused
    assert [one.forms for one in gone] == [("Fee",)]
    back = merged([unit("Phí", FEE)], [], gone)
    assert [one.forms for one in back.units] == [("Fee",)]
    assert back.unused == ()


def test_a_text_that_is_counted_now_is_to_be_looked_at() -> None:
    counted = Unit(sources=("%(num)s ngày", "%(num)s ngày"))
    (one,) = merged([counted], [Unit(sources=("%(num)s ngày",), forms=("%(num)s days",))]).units
    assert (one.forms, one.fuzzy) == (("%(num)s days",), True)
