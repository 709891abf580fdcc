"""Starts nginx on a port of this machine, set up as `motcua forms config nginx` does."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from motcua.exports import SECURITY_HEADERS
from motcua.forms.operation import ServerPlan, nginx_site
from tools.rig.programs import program


def free_port() -> int:
    """Return a port that nobody listens to."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def nginx_command(path: str, plan: ServerPlan, folder: Path) -> list[str]:
    """Write into `folder` what nginx is started with; return the words that start it."""
    (folder / "site").write_text(nginx_site(plan), encoding="utf-8")
    temporary = "".join(
        f"{one}_temp_path {folder}/{one};" for one in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "config").write_text(
        f"user root; daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;"
        f"events {{}} http {{ access_log {folder}/access.log; {temporary} include /etc/nginx/mime.types;"
        f" include {folder}/site; }}",
        encoding="utf-8",
    )
    return [path, "-c", str(folder / "config"), "-p", str(folder)]


@contextmanager
def nginx_serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve the portal in `site` while the block runs, its own files in `folder`; give the address."""
    path = program("nginx")
    if path is None:
        message = "nginx is not there: run `python -m tools.rig.programs forms`"
        raise FileNotFoundError(message)
    address = f"127.0.0.1:{free_port()}"
    plan = ServerPlan(address=address, site=PurePosixPath(site.resolve()), headers=SECURITY_HEADERS)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(nginx_command(path, plan, folder), stdout=log, stderr=log)
    try:
        _wait(process, address, folder / "log")
        yield f"http://{address}/"
    finally:
        process.terminate()
        process.wait(10)


def _wait(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    host, _, port = address.rpartition(":")
    for _ in range(100):
        try:
            socket.create_connection((host, int(port)), 1).close()
        except OSError:
            if process.poll() is not None:
                raise ChildProcessError(log.read_text(encoding="utf-8")) from None
            time.sleep(0.1)
        else:
            return
    message = f"nginx does not listen to {address}"
    raise TimeoutError(message)
