"""The text of sanitised HTML, word for word."""

import pytest

from motcua.search.html_text import html_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Một</p><p>hai</p>", "Một hai"),
        ("<p>kh<b>ai</b> sinh</p>", "khai sinh"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<td>1</td><td>2</td>", "1 2"),
        ("a &amp; b&nbsp;&lt;c&gt;", "a & b <c>"),
        ('<img src="x.svg" alt="Chợ Kỳ Lừa">', "Chợ Kỳ Lừa"),
        ("<img src=x>", ""),
        ("a<style>p{}</style><script>1<2</script>b", "a b"),
        ("<!-- không --> có", "có"),
        ("  \n ", ""),
        ("chưa <đóng", "chưa <đóng"),
    ],
)
def test_words_are_kept_apart_as_a_reader_sees_them(html: str, text: str):
    assert html_text(html) == text
