"""A build that is killed at any moment leaves the last good output, and nothing that the next build trusts wrongly."""

import os
import random
import signal
import subprocess
import time

from tests.plugins.city import City

KILLS = int(os.environ.get("MOTCUA_KILLS", "4"))
ABOUT = "content/pages/about.vi.md"


def test_a_build_that_is_killed_leaves_a_good_output_and_a_cache_to_trust(city: City) -> None:
    chance = random.Random(1)  # noqa: S311 - seeded moments are the point
    start = time.monotonic()
    assert city.build("--clean").status == 0
    longest = time.monotonic() - start
    for number in range(KILLS):
        before, inode = city.files(), city.output.stat().st_ino
        city.write(ABOUT, f"Title: Trang {number}\nSummary: Một trang\n\nNội dung {number}.\n")
        child = subprocess.Popen(
            city.command(), cwd=city.root, env=city.environment(), stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(longest * chance.random())
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        if city.output.stat().st_ino == inode:
            assert city.files() == before
        else:
            assert f"Nội dung {number}." in city.files()["vi/pages/about/index.html"].decode()
    assert city.build().status == 0
    built = city.files()
    assert city.beside_the_output() == []
    assert city.build("--clean").status == 0
    assert city.files() == built
