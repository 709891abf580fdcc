"""The settings for publishing: those of pelicanconf.py with the portal's public address."""

from pelicanconf import *  # noqa: F403
from pelicanconf import PUBLIC_ADDRESS

SITEURL = PUBLIC_ADDRESS
