"""Writes what a server needs beside the program: nginx, Caddy and systemd, all from one plan."""

from motcua.forms.operation.caddy import caddyfile
from motcua.forms.operation.nginx import nginx_site
from motcua.forms.operation.plan import ServerPlan
from motcua.forms.operation.systemd import units

__all__ = ["ServerPlan", "caddyfile", "nginx_site", "units"]
