"""What belongs to one city and to no other: its names, colours, mark and pictures, read from one file."""

from motcua.identity.contrast import PAIRS, Pair, contrast, contrast_findings
from motcua.identity.model import SCHEMES, Colours, DarkColours, Identity, LightColours
from motcua.identity.read import IdentityFile, read_identity
from motcua.identity.sheet import STYLES, style_sheet

__all__ = [
    "PAIRS",
    "SCHEMES",
    "STYLES",
    "Colours",
    "DarkColours",
    "Identity",
    "IdentityFile",
    "LightColours",
    "Pair",
    "contrast",
    "contrast_findings",
    "read_identity",
    "style_sheet",
]
