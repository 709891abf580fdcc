"""Writes every page of every edition through the theme."""

from plugins.pages.generator import PagesGenerator, register

__all__ = ["PagesGenerator", "register"]
