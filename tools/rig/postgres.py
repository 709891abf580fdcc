"""Starts a PostgreSQL server of its own in a temporary folder, for tests and trials; it can be killed and come back."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from tools.rig.programs import program


def server_programs() -> Path | None:
    """Return the folder of initdb and postgres, or None where there is no server on this machine."""
    found = program("initdb")
    return Path(found).resolve().parent if found else None


class PostgresServer:
    """A server on a socket in a temporary folder; it runs as `postgres` or `nobody` where root starts it.

    `disk` is where its cluster lies, where that is another place: a folder that exists, whose power can be cut.
    """

    def __init__(self, disk: Path | None = None) -> None:
        programs = server_programs()
        if programs is None:
            message = "no PostgreSQL server on this machine"
            raise FileNotFoundError(message)
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="motcua-pg-"))  # short: a socket's path has 107 bytes
        self._cluster = (disk or self._folder) / "data"
        self._user = _unprivileged() if os.geteuid() == 0 else None
        self._process: subprocess.Popen[bytes] | None = None
        self._databases = 0

    def __enter__(self) -> Self:
        """Make the cluster and start."""
        if self._user:
            shutil.chown(self._folder, self._user)
            shutil.chown(self._cluster.parent, self._user)
        made = [self._programs / "initdb", "-D", self._cluster, "-U", "motcua", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*made, "--locale=C"], check=True, capture_output=True, user=self._user, cwd=self._folder)
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop, and take the folder away."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        command = [self._programs / "postgres", "-D", self._cluster, "-k", self._folder]
        command += ["-c", "listen_addresses=", "-c", "max_connections=60"]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                command, user=self._user, cwd=self._folder, stdout=log, stderr=log, start_new_session=True
            )
        for _ in range(300):
            try:
                psycopg.connect(self.dsn()).close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError((self._folder / "log").read_text())

    @property
    def running(self) -> bool:
        """Return whether the server has been started and not stopped."""
        return self._process is not None

    def stop(self, with_signal: int = signal.SIGQUIT) -> None:
        """Stop the server: SIGQUIT at once, SIGKILL like a fault, its children with it."""
        if self._process is None:
            return
        if with_signal == signal.SIGKILL:
            os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.send_signal(with_signal)
        self._process.wait(30)
        self._process = None

    def dsn(self, database: str = "postgres") -> str:
        """Return the connection string of a database."""
        return f"host={self._folder} user=motcua dbname={database}"

    def new_database(self) -> str:
        """Make an empty database and return its connection string."""
        self._databases += 1
        name = f"forms_{self._databases}"
        with psycopg.connect(self.dsn(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.dsn(name)


def _unprivileged() -> str:
    names = {one.pw_name for one in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
