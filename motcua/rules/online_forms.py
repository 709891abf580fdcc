"""What must hold of a form that is filled in on the portal."""

from types import MappingProxyType

form_rules = MappingProxyType({"form": ()})
