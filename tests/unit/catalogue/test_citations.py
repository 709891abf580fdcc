"""What a procedure cites, and what for: as its page shows it, with the city's fees in place of the national ones."""

from motcua.catalogue.citations import citations
from motcua.model import ChangeNote, Duration, Exemption, FixedFee, NoFee, Overlay, Procedure, ProvincialFee, Source

SILENT = "not_published"


def procedure(**parts: object) -> Procedure:
    empty = dict.fromkeys(
        "steps channels documents dossiers time_limits audiences agencies forms outputs conditions fees legal levels".split(),
        SILENT,
    )
    return Procedure(
        **(empty | {"code": "1.000001", "name": "Một", "field_": "x", "source": Source(name="Nguồn")} | parts)
    )


FEES = (
    NoFee(kind="none", legal=("law-a",)),
    FixedFee(kind="amount", amount=8, exemptions=(Exemption(text="Trẻ em", legal=("law-b",)),)),
    ProvincialFee(kind="set_by_province", resolution="resolution"),
    ProvincialFee(kind="set_by_province", resolution="not_published"),
)


def test_a_silent_procedure_cites_nothing() -> None:
    assert list(citations(procedure(), None)) == []


def test_every_part_names_its_law() -> None:
    time = (Duration(kind="duration", value=3, unit="day", legal=("law-c",)),)
    assert list(citations(procedure(legal=("law-a",), fees=FEES, time_limits=time), None)) == [
        ("law-a", "basis"),
        ("law-a", "fee"),
        ("law-b", "exemption"),
        ("resolution", "fee"),
        ("law-c", "time"),
    ]


def test_the_fees_of_the_city_stand_for_the_national_ones() -> None:
    local = Overlay(
        code="1.000001",
        based_on="0" * 12,
        fees=(ProvincialFee(kind="set_by_province", resolution="resolution"),),
        changes=(ChangeNote(date="2026-01-01", text="Mới", legal=("law-d",)),),
    )
    assert list(citations(procedure(fees=FEES), local)) == [("resolution", "fee"), ("law-d", "change")]
