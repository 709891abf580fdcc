"""Makes the output folder: Pelican in a process of its own, checks on what it wrote, and the swap."""

from motcua.build.builder import BuildRequest, BuildResult, build
from motcua.build.progress import Progress
from motcua.build.server import PortTakenError, serve_folder
from motcua.build.watch import watch

__all__ = ["BuildRequest", "BuildResult", "PortTakenError", "Progress", "build", "serve_folder", "watch"]
