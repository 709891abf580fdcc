"""The policy of a kiosk's machine in a real Chromium, in a mount namespace of its own: nothing but the portal opens."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from motcua.kiosk import machine_files
from motcua.kiosk.machine import POLICY
from tools.rig.programs import chromium

MANAGED = Path("/etc/chromium")
# Says of each address how it went: its title, or the error of the network.
OPEN = """
import json, sys
from playwright.sync_api import Error, sync_playwright
program, *addresses = sys.argv[1:]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu", "--no-first-run"])
    page, told = browser.new_page(), {}
    for one in addresses:
        try:
            page.goto(one)
            told[one] = page.title()
        except Error as error:
            told[one] = str(error).split()[1]
    browser.close()
print(json.dumps(told))
"""
BLOCKED = "net::ERR_BLOCKED_BY_ADMINISTRATOR"


def _may_mount() -> bool:
    unshare = shutil.which("unshare")
    if unshare is None or not MANAGED.is_dir():
        return False
    trial = [unshare, "--mount", "mount", "-t", "tmpfs", "none", str(MANAGED)]
    return subprocess.run(trial, check=False, capture_output=True).returncode == 0


def _titles(policy: Path, program: str, addresses: list[str]) -> dict[str, str]:
    """Open the addresses under the policy: in a namespace of its own, or where none can be had, on this machine."""
    command = [sys.executable, "-c", OPEN, program, *addresses]
    place = MANAGED / "policies" / "managed"
    if _may_mount():
        under = f'mount -t tmpfs none {MANAGED} && mkdir -p {place} && cp "$1" {place} && shift && exec "$@"'
        done = subprocess.run(
            [shutil.which("unshare") or "", "--mount", "sh", "-c", under, "sh", str(policy), *command],
            check=False, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
    else:  # a container whose root may not mount: nobody else starts a Chromium in it meanwhile
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(policy, place / "motcua-test.json")
        try:
            done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
        finally:
            (place / "motcua-test.json").unlink()
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_portal_opens_and_nothing_else(tmp_path: Path) -> None:
    program = chromium()
    if program is None or os.getuid() != 0:
        pytest.skip("needs Chromium, and root: a policy is read from /etc/chromium alone")
    folder, other = tmp_path / "portal", tmp_path / "portal-other"
    for one in (folder, other):
        (one / "vi").mkdir(parents=True)
        (one / "vi" / "index.html").write_text("<!DOCTYPE html><title>Cổng</title>", encoding="utf-8")
    policy = next(one for one in machine_files(str(folder)) if one.path == POLICY)
    values = json.loads(policy.text)
    del values["DeveloperToolsAvailability"]  # it closes the door through which tests look
    file = tmp_path / "policy.json"
    file.write_text(json.dumps(values), encoding="utf-8")

    home = f"file://{folder}/vi/index.html"
    inside = [home, f"{home}?q=khai#dau"]
    outside = [f"file://{other}/vi/index.html", "file:///etc/hostname", "http://127.0.0.1:9/"]
    told = _titles(file, program, [*inside, *outside])
    assert [told[one] for one in inside] == ["Cổng", "Cổng"]
    assert {told[one] for one in outside} == {BLOCKED}
