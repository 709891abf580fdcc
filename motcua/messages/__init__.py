"""The work of translators: files of messages brought up to date, exchanged with their tools, and signed."""

from motcua.messages.template import catalogue_units, interface_units
from motcua.messages.update import Updated, new_files, template_text, update_messages

__all__ = ["Updated", "catalogue_units", "interface_units", "new_files", "template_text", "update_messages"]
