"""The settings for publishing: those of pelicanconf.py with the portal's public address."""

from pelicanconf import *  # noqa: F403

SITEURL = "https://langson.example"
