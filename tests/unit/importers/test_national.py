"""The import as a whole: what it writes, what it refuses, and that no input makes it stumble."""

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from motcua.diagnostics import Level, codes as known_codes
from motcua.importers import import_national
from motcua.model import Decoding, Field, LegalResource, Organisation, Procedure, decode
from motcua.source import load_yaml


@pytest.fixture
def feed_file(tmp_path, feed_values):
    def writing(*records, name="feed.jsonl"):
        path = tmp_path / name
        lines = records or (feed_values(),)
        path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
        return path

    return writing


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def found(result):
    return [finding.code for finding in result.findings]


def test_feed_and_interface_become_one_catalogue(tmp_path, feed_file, api_values):
    api = tmp_path / "api"
    api.mkdir()
    (api / "1.json").write_text(json.dumps(api_values()), encoding="utf-8")
    told = []
    result = import_national([feed_file(), api], tmp_path / "out", lambda *step: told.append(step))
    assert result.written == 2
    assert told == [(1, 2), (2, 2)]
    assert sorted(tree(tmp_path / "out")) == [
        ".motcua-import",
        "fields.yaml",
        "import-report.json",
        "legal/2020.yaml",
        "legal/2024.yaml",
        "national/cay-xanh-cong-vien/1.000001.yaml",
        "national/tro-choi/1.000002.yaml",
        "organisations/co-quan.yaml",
    ]


def test_every_file_decodes_without_findings(tmp_path, feed_file):
    import_national([feed_file()], tmp_path / "out")
    for path in (tmp_path / "out").rglob("*.yaml"):
        assert decoding_findings(path) == [], path


def decoding_findings(path: Path):
    part = {"national": Procedure, "organisations": Organisation, "legal": LegalResource, "fields.yaml": Field}
    cls = next(cls for name, cls in part.items() if name in path.parts)
    loaded, decoding = load_yaml(path), Decoding()
    for node in [loaded.root] if cls is Procedure else loaded.root.items:
        decode(node, cls, decoding)
    return [*loaded.findings, *decoding.findings]


def test_the_same_input_gives_the_same_bytes_whatever_stood_there_before(tmp_path, feed_file, feed_values):
    first = feed_file(feed_values(), feed_values(code="1.000003", field="Đất đai"))
    packed = tmp_path / "feed.jsonl.gz"
    packed.write_bytes(gzip.compress(first.read_bytes()))
    import_national([first], tmp_path / "a")
    import_national([feed_file(feed_values(code="1.000009"), name="other.jsonl")], tmp_path / "b")
    import_national([packed], tmp_path / "b")
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_of_a_code_that_stands_twice_the_last_one_wins(tmp_path, feed_file, feed_values):
    path = feed_file(feed_values(name="Cũ"), feed_values(name="Mới"))
    result = import_national([path], tmp_path / "out")
    assert found(result) == ["import-repeated-code"]
    assert (result.findings[0].line, result.findings[0].words["other"]) == (2, f"{path.as_posix()}:1")
    assert b"name: M\xe1\xbb\x9bi" in tree(tmp_path / "out")["national/cay-xanh-cong-vien/1.000001.yaml"]


def test_internal_procedures_are_not_written_whoever_else_has_them(tmp_path, feed_file, feed_values, api_values):
    internal = api_values(code="1.000001", type="STANDARD_INTERNAL")
    path = feed_file(internal, feed_values(), feed_values(code="1.000003", name="Khác"))
    result = import_national([path], tmp_path / "out")
    assert found(result) == ["import-internal"]
    assert [name for name in tree(tmp_path / "out") if "national" in name] == [
        "national/cay-xanh-cong-vien/1.000003.yaml"
    ]


def test_identical_pages_under_different_codes_are_found_at_each_of_them(tmp_path, feed_file, feed_values):
    result = import_national([feed_file(feed_values(), feed_values(code="1.000003"))], tmp_path / "out")
    assert [(one.code, one.words["procedure"], one.words["other"]) for one in result.findings] == [
        ("import-same-text", "1.000001", "1.000003"),
        ("import-same-text", "1.000003", "1.000001"),
    ]


LONG = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "1" * LONG,
        "a" + " " * LONG + "b",
        "- " * LONG,
        "Bước 1: " * (LONG // 8),
        "1/2020/NĐ-CP" * (LONG // 12),
        "aA.docx" * (LONG // 7),
        "Bộ, " * LONG,
        "a) x\n" * LONG,
        "1.000 đồng " * LONG,
        "tỉnh A " * LONG,
    ],
)
def test_long_texts_are_read_in_one_pass(tmp_path, feed_file, feed_values, text):
    changes = [{key: text} for key in ("name", "field", "agency", "steps_text", "legal_text", "conditions_text")]
    fee = {"text": text, "note": text, "amount": 5_000, "currency": "VND"}
    row = {"name": f"{text}.docx", "originals": 1, "copies": 0, "has_form_file": True}
    changes.append({"methods": [{"channel": "online", "time": 1, "unit": None, "fee": fee, "note": text}]})
    changes.append({"document_cases": [{"case": text, "items": [row]}]})
    records = [feed_values(code=f"1.{number:06}", **change) for number, change in enumerate(changes)]
    result = import_national([feed_file(*records)], tmp_path / "out")
    assert result.counts["records_read"] == len(records)
    for path in (tmp_path / "out").rglob("*.yaml"):
        assert decoding_findings(path) == [], path


@pytest.mark.parametrize("code", ["../../x", "/etc/passwd", "1.000001/../../x", "..", "1.000001\u0000"])
def test_no_code_leads_out_of_the_folder(tmp_path, feed_file, feed_values, code):
    path = feed_file(feed_values(), feed_values(code=code, field="../../.."))
    before = set(tmp_path.rglob("*"))
    result = import_national([path], tmp_path / "out")
    assert {one for one in set(tmp_path.rglob("*")) - before if not one.is_relative_to(tmp_path / "out")} == set()
    assert result.written == 1


def test_field_names_are_only_identifiers_in_paths(tmp_path, feed_file, feed_values):
    import_national([feed_file(feed_values(field="../../etc"))], tmp_path / "out")
    assert "national/etc/1.000001.yaml" in tree(tmp_path / "out")


def test_an_import_without_a_usable_record_keeps_the_last_one(tmp_path, feed_file):
    import_national([feed_file()], tmp_path / "out")
    before = tree(tmp_path / "out")
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{\n", encoding="utf-8")
    result = import_national([broken], tmp_path / "out")
    assert found(result) == ["import-broken-json", "import-nothing"]
    assert tree(tmp_path / "out") == before


def test_a_folder_of_other_files_is_refused(tmp_path, feed_file):
    target = tmp_path / "mine"
    target.mkdir()
    (target / "notes.txt").write_text("giữ", encoding="utf-8")
    result = import_national([feed_file()], target)
    assert (found(result), result.written) == (["import-target-not-ours"], 0)
    assert tree(target) == {"notes.txt": "giữ".encode()}


def test_a_place_that_cannot_be_written_is_a_finding(tmp_path, feed_file):
    if os.geteuid() == 0:
        target = Path("/proc/motcua-import")
    else:
        target = tmp_path / "closed" / "out"
        target.parent.mkdir(mode=0o500)
    result = import_national([feed_file()], target)
    assert (found(result), result.written) == (["import-cannot-write"], 0)


def test_a_record_larger_than_the_catalogue_reads_is_left_out(tmp_path, feed_file, feed_values):
    huge = feed_values(code="1.000003", steps_text="x" * 150_000)
    many = feed_values(code="1.000004", results=[{"name": f"Giấy {number}"} for number in range(20_000)])
    result = import_national([feed_file(feed_values(), huge, many)], tmp_path / "out")
    assert found(result) == ["import-too-large"] * 2
    assert result.written == 1


def test_registries_are_cut_into_files_that_the_catalogue_reads(tmp_path, feed_file, feed_values):
    names = [f"Cục thứ {number} {'rất dài ' * 30}".strip() for number in range(4_000)]
    records = [
        feed_values(code=f"1.{number:06}", agency=", ".join(names[number * 100 : number * 100 + 100]))
        for number in range(40)
    ]
    import_national([feed_file(*records)], tmp_path / "out")
    files = sorted((tmp_path / "out" / "organisations").iterdir())
    assert [path.name for path in files][:2] == ["co-quan-2.yaml", "co-quan-3.yaml"]
    assert sum(len(load_yaml(path).root.items) for path in files) == 4_000


def test_every_code_of_this_package_has_its_words(root):
    used = set()
    for path in (root / "motcua" / "importers").glob("*.py"):
        used |= {word for word in path.read_text(encoding="utf-8").split('"') if word.startswith("import-")}
    used -= {"import-report.json"}
    told = {name for name in known_codes() if name.startswith("import-")}
    assert used == told
    assert all(known_codes()[name].level in Level for name in told)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FEED_KEYS = st.sampled_from(
    "name field levels decision kind audiences agency competent_authority address steps_text methods document_cases "
    "conditions_text legal_refs legal_text results source_url source ministry_folder".split()
)
API_KEYS = st.sampled_from(
    "id name executionSteps executionMethods executionCases formalityType type isWard isFullProcess categoriesDetails "
    "subjectTypesDetails departmentsExecuting departmentExecutingIds unitGroupsExecuting legalBasisesDetails cases "
    "resultsDetails requirementsAndConditions updatedAt procedureProposal returningMethods note".split()
)
ROWS = st.lists(
    st.dictionaries(
        st.sampled_from(
            "channel time unit fee note case items name originals copies has_form_file text amount currency code "
            "submissionMethod processingTime processingTimeUnit fees value description profileComponents originalQty "
            "copyQty attachments fileName filePath".split()
        ),
        ANY,
    ),
    max_size=3,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(feed=st.dictionaries(FEED_KEYS, ANY | ROWS), api=st.dictionaries(API_KEYS, ANY | ROWS))
def test_whatever_the_records_hold_the_catalogue_reads_what_is_written(
    tmp_path_factory, feed_values, api_values, feed, api
):
    folder = tmp_path_factory.mktemp("hostile")
    path = folder / "records.jsonl"
    lines = [json.dumps(feed_values(**feed)), json.dumps(api_values(**api))]
    path.write_text("\n".join(lines), encoding="utf-8")
    result = import_national([path], folder / "out")
    for finding in result.findings:
        assert finding.message("vi")
        assert finding.message("en")
        assert finding.line in {1, 2}
    for written in (folder / "out").rglob("*.yaml"):
        assert decoding_findings(written) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=60) | ANY.map(lambda value: json.dumps(value).encode()), max_size=5))
def test_whatever_the_file_holds_nothing_is_raised(tmp_path_factory, lines):
    folder = tmp_path_factory.mktemp("bytes")
    for name in ("a.jsonl", "b.json"):
        (folder / name).write_bytes(b"\n".join(lines))
    assert import_national([folder], folder / "out").written == 0
