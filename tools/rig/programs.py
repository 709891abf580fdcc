"""Sees that the programs and fonts that tests call are there: through apt where it may, else says what to install."""

import glob
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

# Servers stand where a user's PATH does not look, PostgreSQL's own programs where nobody's does.
MORE_FOLDERS = ("/usr/sbin", "/sbin", "/usr/lib/postgresql/*/bin")


@dataclass(frozen=True, slots=True)
class Program:
    """A program that tests call: its names, Debian's package, and what is tested with it."""

    names: tuple[str, ...]
    package: str
    use: str
    variable: str = ""  # of the environment; may name another one


CHROMIUM = Program(("chromium", "chromium-browser"), "chromium", "browser", "MOTCUA_CHROMIUM")
PROGRAMS = (
    CHROMIUM,
    Program(("fc-list",), "fontconfig", "browser"),  # tells which letters there are
    Program(("nginx",), "nginx-light", "forms"),
    Program(("caddy",), "caddy", "forms"),
    Program(("initdb",), "postgresql", "forms"),
    Program(("clamd",), "clamav-daemon", "forms"),
    Program(("openssl",), "openssl", "forms"),  # a certificate for the receiver of a webhook
    Program(("msgfmt",), "gettext", "translations"),
    Program(("espeak-ng",), "espeak-ng", "voice"),
    Program(("java",), "default-jre-headless", "quality"),  # the checker of HTML
    Program(("node",), "nodejs", "quality"),  # Lighthouse
    Program(("npm",), "npm", "quality"),  # brings both
)
# Language of text → Debian package of a font that can draw it.
FONTS = {"vi": "fonts-noto-core", "zh-cn": "fonts-wqy-microhei"}
# Vietnamese is drawn with this one: sheets are measured with it, and WenQuanYi draws "ờ" as if it were "ớ".
FAMILIES = {"vi": "Noto Sans"}


def chromium() -> str | None:
    """Return the path of the Chromium that the tests drive; MOTCUA_CHROMIUM names another."""
    return _path(CHROMIUM)


def program(name: str) -> str | None:
    """Return the path of one of the programs above, also where it stands off the PATH; the newest of several."""
    return next((_path(one) for one in PROGRAMS if name in one.names), None) or _found(name)


def missing_packages(uses: Sequence[str] = ()) -> list[str]:
    """Return the Debian packages that the tests of `uses` still need; of all tests where none is named."""
    wanted = [one for one in PROGRAMS if not uses or one.use in uses]
    packages = [one.package for one in wanted if _path(one) is None]
    if uses and "browser" not in uses:
        return packages
    return packages + [package for tag, package in FONTS.items() if not _has_font(tag)]


def _path(program: Program) -> str | None:
    named = os.environ.get(program.variable) if program.variable else None
    return named or next((path for name in program.names if (path := _found(name))), None)


def _found(name: str) -> str | None:
    folders = [one for pattern in MORE_FOLDERS for one in sorted(glob.glob(pattern), key=_age, reverse=True)]  # noqa: PTH207 - absolute patterns
    return shutil.which(name) or shutil.which(name, path=os.pathsep.join(folders))


def _age(folder: str) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.split("/") if part.isdecimal())


def _has_font(tag: str) -> bool:
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return False
    pattern = f"{FAMILIES.get(tag, '')}:lang={tag}"
    found = subprocess.run([fc_list, pattern, "family"], capture_output=True, text=True, check=False)
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


def main(uses: Sequence[str] = ()) -> None:
    """Install what the tests of `uses` miss, or say what to install and fail."""
    packages = missing_packages(uses)
    if not packages:
        return
    apt_get = _apt_get()
    if apt_get is not None:
        print(f"Installing {', '.join(packages)} …", flush=True)
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        install = [*apt_get, "install", "-y", "-qq", "--no-install-recommends", *packages]
        for words in ([*apt_get, "update", "-qq"], install):
            subprocess.run(words, check=False, env=quiet, stdout=subprocess.DEVNULL)
    if missing := missing_packages(uses):
        sys.exit(
            "The tests call programs and fonts that are not here. Install them and run again:\n"
            f"    sudo apt-get install {' '.join(missing)}\n"
            "Elsewhere than on Debian: put the programs on the PATH; MOTCUA_CHROMIUM may name a Chromium."
        )


if __name__ == "__main__":
    main(sys.argv[1:])
