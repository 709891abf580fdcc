"""Makes the output folder: Pelican in a process of its own, checks on what it wrote, and the swap.

What is named here is imported when it is used: a build that finds nothing changed needs hardly any of it.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from motcua.build.builder import BuildResult, build
    from motcua.build.editing import Editing
    from motcua.build.live import serve_live
    from motcua.build.pelican_run import Pelican
    from motcua.build.progress import Progress
    from motcua.build.request import BuildRequest
    from motcua.build.server import PortTakenError, serve_folder
    from motcua.build.standby import warm_pelican
    from motcua.build.watching import watch

__all__ = [
    "BuildRequest",
    "BuildResult",
    "Editing",
    "Pelican",
    "PortTakenError",
    "Progress",
    "build",
    "serve_folder",
    "serve_live",
    "warm_pelican",
    "watch",
]

_HOMES = MappingProxyType(
    {
        "BuildRequest": "request",
        "BuildResult": "builder",
        "Editing": "editing",
        "Pelican": "pelican_run",
        "PortTakenError": "server",
        "Progress": "progress",
        "build": "builder",
        "serve_folder": "server",
        "serve_live": "live",
        "warm_pelican": "standby",
        "watch": "watching",
    }
)


def __getattr__(name: str) -> Any:
    """Import what `name` stands for."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
