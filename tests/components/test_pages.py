"""Every template renders a full and a nearly empty view in each edition, to well-formed HTML."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import html5lib
import pytest

from plugins.pages.marks import settled
from tests.components.gallery import render_sample, sample_names, sample_page
from tools.gallery.examples import variables
from tools.gallery.rendering import THEME, environment

PAGES = [name for name in sample_names() if name != "feed"]
# Those of a kiosk stand on every page of its build, where tests/browser/test_kiosk.py looks at them.
PARTIAL = {"base.html", "parts.html", "search.html", "ui.html", "words.html", "words_business.html"}
PARTIAL |= {"kiosk_codes.html", "kiosk_end.html", "kiosk_head.html"}


@pytest.mark.parametrize("tag", ["vi", "en", "zh-Hans"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed_and_loads_nothing_from_elsewhere(name: str, tag: str) -> None:
    made = render_sample(name, tag)
    html5lib.HTMLParser(strict=True).parse(made)
    assert f'lang="{tag}"' in made
    assert not re.search(
        r'<(?:script|img|iframe|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="(?:https?:)?//', made
    )
    ids = re.findall(r'\sid="([^"]+)"', made)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', made)) <= set(ids)


def test_every_template_has_a_sample() -> None:
    shown = {sample_page(name, "vi").template for name in sample_names()}
    templates = {one.name for one in (THEME / "templates").iterdir()}
    included = {one.name for one in (THEME / "templates").glob("procedure_*.html")}
    assert templates - PARTIAL - included == shown


@pytest.mark.parametrize(("address", "shown"), [("", 0), ("https://langson.example", 2)])
def test_search_engines_are_given_whole_addresses_or_none(address: str, shown: int) -> None:
    page = replace(sample_page("home", "vi"), alternates=(("vi", "vi/index.html"), ("en", "en/index.html")))
    given = variables("vi", page)
    given["site"] = replace(given["site"], address=address)
    made = settled(environment("vi").get_template("home.html").render(given))
    assert len(re.findall('<link rel="alternate" hreflang=', made)) == shown


def test_every_fact_of_a_procedure_is_on_its_page() -> None:
    made = render_sample("procedure", "vi")
    told = (
        "làm giấy khai sinh", "luật giao", "Người Việt Nam định cư", "Ủy ban nhân dân cấp xã", "phường Đông Kinh",
        "sau 15:00", "5 ngày làm việc", "07/2025/NQ-HĐND", "Người khuyết tật", "Miễn phí (Theo quy định",
        "Mẫu tờ khai", "chỉ cần đọc số định danh", "Nộp 1 bộ hồ sơ", "Trẻ bị bỏ rơi", "hợp pháp hóa lãnh sự",
        "Số định danh cá nhân", "Không yêu cầu", "Đã được sửa đổi", "không tự thêm căn cứ", "ký trực tiếp",
        "Đi khai sinh trong 60 ngày", "Quên ghi số định danh", "Sinh con", "Đăng ký thường trú cho con", "163/QĐ-BTP",
        "tháng 7/2026", "đang chờ rà soát lại", "Phản ánh, kiến nghị", "https://dichvucong.gov.vn/p/1.001193",
    )  # fmt: skip
    assert [one for one in told if one not in made] == []


def test_a_silent_source_is_never_read_as_free() -> None:
    made = render_sample("procedure_silent", "vi")
    assert "Nguồn chưa công bố" in made
    assert "Không mất phí" not in made
    assert "Miễn phí" not in made


def test_the_feed_is_xml_with_stable_identifiers() -> None:
    root = ET.fromstring(render_sample("feed", "vi"))  # noqa: S314 - our own text
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert [one.text for one in root.findall(".//a:id", names)] == [
        "tag:motcua.invalid,2026:vi/news/feed.atom",
        "tag:motcua.invalid,2026:vi/news/phi/index.html",
    ]
    assert root.findtext("a:updated", namespaces=names) == "2026-11-20T00:00:00+07:00"
    assert root.findtext("a:entry/a:content", namespaces=names) == "<p>Một & hai</p>"
