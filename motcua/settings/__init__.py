"""One city's settings as the library sees them, read from the same file that Pelican reads."""

from motcua.settings.load import Settings, SettingsError, load_settings, settings_from
from motcua.settings.profiles import PROFILES, profiled, told

__all__ = ["PROFILES", "Settings", "SettingsError", "load_settings", "profiled", "settings_from", "told"]
