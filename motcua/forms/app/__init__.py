"""The web side of the endpoint: a Starlette application that uvicorn or granian runs."""

from motcua.forms.app.application import create_app
from motcua.forms.app.desk import Desk, Limits, ServedForm, serve
from motcua.forms.app.guard import with_portal
from motcua.forms.app.health import room_in
from motcua.forms.app.rendering import Renderer

__all__ = ["Desk", "Limits", "Renderer", "ServedForm", "create_app", "room_in", "serve", "with_portal"]
