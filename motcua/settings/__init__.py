"""One city's settings as the library sees them, read from the same file that Pelican reads."""

from motcua.settings.load import Settings, SettingsError, load_settings, settings_from

__all__ = ["Settings", "SettingsError", "load_settings", "settings_from"]
