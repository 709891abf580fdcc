"""What a build is for: a profile names the settings that it changes, whatever the city's file says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from motcua.settings.load import Settings, SettingsError


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile: its name on the command line and the values of settings, by name, that it puts in place."""

    name: str
    values: Mapping[str, Any]


# A kiosk has no network and opens no other program: no address of its own, no index that has to be fetched, no PDF.
PROFILES = MappingProxyType(
    {
        one.name: one
        for one in (
            Profile("web", {"kiosk": False}),
            Profile("kiosk", {"kiosk": True, "siteurl": "", "whole_text_search": False, "posting_sheets": ()}),
        )
    }
)
# What a profile may change, and Pelican therefore has to be told.
CHANGED = tuple(sorted({name for one in PROFILES.values() for name in one.values}))


def profiled(settings: Settings, name: str = "") -> Settings:
    """Return `settings` in the profile `name`; without a name, in the one that KIOSK asks for.

    Raises SettingsError for a profile that there is not.
    """
    wanted = name or ("kiosk" if settings.kiosk else "web")
    if wanted not in PROFILES:
        message = f"there is no profile {wanted}: name {' or '.join(PROFILES)}"
        raise SettingsError(message)
    return replace(settings, **PROFILES[wanted].values)


def told(settings: Settings) -> dict[str, Any]:
    """Return what profiles may have changed, as Pelican's settings have it: upper-case names, lists."""
    values = {name: getattr(settings, name) for name in CHANGED}
    return {name.upper(): list(one) if isinstance(one, tuple) else one for name, one in values.items()}
