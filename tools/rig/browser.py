"""Sees that there are Chromium and letters to draw with: through apt where it may, else says what to install."""

import os
import shutil
import subprocess
import sys

CHROMIUM = ("chromium", "chromium-browser")
# Language of text → Debian package of a font that can draw it.
FONTS = {"vi": "fonts-noto-core", "zh-cn": "fonts-wqy-microhei"}


def chromium() -> str | None:
    """Return the path of the Chromium that the tests drive; MOTCUA_CHROMIUM names another."""
    named = os.environ.get("MOTCUA_CHROMIUM")
    return named or next((path for name in CHROMIUM if (path := shutil.which(name))), None)


def missing_packages() -> list[str]:
    """Return the Debian packages that the browser tests still need."""
    packages = [] if chromium() else ["chromium"]
    packages += [] if shutil.which("fc-list") else ["fontconfig"]  # tells which letters there are
    return packages + [package for tag, package in FONTS.items() if not _has_font(tag)]


def _has_font(tag: str) -> bool:
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return False
    found = subprocess.run([fc_list, f":lang={tag}", "family"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


def _apt_get() -> list[str] | None:
    """Return the words that run apt-get with the rights to install, or None where nobody gave them."""
    apt_get = shutil.which("apt-get")
    sudo = shutil.which("sudo")
    if apt_get is None:
        return None
    if os.geteuid() == 0:
        return [apt_get]
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n", apt_get]
    return None


def main() -> None:
    """Install what is missing, or say what to install and fail."""
    packages = missing_packages()
    if not packages:
        return
    apt_get = _apt_get()
    if apt_get is not None:
        print(f"Installing {', '.join(packages)} …", flush=True)
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        install = [*apt_get, "install", "-y", "-qq", "--no-install-recommends", *packages]
        for words in ([*apt_get, "update", "-qq"], install):
            subprocess.run(words, check=False, env=quiet, stdout=subprocess.DEVNULL)
    if missing := missing_packages():
        sys.exit(
            "The browser tests need Chromium and fonts for Vietnamese and Chinese. Install them and run again:\n"
            f"    sudo apt-get install {' '.join(missing)}\n"
            "Elsewhere than on Debian: put Chromium on the PATH, or name it in MOTCUA_CHROMIUM."
        )


if __name__ == "__main__":
    main()
