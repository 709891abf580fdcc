"""Three editions, as the registry declares them."""

import pytest

from motcua.languages import Edition


@pytest.fixture
def editions() -> dict[str, Edition]:
    common = {"name": "x", "name_vi": "x", "name_en": "x", "script": "Latn"}
    return {
        "vi": Edition(tag="vi", messages="vi", cldr="vi", pagefind="vi", **common),
        "en": Edition(tag="en", messages="en", cldr="en", pagefind="en", fallback=("vi",), **common),
        "zh-Hans": Edition(
            tag="zh-Hans", messages="zh_Hans", cldr="zh_Hans", pagefind="zh", fallback=("en", "vi"), **common
        ),
        "tyz": Edition(tag="tyz", messages="tyz", cldr="vi", pagefind="vi", fallback=("vi",), **common),
    }
