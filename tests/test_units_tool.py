"""The tool that writes the units anew keeps what people have added to an office."""

from pathlib import Path

from motcua.source import load_yaml, plain
from tools.units.__main__ import with_contacts, write

CENTRE = {"id": "trung-tam-mot", "name": "Trung tâm Một", "receives": True, "source": "Báo", "checked_on": "2026-11-24"}
CONTACT = {"address": "Số 1: đường Một", "phone": ["0205123456"], "hours": "Sáng thứ Hai"}
KNOWN = {**CENTRE, "contact": CONTACT, "source": "Biển ở cửa", "checked_on": "2026-11-27"}


def written(path: Path, *records: dict) -> list:
    write(path, "# ghi chú", with_contacts(records, path))
    return plain(load_yaml(path, path.name).root)


def test_a_contact_stays_with_its_source_and_day(tmp_path: Path) -> None:
    path = tmp_path / "centres.yaml"
    written(path, KNOWN)
    (kept,) = written(path, {**CENTRE, "name": "Trung tâm Một mới"})
    assert kept["contact"] == CONTACT
    assert (kept["source"], kept["checked_on"]) == ("Biển ở cửa", "2026-11-27")
    assert kept["name"] == "Trung tâm Một mới"


def test_a_record_without_a_contact_is_written_as_the_data_have_it(tmp_path: Path) -> None:
    path = tmp_path / "centres.yaml"
    written(path, {**CENTRE, "source": "Cũ"})
    (fresh,) = written(path, CENTRE)
    assert fresh["source"] == "Báo"
    assert "contact" not in fresh
