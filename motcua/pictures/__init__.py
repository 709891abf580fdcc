"""The editors' pictures: looked at before anything is done with them, and drawn in the sizes that pages ask for."""

from motcua.pictures.draw import draw
from motcua.pictures.look import LARGEST_FILE, Picture, Trouble, look_at
from motcua.pictures.renditions import Rendition, renditions, widths

__all__ = ["LARGEST_FILE", "Picture", "Rendition", "Trouble", "draw", "look_at", "renditions", "widths"]
