"""Một Cửa: turns procedure files into checked, localised views; knows nothing of Pelican."""

__version__ = "0.1.0"
