"""Pelican adapters: small, and each knows only the library and Pelican, never another adapter."""
