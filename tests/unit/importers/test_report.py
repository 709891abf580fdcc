"""What an import says of itself."""

import json

from motcua.importers.log import Log, Place, Scribe
from motcua.importers.registries import build_registries
from motcua.importers.report import count_parts, report_text, result_of


def test_a_finding_is_told_once_for_a_record_however_many_rows_show_it():
    log = Log()
    scribe = Scribe(log, Place("a", 4), "1.000001")
    for value in ("1", "1", "2"):
        scribe.report("import-time-without-unit", value=value)
    assert [one.words["value"] for one in log.findings] == ["1", "2"]
    assert (log.findings[0].file, log.findings[0].line, log.findings[0].column) == ("a", 4, 1)


def test_the_summary_says_how_many_of_what_in_both_languages():
    log = Log()
    log.count("records_read", 2642)
    log.count("procedures_written", 2641)
    Scribe(log, Place("a"), "1.000001").report("import-no-field")
    log.report(Place("a"), "import-no-code", found="x")
    result = result_of(log)
    assert result.written == 2641
    assert result.summary("en")[0] == "   2,642 records read"
    assert result.summary("vi")[0] == "   2.642 bản ghi đã đọc"
    assert result.summary("en")[-2:] == ("       1 error import-no-code", "       1 warning import-no-field")


def test_the_parts_of_a_procedure_are_counted():
    log = Log()
    item = {
        "steps": [{}, {}],
        "documents": "not_published",
        "cases": [{"documents": [{}]}, {}],
        "fees": [{"kind": "amount"}, {"kind": "per_unit"}],
        "time_limits": "not_published",
    }
    count_parts(log, item)
    assert log.counts == {
        "steps": 2,
        "cases": 2,
        "documents": 1,
        "fees_amount": 1,
        "fees_per_unit": 1,
        "times_not_published": 1,
    }


def test_the_report_holds_no_path_and_no_time():
    log = Log()
    Scribe(log, Place("/home/me/feed.jsonl"), "1.000001").report("import-no-field")
    content = json.loads(report_text(log, build_registries([])))
    assert content == {
        "counts": {},
        "findings": {"import-no-field": {"level": "warning", "count": 1, "procedures": ["1.000001"]}},
        "joined_agencies": {},
        "numbered_identifiers": [],
    }
