"""Limits per address and form, and what makes a post doubtful."""

import pytest

from motcua.forms.doubt import Repeats, flags_of
from motcua.forms.limits import Window, network_of


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_window_lets_so_many_through_and_slides():
    clock = Clock()
    window = Window(10, 60, clock)
    assert sum(window.used("a") < 1 for _ in range(100)) == 10
    assert window.used("b") < 1
    clock.now = 61
    assert window.used("a") > 0.9  # the last minute still counts
    clock.now = 90
    assert sum(window.used("a") < 1 for _ in range(100)) in {4, 5}
    clock.now = 300
    assert sum(window.used("a") < 1 for _ in range(100)) == 10


def test_a_window_forgets_rather_than_grow():
    clock = Clock()
    window = Window(10, 60, clock)
    for number in range(120_000):
        window.used(str(number))
    assert len(window._counts) <= 50_000


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "unknown"),
        ("no address", "unknown"),
    ],
)
def test_one_household_is_one_sender(address: str, network: str):
    assert network_of(address) == network


def test_what_is_doubtful_is_named():
    assert flags_of(honeypot="", age=10_000, alike=0.0, often=False) == ()
    assert flags_of(honeypot="http://x", age=100, alike=1.0, often=True) == ("honeypot", "fast", "alike", "often")
    assert flags_of(honeypot=" ", age=-5, alike=0.0, often=False) == ("clock",)


def test_a_text_that_comes_a_third_time_is_alike_with_words_changed_too():
    repeats = Repeats()
    text = "Xin mời quý khách vay tiền nhanh lãi suất thấp nhất hôm nay chỉ cần gọi ngay cho chúng tôi qua số này"
    assert repeats.alike([text]) == 0.0
    assert repeats.alike([text]) == 0.0
    assert repeats.alike([text.replace("hôm nay", "ngày mai")]) >= 0.7
    assert repeats.alike(["Tôi muốn hỏi phí làm lại giấy khai sinh cho con tôi là bao nhiêu và nộp ở đâu"]) == 0.0
    assert repeats.alike(["Xin chào"]) == repeats.alike(["Xin chào"]) == repeats.alike(["Xin chào"]) == 0.0


def test_the_memory_of_posts_is_bounded():
    repeats = Repeats()
    for number in range(3_000):
        repeats.alike([" ".join(f"từ{number}x{one}" for one in range(12))])
    assert len(repeats._sketches) == 2_000
    assert len(repeats._seen) == 20_000
