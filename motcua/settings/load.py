"""Reads pelicanconf.py and keeps, typed, the settings that the library knows."""

import re
import runpy
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from motcua.identity import Identity, IdentityFile, read_identity

PAPERS = ("a4", "a3")  # of posting sheets
# A path that no other host can be read out of, or an address; plain http only on this machine, for trying it out.
_ENDPOINT = re.compile(
    r"(?:https://[\w.-]+(?::\d+)?|http://(?:127\.0\.0\.1|localhost)(?::\d+)?)?/(?:[\w.~-]+/)*", re.ASCII
)
# From the beginning of the calendar of UTC+7 to where motcua.lunar is sure.
_YEAR = re.compile(r"19(?:6[89]|[7-9]\d)|20(?:[0-6]\d|70)", re.ASCII)

# What has moved into the city's identity, by the key that it has there.
_MOVED = MappingProxyType(
    {
        "SITENAME": "name",
        "PORTAL_OWNER": "owner",
        "PORTAL_TAGLINE": "tagline",
        "PORTAL_HERO": "hero",
        "FONT_FACES": "fonts",
    }
)


class SettingsError(Exception):
    """The settings file cannot be used; the text says why, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Paths and switches of one city; paths are relative to the folder of the settings file.

    `identity` is the file with what belongs to the city alone, `city` what it says: names, colours, mark, pictures.
    `city_file` is the same with what is wrong with it.
    `siteurl` is where this build will stand (empty for a folder), `public_address` where residents reach the
    portal: printed sheets and kiosks carry it as a QR code; without it they carry none. `posting_sheets` are the
    papers, "a4" or "a3", for which a build makes posting sheets, `posting_fonts` folders with fonts for them.
    `speech` names the editions in which a machine reads a summary of each procedure.
    `history_from_git` says whether the pages of changes also tell what the git history of the catalogues tells, and
    `history_since` from which day on (an ISO date, such as that on which the portal opened). `preview` shows every
    translation, whatever its state, with a mark beside it: for translators, not for residents. `kiosk` says that the
    build is for kiosks (motcua/settings/profiles.py): no page leads out of it, and it has what only kiosks need.
    `whole_text_search` says that Pagefind indexes all pages for those who read over HTTP.
    `history_since` from which day on (an ISO date, such as that on which the portal opened).
    `festival_years` are the years for which festivals of the lunar calendar are turned into common dates.
    `form_endpoint` is where forms are sent, a path of this server ("/gui/") or an https:// address, both with "/" at
    the end; empty, forms are pages to print.
    """

    root: Path
    city: Identity
    city_file: IdentityFile
    identity: str = "identity.yaml"
    siteurl: str = ""
    public_address: str = ""
    path: str = "content"
    output_path: str = "output"
    theme: str = "themes/civic"
    catalogues: tuple[str, ...] = ("procedures_yaml",)
    translations: str = "translations"
    editions: tuple[str, ...] = ("vi",)
    national_portal: str = "https://dichvucong.gov.vn/"
    posting_sheets: tuple[str, ...] = ()
    posting_fonts: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()
    history_from_git: bool = True
    history_since: str = ""
    preview: bool = False
    kiosk: bool = False
    whole_text_search: bool = False
    form_endpoint: str = ""
    festival_years: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what would only show on the pages: papers that there are no sheets for, a crooked endpoint."""
        unknown = [one for one in self.posting_sheets if one not in PAPERS]
        if unknown:
            message = f"there are no posting sheets on {', '.join(unknown)}: name {' or '.join(PAPERS)}"
            raise SettingsError(message)
        if self.form_endpoint and not _ENDPOINT.fullmatch(self.form_endpoint):
            message = f'FORM_ENDPOINT must be "", "/path/" or "https://host/path/", got {self.form_endpoint!r}'
            raise SettingsError(message)
        if not all(_YEAR.fullmatch(one) for one in self.festival_years):
            message = f'FESTIVAL_YEARS must be years from 1968 to 2070, such as ["2027"], got {self.festival_years!r}'
            raise SettingsError(message)

    @property
    def years(self) -> tuple[int, ...]:
        """Return the years for which festivals are given dates, in their order."""
        return tuple(sorted({int(one) for one in self.festival_years}))

    def folder(self, name: str) -> Path:
        """Return the folder that the setting `name` holds, below the settings file unless it is absolute."""
        return self.root / name

    def shown(self, name: str) -> str:
        """Return a path as people know it: below the settings' folder where it is there."""
        path = self.folder(name)
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


def load_settings(path: Path) -> Settings:
    """Return the settings of the file at `path`; raises SettingsError for a file that cannot be used."""
    try:
        values = runpy.run_path(str(path))
    except FileNotFoundError:
        message = f"{path}: there is no such settings file"
        raise SettingsError(message) from None
    except Exception as error:
        message = f"{path}: the settings cannot be read: {type(error).__name__}: {error}"
        raise SettingsError(message) from error
    moved = [f"{name} ({key})" for name, key in _MOVED.items() if name in values]
    if moved:
        file = values.get("IDENTITY", "identity.yaml")
        message = f"{path}: {', '.join(moved)}: belongs into {file} now, under the key in brackets"
        raise SettingsError(message)
    return settings_from(values, path.resolve().parent)


def settings_from(values: Mapping[str, Any], root: Path) -> Settings:
    """Return the settings among `values` (upper-case names, as Pelican has them)."""
    found: dict[str, Any] = {}
    for one in fields(Settings):
        value = values.get(one.name.upper())
        if value is not None and one.name not in {"root", "city", "city_file"}:
            found[one.name] = _checked(one.name, value, one.type)
    file = _identity(root, found.get("identity", "identity.yaml"), found.get("path", "content"))
    return Settings(root=root, city=file.identity, city_file=file, **found)


def _identity(root: Path, name: str, content: str) -> IdentityFile:
    if not (root / name).is_file():
        message = f"{root / name}: there is no such file; it holds the city's names, colours and mark"
        raise SettingsError(message)
    return read_identity(root / name, name, root / content)


def _checked(name: str, value: object, kind: object) -> object:
    if kind is str and isinstance(value, str):
        return value
    if kind is bool and isinstance(value, bool):
        return value
    if kind not in {str, bool} and isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return tuple(value)
    expected = {str: "text", bool: "True or False"}.get(kind, "a list of texts")  # type: ignore[call-overload]
    message = f"the setting {name.upper()} must be {expected}, got {value!r}"
    raise SettingsError(message)
