"""The whole real set: every text is found again, every file reads back and decodes, the survey's counts hold."""

import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from motcua.importers import import_national
from motcua.importers.agencies import is_name, of_one_province, spelling_key, split_names
from motcua.importers.citations import cut
from motcua.importers.emit import as_yaml
from motcua.importers.forms import split_name
from motcua.importers.inputs import read_objects
from motcua.importers.legal import numbers
from motcua.importers.log import Log, Scribe
from motcua.importers.national import _read
from motcua.importers.procedures import convert_record
from motcua.importers.registries import Registries, build_registries
from motcua.importers.texts import clean, one_line
from motcua.importers.titles import bare
from motcua.importers.vocabulary import means_none
from motcua.model import Decoding, LegalResource, Organisation, Procedure, decode
from motcua.source import parse_yaml, plain

# What is not kept word for word, and why.
ENUMERATED = {
    "level", "channel", "unit", "currency", "formalityType", "state", "type", "submissionMethod",
    "processingTimeUnit", "proposalType", "currencyName",
}  # fmt: skip  # words of the portal that became words of the model
LINKS = {
    "id", "currencyId", "fileId", "profileComponentId", "bucketName", "departmentPromulgateId",
    "categoryIds", "serviceGroupIds", "legalBasisIds", "resultIds", "subjectTypeIds", "departmentExecutingIds",
    "departmentAuthorityIds", "unitGroupExecutingIds", "unitGroupAuthorityIds", "unitGroupCoordinatingIds",
    "departmentPromulgateCode",
}  # fmt: skip  # identifiers that only link the portal's own tables
CATALOGUE_CODES = {"categoriesDetails", "category", "subjectTypesDetails", "departmentsExecuting",
                   "departmentsAuthority", "profileComponents"}  # fmt: skip  # codes beside the names that are kept
NO_WORDS = {"Miễn phí", "Không có thông tin"}  # what the page prints for "nothing was entered"


@dataclass(frozen=True)
class Imported:
    """The records of a source as they came, and what became of each."""

    raw: dict[str, dict[str, Any]]
    items: dict[str, dict[str, Any]]
    registries: Registries
    log: Log


def imported(*paths: Path) -> Imported:
    log = Log()
    raw = {values["code"]: values for _, values in read_objects(paths, Log())}
    records = _read(paths, log)
    registries = build_registries(records)
    items = {one.code: convert_record(one, registries, Scribe(log, one.place, one.code)) for one in records}
    return Imported(raw, items, registries, log)


@pytest.fixture(scope="session")
def feed(shared_data) -> Imported:
    return imported(shared_data / "national" / "procedures.jsonl.gz")


@pytest.fixture(scope="session")
def api(shared_data) -> Imported:
    return imported(shared_data / "national" / "api")


def squeezed(text: str) -> str:
    """The text without blanks and unseen characters, so that only its letters are compared."""
    return "".join(unicodedata.normalize("NFC", clean(text).text).split())


def scalars(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from scalars(item)
    else:
        yield str(value)


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, path)
    elif isinstance(value, str) and value.strip():
        yield path, value


def haystack(item: dict[str, Any], registries: Registries) -> str:
    """All letters of a procedure's file, text by text, with the registry entries that it refers to.

    Steps and conditions were one text each before they were cut.
    """
    texts = [*scalars(item), "".join(scalars(item["steps"])), "".join(scalars(item["conditions"]))]
    texts += [registries.titles.get(one, "") for one in item["legal"] if one in registries.numbers]
    texts += [registries.numbers[one] for one in item["legal"] if one in registries.numbers]
    texts += [name for name, one in registries.fields.items() if one == item["field"]]
    return "\0".join(squeezed(text) for text in texts)


@dataclass(frozen=True)
class Output:
    """What became of one record: its file, all letters of it, and the import that it is part of."""

    item: dict[str, Any]
    found: str
    folded: str
    source: Imported


def lost(source: Imported, kept: Any) -> list[tuple[str, tuple[str, ...], str]]:
    """The texts of `source` that are neither in the file of their procedure nor excused by `kept`."""
    missing = []
    for code, item in source.items.items():
        found = haystack(item, source.registries)
        output = Output(item, found, found.casefold(), source)
        for path, text in leaves(source.raw[code]):
            if squeezed(text) not in output.found and not kept(path, text, output):
                missing.append((code, path, text[:200]))
    return missing


def agency_is_kept(text: str, output: Output) -> bool:
    """Each name is an agency under one of its spellings, or a remark."""
    item, registries = output.item, output.source.registries
    remarks = squeezed("".join(item["source"].get("remarks", [])))
    names = split_names(clean(text).text, registries.standing_alone)
    return all(
        registries.agencies.identifiers.get(spelling_key(name)) in item["agencies"]
        if is_name(name) and not of_one_province(name)
        else squeezed(name) in remarks
        for name in names
    )


def cited_is_kept(title: str, code: str, output: Output) -> bool:
    """A citation is a number with a title in the registry or a note; a bare kind of text says nothing more."""
    own = {number.id for number in numbers(code)}
    title_kept = squeezed(title).casefold().strip(".,;:") in output.folded or not bare(title)
    code_kept = squeezed(code) in output.found or (bool(own) and own <= set(output.item["legal"]) and not bare(code))
    return title_kept and code_kept


def feed_excuse(path: tuple[str, ...], text: str, output: Output) -> bool:
    key, item, registries = path[-1], output.item, output.source.registries
    if key in ENUMERATED or path == ("levels",) or text in NO_WORDS:
        return True
    if key in {"agency", "competent_authority"}:
        return agency_is_kept(text, output)
    if key == "legal_text":
        return all(cited_is_kept(one.title, one.code, output) for one in cut(clean(text).text))
    if key == "legal_refs":  # the crawl's own list, with digits of other words before some numbers
        known = [registries.numbers[one] for one in item["legal"] if one in registries.numbers]
        return any(text.endswith(number) for number in known) or not list(numbers(text))
    if key == "conditions_text":
        return means_none(text)
    if path == ("methods", "fee", "text"):  # "70,000 Việt Nam Đồng" beside amount: 70000
        amounts = {str(fee.get("amount")) for fee in item["fees"] if isinstance(fee, dict)}
        return re.sub(r"\D", "", text) in amounts
    if path == ("document_cases", "items", "name"):  # the feed glued file names to the names of papers
        name, files = split_name(clean(text).text)
        return (
            bool(files)
            and name + "".join(files) == clean(text).text
            and all(squeezed(one) in output.found for one in files)
        )
    if path == ("methods", "note"):  # time and fee that ran together: the words are in the remark
        return False
    return path == ("audiences",) and text in "".join(item["audiences"])


def test_every_text_of_the_feed_is_found_again(feed):
    assert lost(feed, feed_excuse) == []


def api_excuse(path: tuple[str, ...], text: str, output: Output) -> bool:
    key = path[-1]
    if key in ENUMERATED or key in LINKS or path[-2:] == ("returningMethods", "value"):
        return True
    if key == "code" and len(path) > 1 and path[-2] in CATALOGUE_CODES:
        return True
    if key in {"executingAgencies", "delegatedAgencies"} or path[0] in {
        "departmentsExecuting", "departmentsAuthority", "unitGroupsExecuting", "unitGroupsAuthority",
    }:  # fmt: skip
        return agency_is_kept(text, output)
    if path[0] == "legalBasisesDetails":
        return cited_is_kept(*(("", text) if key == "code" else (text, "")), output) or not bare(text)
    if path in {("requirementsAndConditions",), ("description",)}:
        return means_none(text)
    return False


def test_every_text_of_the_interface_is_found_again(api):
    assert lost(api, api_excuse) == []


def as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value)


@pytest.mark.parametrize("name", ["feed", "api"])
def test_every_file_reads_back_as_it_was_and_decodes(name, request):
    source = request.getfixturevalue(name)
    for code, item in source.items.items():
        loaded, decoding = parse_yaml(as_yaml(item), code), Decoding()
        assert loaded.findings == (), code
        assert plain(loaded.root) == as_text(item), code
        assert decode(loaded.root, Procedure, decoding) is not None, code
        assert decoding.findings == [], code
    for part, cls in (("organisations", Organisation), ("legal", LegalResource)):
        loaded, decoding = parse_yaml(as_yaml(source.registries.entries()[part]), part), Decoding()
        assert [decode(node, cls, decoding) for node in loaded.root.items].count(None) == 0
        assert (loaded.findings, decoding.findings) == ((), [])


def test_every_reference_has_its_entry(feed):
    entries = feed.registries.entries()
    known = {part: {one["id"] for one in listed} for part, listed in entries.items()}
    for item in feed.items.values():
        assert item["field"] in known["fields"]
        assert item["legal"] == "not_published" or set(item["legal"]) <= known["legal"]
        assert item["agencies"] == "not_published" or set(item["agencies"]) <= known["organisations"]


def test_the_counts_of_the_survey_hold(feed):
    counts = feed.log.counts
    assert counts["measured_two_groups"] == 625
    assert counts["measured_heading"] == 60
    assert counts["measured_zero_rows"] == 1181
    assert counts["measured_zero_procedures"] == 283
    assert len(feed.log.concerned["import-rows-without-quantity"]) == 283
    assert len(feed.log.concerned["import-free-contradicted"]) == 115
    without_unit = feed.log.concerned["import-time-without-unit"] | feed.log.concerned["import-time-and-fee-fused"]
    assert len(without_unit) == 355  # 357 less two whose only number is 0


def test_no_fee_is_free_and_nothing_is_none_that_the_source_does_not_say(feed, api):
    for source in (feed, api):
        for code, item in source.items.items():
            kinds = {fee["kind"] for fee in item["fees"] if isinstance(fee, dict)}
            assert "none" not in kinds, code
            said = [key for key, value in item.items() if value == "none"]
            assert said in ([], ["conditions"]), code


def test_the_seventeen_pages_of_other_procedures_are_found(national_import):
    outcome = national_import.result
    same = [finding for finding in outcome.findings if finding.code == "import-same-text"]
    assert len(same) == 17
    assert all(finding.words["other"] for finding in same)


def test_the_whole_feed_is_written_within_the_limits_of_the_catalogue(national_import):
    outcome, target = national_import.result, national_import.folder
    assert outcome.written == 2642
    assert len(list((target / "national").rglob("*.yaml"))) == 2642
    assert max(path.stat().st_size for path in target.rglob("*.yaml")) < 1 << 20
    assert not [finding for finding in outcome.findings if str(finding.level) == "error"]


def test_feed_and_interface_together(shared_data, tmp_path):
    folder = shared_data / "national"
    outcome = import_national([folder / "procedures.jsonl.gz", folder / "api"], tmp_path / "out")
    with gzip.open(folder / "procedures.jsonl.gz", "rt", encoding="utf-8") as file:
        codes = {json.loads(line)["code"] for line in file}
    records = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "api").glob("*.json"))]
    internal = {one["code"] for one in records if one["isInternal"]}
    assert outcome.written == len((codes | {one["code"] for one in records}) - internal)
    repeated = [one for one in outcome.findings if one.code == "import-repeated-code"]
    assert len(repeated) == len({one["code"] for one in records if one["code"] in codes} - internal)
    assert one_line(outcome.summary("vi")[0]).endswith("bản ghi đã đọc")
