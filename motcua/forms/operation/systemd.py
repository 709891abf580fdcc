"""Writes the units for systemd: the endpoint in a sandbox, its backup every hour, erasure and digest every day."""

from collections.abc import Mapping

_RECIPIENTS = "--recipients /etc/motcua/recipients"
_SANDBOX = """\
User=motcua
Group=motcua
UMask=0077
StateDirectory=motcua
StateDirectoryMode=0700
LimitCORE=0
NoNewPrivileges=yes
CapabilityBoundingSet=
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectHostname=yes
ProtectControlGroups=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
"""
# A core dump would hold answers in the clear (LimitCORE); a unit that may not be stopped keeps a dead process.


def units(program: str, folder: str, port: int, delivery: str = "") -> Mapping[str, str]:
    """Return the units by their file names; `program` is `motcua` with its path, `folder` that of the settings.

    `delivery` is the delivery.toml, where there is one.
    """
    jobs = {
        "backup": (
            "hourly",
            f"backup --to /var/lib/motcua-backups {_RECIPIENTS}",
            "StateDirectory=motcua motcua-backups\n",
        ),
        "daily": ("*-*-* 02:10:00", f"daily{_delivery(delivery)}", ""),
    }
    made = {"motcua-forms.service": _service(program, folder, port, delivery)}
    for name, (when, words, more) in jobs.items():
        made[f"motcua-forms-{name}.service"] = _job(
            name, f"{program} forms {words} --data /var/lib/motcua", folder, more
        )
        made[f"motcua-forms-{name}.timer"] = _timer(name, when)
    return made


def _delivery(file: str) -> str:
    return f" --delivery {file}" if file else ""


def _service(program: str, folder: str, port: int, delivery: str) -> str:
    words = f"{program} forms serve --host 127.0.0.1 --port {port} --data /var/lib/motcua {_RECIPIENTS}"
    words += _delivery(delivery)
    return (
        "[Unit]\nDescription=Mot Cua form endpoint\nAfter=network.target\nStartLimitIntervalSec=0\n\n"
        f"[Service]\nType=exec\nWorkingDirectory={folder}\nExecStart={words}\n"
        "Restart=always\nRestartSec=2\nTimeoutStopSec=20\nMemoryMax=512M\nTasksMax=64\n"
        f"{_SANDBOX}\n[Install]\nWantedBy=multi-user.target\n"
    )


def _job(name: str, words: str, folder: str, more: str) -> str:
    return (
        f"[Unit]\nDescription=Mot Cua forms: {name}\n\n"
        f"[Service]\nType=oneshot\nWorkingDirectory={folder}\nExecStart={words}\n{_SANDBOX}{more}"
    )


def _timer(name: str, when: str) -> str:
    return (
        f"[Unit]\nDescription=Mot Cua forms: {name}, by the clock\n\n"
        f"[Timer]\nOnCalendar={when}\nPersistent=yes\nRandomizedDelaySec=120\n\n[Install]\nWantedBy=timers.target\n"
    )
