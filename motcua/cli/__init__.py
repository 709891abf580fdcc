"""The `motcua` command."""

from motcua.cli.main import main

__all__ = ["main"]
