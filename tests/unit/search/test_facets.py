"""Facets: what results are narrowed by."""

import json

from motcua.search.facets import facets_script
from tests.unit.search.samples import document


def test_values_stand_once_the_most_frequent_first():
    documents = [
        document("1.000001", "A", field="Thuế", levels=("province",), online="full"),
        document("1.000002", "B", field="Hộ tịch", levels=("commune", "province"), audiences=("Công dân",)),
        document("1.000003", "C", field="Hộ tịch", agencies=("Sở Tư pháp",)),
    ]
    script = facets_script(documents)
    made = json.loads(script[script.index(",") + 1 : script.rindex(")")])
    assert made["field"] == {"values": ["Hộ tịch", "Thuế"], "rows": [[1], [0], [0]]}
    assert made["level"] == {"values": ["province", "commune"], "rows": [[0], [1, 0], []]}
    assert made["agency"]["rows"] == [[], [], [0]]
    assert made["audience"]["values"] == ["Công dân"]
    assert made["online"]["rows"] == [[0], [], []]
