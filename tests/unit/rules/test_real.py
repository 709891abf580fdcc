"""The whole national set is checked: the rules find what the survey measured, and what differs is accounted for.

The table of docs/design/checks.md is what this file counts.
"""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from motcua.catalogue import Catalogue, load_catalogue
from motcua.importers.legal import numbers

# The survey's own words for the district level (case and all) in the parts that it looked at.
DISTRICT = re.compile(r"cấp huyện|(?:UBND|Ủy ban nhân dân) (?:quận|huyện)")
LOOKED_AT = ("steps_text", "methods", "document_cases", "conditions_text", "agency", "name")
PRICED = re.compile(
    r"hđnd|hội đồng nhân dân|\d{1,3}(?:[.,]\d{3})+|\d+ ?(?:triệu )?(?:đồng|vnđ|usd)|\d{5}", re.IGNORECASE
)
HEADING = re.compile(r"[* ]*(?:lưu ý|giấy tờ phải|ghi chú)", re.IGNORECASE)


@dataclass(frozen=True)
class Checked:
    """The feed's records, the procedures by finding of the import and of the check, and the catalogue."""

    raw: dict[str, dict[str, Any]]
    imported: dict[str, set[str]]
    found: dict[str, set[str]]
    counts: dict[str, int]
    catalogue: Catalogue


@pytest.fixture(scope="session")
def real(national_import, shared_data: Path) -> Checked:
    with gzip.open(shared_data / "national" / "procedures.jsonl.gz", "rt", encoding="utf-8") as file:
        raw = {record["code"]: record for record in map(json.loads, file)}
    imported, found, counts = defaultdict(set), defaultdict(set), defaultdict(int)
    for one in national_import.result.findings:
        imported[one.code].add(one.words.get("procedure", ""))
    loading = load_catalogue([(national_import.folder, "real")], today=date(2026, 11, 27))
    for one in loading.findings:
        counts[one.code] += 1
        if "/national/" in one.file:
            found[one.code].add(Path(one.file).stem)
    return Checked(raw, imported, found, counts, loading.catalogue)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def has_time(record: dict[str, Any]) -> bool:
    return any(method["time"] not in {None, ""} for method in record["methods"])


def measured(raw: dict[str, dict[str, Any]]) -> dict[str, set[str]]:
    """What section 1.3 of the survey counted, counted again on the feed."""
    rows = {code: [row for group in one["document_cases"] for row in group["items"]] for code, one in raw.items()}
    return {
        "free-but-noted": {
            code
            for code, one in raw.items()
            if any(
                m["fee"]["text"] == "Miễn phí" and PRICED.search(m["fee"]["note"]) for m in one["methods"] if m["fee"]
            )
        },
        "time-without-unit": {
            code
            for code, one in raw.items()
            if any(method["time"] not in {None, ""} and not method["unit"] for method in one["methods"])
        },
        "no-time": {code for code, one in raw.items() if one["methods"] and not has_time(one)},
        "zero-quantity": {
            code for code, of in rows.items() if any(row["originals"] == 0 and row["copies"] == 0 for row in of)
        },
        "heading-as-case": {
            code for code, one in raw.items() if any(HEADING.match(group["case"]) for group in one["document_cases"])
        },
        "district-level": {
            code for code, one in raw.items() if any(DISTRICT.search(t) for key in LOOKED_AT for t in texts(one[key]))
        },
        "no-agency": {code for code, one in raw.items() if not one["agency"].strip()},
        "long-name": {code for code, one in raw.items() if len(one["name"]) > 150},
        "no-receiving-place": {code for code, one in raw.items() if not one["address"].strip()},
    }


# The finding of the import that carries the count where the importer has already made the defect harmless.
CARRIED_BY = {
    "free-but-noted": "import-free-contradicted",
    "time-without-unit": "import-time-without-unit",
    "zero-quantity": "import-rows-without-quantity",
    "heading-as-case": "import-heading-not-case",
    "no-agency": "import-agency-of-province",
    "same-text": "import-same-text",
}


def test_the_table_of_the_document_is_what_is_counted(real: Checked, root: Path):
    page = (root / "docs" / "design" / "checks.md").read_text(encoding="utf-8")
    again = measured(real.raw)
    for code in (
        "free-but-noted", "time-without-unit", "no-time", "zero-quantity", "heading-as-case", "district-level",
        "no-agency", "no-receiving-place", "long-name", "same-text", "not-nfc", "legal-repealed", "empty-case",
        "channel-without-time", "fee-without-law", "fee-without-check-date",
    ):  # fmt: skip  # in the order of the page
        survey = str(len(again[code])) if code in again else "–"
        carried = CARRIED_BY.get(code)
        of_import = f"{len(real.imported[carried])} `{carried}`" if carried else "–"
        row = f"| `{code}` | {survey} | {of_import} | {len(real.found[code])} |"
        assert row in page, row


def test_the_survey_is_reproduced(real: Checked):
    again = {code: len(found) for code, found in measured(real.raw).items()}
    assert again == {
        "free-but-noted": 115,
        "time-without-unit": 357,
        "no-time": 122,
        "zero-quantity": 283,
        "heading-as-case": 60,
        "district-level": 82,
        "no-agency": 302,
        "long-name": 408,
        "no-receiving-place": 2303,
    }


def test_every_contradicted_free_fee_is_found_and_none_is_shown_as_free(real: Checked):
    assert real.found["free-but-noted"] == real.imported["import-free-contradicted"]
    assert len(real.found["free-but-noted"]) == 115
    assert sum("commune" in real.raw[code]["levels"] for code in real.found["free-but-noted"]) == 61
    fees = [
        fee
        for code in real.found["free-but-noted"]
        for fee in real.catalogue.procedures[code].procedure.fees
        if not isinstance(fee, str)
    ]
    assert fees
    assert "none" not in {fee.kind for fee in fees}


def test_a_number_without_a_unit_is_found_unless_it_is_no_time(real: Checked):
    survey, found = measured(real.raw)["time-without-unit"], real.found["time-without-unit"]
    assert found == real.imported["import-time-without-unit"]
    left_out = survey - found
    fused = left_out & real.imported["import-time-and-fee-fused"]
    zero = {code for code in left_out if {method["time"] for method in real.raw[code]["methods"]} <= {0, None}}
    assert (len(found), len(fused), len(zero)) == (311, 44, 2)
    assert left_out == fused | zero


def test_no_time_is_what_the_survey_measured_and_what_the_import_could_not_believe(real: Checked):
    found = real.found["no-time"]
    survey = measured(real.raw)["no-time"]
    no_channel = {code for code, one in real.raw.items() if not one["methods"]}
    believed = found - survey - no_channel
    fused = believed & real.imported["import-time-and-fee-fused"]
    zero = believed - fused
    assert survey <= found
    assert (len(no_channel), len(fused), len(zero)) == (15, 43, 2)
    assert all({method["time"] for method in real.raw[code]["methods"]} <= {0, None} for code in zero)
    assert len(found) == 122 + 15 + 43 + 2


def test_the_district_is_found_where_the_survey_found_it_except_as_history(real: Checked):
    survey, found = measured(real.raw)["district-level"], real.found["district-level"]
    assert survey - found == {"1.013978"}, "it says: before 1 July 2025"
    assert len(found - survey) == 8
    assert sum("commune" in real.raw[code]["levels"] for code in survey) == 52
    assert sum("commune" in real.raw[code]["levels"] for code in found) == 55


def test_the_agency_that_decides_stands_in_for_the_one_that_is_missing(real: Checked):
    survey, found = measured(real.raw)["no-agency"], real.found["no-agency"]
    assert all(real.raw[code]["competent_authority"].strip() for code in survey - found)
    refused = real.imported["import-agency-of-province"] | real.imported["import-agency-not-a-name"]
    assert found - survey <= refused
    assert (len(survey - found), len(found - survey)) == (63, 23)


def test_what_the_importer_resolves_leaves_no_finding_of_the_check(real: Checked):
    for code in ("zero-quantity", "heading-as-case", "empty-case", "not-nfc", "invisible-character"):
        assert real.counts[code] == 0
    assert len(real.imported["import-rows-without-quantity"]) == 283
    assert real.imported["import-heading-not-case"] >= measured(real.raw)["heading-as-case"]
    rows = [row for one in real.raw.values() for group in one["document_cases"] for row in group["items"]]
    assert sum(row["originals"] == 0 and row["copies"] == 0 for row in rows) == 1181


def test_the_numbers_of_legal_texts(real: Checked):
    written = {text for one in real.raw.values() for text in one["legal_refs"]}
    read = {number.id for text in written for number in numbers(text)}
    assert len(written) == 1236
    assert len(read) == 1197, "the rest are second spellings of the same number, or digits of other words before it"
    assert read <= real.catalogue.legal.keys()
    assert len(real.catalogue.legal) == 1261 == len(read) + 64, "numbers that only the table of legal texts holds"


def test_nothing_is_an_error_and_nothing_was_lost(real: Checked):
    assert len(real.catalogue.procedures) == 2642
    assert real.counts["unknown-reference"] == 0
    assert real.found["no-receiving-place"] == set(), "without any overlay the catalogue is the State's alone"
