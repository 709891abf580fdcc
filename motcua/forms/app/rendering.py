"""How the endpoint gets its pages: motcua knows the views, who starts it brings the theme."""

from typing import Protocol

from motcua.views import Page


class Renderer(Protocol):
    """Renders a page in its edition with the portal's own theme."""

    def render(self, page: Page, edition: str) -> str:
        """Return the page as HTML."""
        ...
