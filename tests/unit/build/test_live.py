"""The pages of `motcua serve` renew themselves and say what is wrong; the files that they come from are as built."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path

import pytest

from motcua.build import serve_live
from motcua.build.panel import panel
from motcua.build.showing import Showing, Trouble
from motcua.diagnostics import Diagnostic
from motcua.exports import SECURITY_HEADERS

PAGE = "vi/procedures/1.000001/index.html"
TEXT = "<!doctype html><html lang=vi><head><title>x</title></head><body class=a><p>built</body></html>"
ERROR = Diagnostic(
    "local/1.000001.yaml", 3, 7, "bad-value", {"key": "<b>", "value": "x", "expected_vi": "y", "expected_en": "y"}
)
WARNING = Diagnostic("local/1.000001.yaml", 5, 1, "no-time")


@pytest.fixture
def live(tmp_path: Path) -> Iterator[tuple[str, Showing]]:
    folder = tmp_path / "output"
    (folder / PAGE).parent.mkdir(parents=True)
    (folder / PAGE).write_text(TEXT, encoding="utf-8")
    (folder / "404.html").write_text(TEXT.replace("built", "not here"), encoding="utf-8")
    with serve_live(folder, 0) as (address, showing):
        yield address, showing


def fetched(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def events(answer: HTTPResponse) -> Iterator[tuple[str, str]]:
    while line := answer.readline().decode():
        if line.startswith("event: "):
            yield line[7:].strip(), json.loads(answer.readline().decode()[6:])


def test_script_and_panel_are_added_while_a_page_is_sent(live: tuple[str, Showing]) -> None:
    address, showing = live
    showing.ended(Trouble((ERROR, WARNING)), showing.begin(), good=False)
    with urllib.request.urlopen(address + PAGE) as answer:
        body = answer.read().decode()
        assert answer.headers["Content-Security-Policy"] == SECURITY_HEADERS["Content-Security-Policy"]
    assert "<p>built" in body
    assert '<script src="/-/live.js"' in body.partition("</head>")[0]
    assert '<body class=a><div id="motcua-live"><section role="alert"' in body
    assert "dòng 3, cột 7" in body
    assert "Lưu ý về trang này: 1" in body
    assert (showing.folder / PAGE).read_text("utf-8") == TEXT
    assert [fetched(f"{address}-/{name}")[0] for name in ("live.js", "live.css", "state", "panel.py")] == [200] * 3 + [
        404
    ]


def test_a_page_that_is_not_there_says_why(live: tuple[str, Showing]) -> None:
    address, showing = live
    missing = f"{address}vi/procedures/9.999999/index.html"
    assert (fetched(missing)[0], "không có trang" in fetched(missing)[1].casefold()) == (404, True)
    showing.ended(Trouble((ERROR,)), showing.begin(), good=False)
    status, body = fetched(missing)
    assert (status, "Trang này chưa có, vì còn lỗi: 1" in body) == (404, True)
    showing.put("vi/procedures/9.999999/index.html", TEXT.replace("built", "early"), showing.begin())
    assert fetched(missing)[0] == 200


def test_before_the_first_build_every_address_says_that_it_goes_on(tmp_path: Path) -> None:
    with serve_live(tmp_path, 0) as (address, showing):
        showing.begin()
        for path in ("", "vi/", "vi"):
            status, body = fetched(address + path)
            assert (status, "đang được dựng" in body) == (404, True)


def test_an_open_page_is_told_of_findings_and_of_newer_pages(live: tuple[str, Showing]) -> None:
    address, showing = live
    body = fetched(address + PAGE)[1]
    digest, said = (body.split(f'data-{name}="')[1].split('"')[0] for name in ("digest", "panel"))
    asked = f"{address}-/events?page={PAGE}&digest={digest}&panel={said}"
    with urllib.request.urlopen(asked, timeout=30) as answer:
        told = events(answer)
        showing.ended(Trouble((ERROR,)), showing.begin(), good=False)
        name, html = next(told)
        assert (name, "bad-value" in html, showing.shown()) == ("panel", True, [PAGE])
        showing.found([], [ERROR.file])
        assert next(told) == ("panel", "")
        showing.put(PAGE, TEXT.replace("built", "newer"), showing.begin())
        assert [one for one, _ in told] == ["reload"]


def test_another_site_that_takes_our_address_for_its_own_hears_nothing(live: tuple[str, Showing]) -> None:
    asked = urllib.request.Request(f"{live[0]}-/events?page={PAGE}", headers={"Host": "stranger.example"})
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(asked, timeout=30)


@pytest.mark.parametrize("lang", ["vi", "en", "zh-Hans"])
def test_the_panel_speaks_vietnamese_and_the_language_of_its_edition(lang: str) -> None:
    words = {"vi": {}, "en": {"close": "Close"}, "zh-Hans": {"close": "关闭"}}
    html = panel(Trouble((ERROR,)), f"{lang}/a/index.html", words, there=True, building=False)
    assert ERROR.message("vi").replace("<b>", "&lt;b&gt;").replace("'", "&#x27;") in html
    assert ('lang="en"' in html) == (lang == "en")
    assert words[lang].get("close", "Đóng") in html
    assert "<b>x" not in html
    assert "<b>'" not in html


def test_a_broken_template_and_broken_links_are_told_without_a_place() -> None:
    trouble = Trouble((), "theme/templates/a.html:3: <oops>", ("vi/a.html: b.html leads nowhere",))
    html = panel(trouble, "vi/a.html", {}, there=True, building=False)
    assert "còn lỗi: 2" in html
    assert "theme/templates/a.html:3: &lt;oops&gt;" in html
    assert "b.html leads nowhere" in html
