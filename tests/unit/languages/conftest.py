"""Three editions, as the registry declares them."""

import pytest

from motcua.languages import Edition


@pytest.fixture
def editions() -> dict[str, Edition]:
    common = {"name": "x", "name_vi": "x", "name_en": "x", "script": "Latn"}
    return {
        "vi": Edition(tag="vi", messages="vi", cldr="vi", search="vi", **common),
        "en": Edition(tag="en", messages="en", cldr="en", search="en", fallback=("vi",), **common),
        "zh-Hans": Edition(
            tag="zh-Hans", messages="zh_Hans", cldr="zh_Hans", search="zh", fallback=("en", "vi"), **common
        ),
        "tyz": Edition(tag="tyz", messages="tyz", cldr="vi", search="vi", fallback=("vi",), **common),
    }
