"""The first 3,000 files of the fuzz run (`make fuzz` feeds 100,000)."""

from benchmarks.fuzz_source import run


def test_mutated_procedure_files_never_raise():
    counts = run(count=3_000, seed=1)
    assert counts["refused"] + counts["findings"] + counts["clean"] == 3_000
    assert counts["refused"] > 300
    assert counts["findings"] > 300
    assert counts["clean"] > 30
