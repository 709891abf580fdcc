"""Each text is one message, however often it stands; kinds and places go with it."""

from motcua.catalogue import Segment
from motcua.languages import Unit
from motcua.messages import catalogue_units
from motcua.messages.template import MOST_PLACES


def test_a_repeated_phrase_is_one_message_with_its_kinds_and_places() -> None:
    segments = [
        Segment("procedure/1.000001", "procedure.document", "documents.name", "Bản sao"),
        Segment("procedure/1.000002", "procedure.form", "forms.name", "Bản sao"),
        Segment("procedure/1.000002", "procedure.form", "forms.name", "Bản sao"),
    ]
    (one,) = catalogue_units(segments)
    assert one.kinds == ("procedure.document", "procedure.form")
    assert one.places == ("procedure/1.000001/documents.name", "procedure/1.000002/forms.name")


def test_a_phrase_of_thousands_of_places_names_some() -> None:
    segments = [Segment(f"procedure/{code}", "procedure.name", "name", "Bản sao") for code in range(3000)]
    assert len(catalogue_units(segments)[0].places) == MOST_PLACES


def test_what_the_interface_says_in_the_same_words_is_a_message_there() -> None:
    segments = [Segment("field/a", "field", "name", "Phí"), Segment("field/b", "field", "name", "Hộ tịch")]
    assert [one.sources for one in catalogue_units(segments, [Unit(sources=("Phí",))])] == [("Hộ tịch",)]
