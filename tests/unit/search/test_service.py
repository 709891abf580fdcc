"""The messages to Pagefind: bounded, answered, and no process left behind. The service here is a script of ours."""

import os
import sys
import textwrap
from pathlib import Path

import pytest

from motcua.search import SearchIndexError
from motcua.search.service import Service, executable

# Reads messages as Pagefind does; what it answers with is the test's own function.
FAKE = """
    import base64, json, os, sys, time

    def say(payload):
        sys.stdout.write(base64.b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()).decode() + ",")
        sys.stdout.flush()

    def messages():
        waiting = b""
        while chunk := os.read(0, 65536):
            *whole, waiting = (waiting + chunk).split(b",")
            for one in whole:
                yield json.loads(base64.b64decode(one))["payload"]

"""


def fake(folder: Path, body: str) -> tuple[str, ...]:
    """A command that runs `body` with the words above."""
    script = folder / "service.py"
    script.write_text(textwrap.dedent(FAKE) + textwrap.dedent(body), encoding="utf-8")
    return (sys.executable, str(script))


ECHO = """
    for number, payload in enumerate(messages(), start=1):
        say({"type": "Echo", "number": number, "was": payload})
"""


def test_an_answer_is_that_of_the_last_message(tmp_path: Path):
    with Service(fake(tmp_path, ECHO)) as service:
        for number in range(600):
            service.send(type="AddRecord", content=f"chữ {number}")
        answer = service.ask(type="Last")
    assert answer == {"type": "Echo", "number": 601, "was": {"type": "Last"}}


def test_no_more_than_a_bounded_number_of_messages_is_on_the_way(tmp_path: Path):
    most = """
        import select
        waiting = highest = 0
        while chunk := os.read(0, 65536):
            waiting += chunk.count(b",")
            highest = max(highest, waiting)
            if not select.select([0], [], [], 0.1)[0]:
                for _ in range(waiting):
                    say({"type": "Echo", "highest": highest})
                waiting = 0
    """
    with Service(fake(tmp_path, most)) as service:
        for _ in range(1000):
            service.send(type="AddRecord")
        assert service.ask(type="Last")["highest"] == 256


def test_long_answers_never_stop_long_messages(tmp_path: Path):
    with Service(fake(tmp_path, ECHO)) as service:
        for _ in range(40):
            service.send(type="AddRecord", content="x" * 200_000)
        assert service.ask(type="Last")["number"] == 41


def test_a_refusal_is_raised_with_its_words(tmp_path: Path):
    refuse = """
        for _ in messages():
            say({"type": "Error", "message": "no such index"})
    """
    with Service(fake(tmp_path, refuse)) as service, pytest.raises(SearchIndexError, match="no such index"):
        service.ask(type="NewIndex")


def test_an_answer_that_cannot_be_read_is_an_error(tmp_path: Path):
    rubbish = """
        for _ in messages():
            sys.stdout.write("Indexed 3 pages,")
            sys.stdout.flush()
    """
    with Service(fake(tmp_path, rubbish)) as service, pytest.raises(SearchIndexError, match=r"cannot be read.*Indexed"):
        service.ask(type="NewIndex")


def test_a_service_that_ends_is_an_error_with_its_last_words(tmp_path: Path):
    die = """
        next(messages())
        sys.exit("thread 'main' panicked")
    """
    with Service(fake(tmp_path, die)) as service, pytest.raises(SearchIndexError, match=r"ended.*panicked"):
        service.ask(type="NewIndex")


def test_sending_to_a_service_that_has_ended_is_an_error(tmp_path: Path):
    with Service(fake(tmp_path, "pass")) as service, pytest.raises(SearchIndexError, match="has ended"):
        for _ in range(300):
            service.send(type="AddRecord", content="x" * 10_000)


def test_a_service_that_is_silent_is_given_up(tmp_path: Path):
    silent = "time.sleep(60)"
    with (
        Service(fake(tmp_path, silent), patience=0.2) as service,
        pytest.raises(SearchIndexError, match="not answered"),
    ):
        service.ask(type="NewIndex")


@pytest.mark.parametrize("error", [None, KeyboardInterrupt, SearchIndexError])
def test_the_process_is_always_reaped(tmp_path: Path, error: type[BaseException] | None):
    def run() -> None:
        with Service(fake(tmp_path, ECHO)) as service:
            started.append(service._process.pid)
            if error:
                raise error

    started: list[int] = []
    if error:
        with pytest.raises(error):
            run()
    else:
        run()
    with pytest.raises(ProcessLookupError):
        os.kill(started[0], 0)


def test_a_program_that_does_not_start_is_an_error(tmp_path: Path):
    with pytest.raises(SearchIndexError, match="does not start"):
        Service((str(tmp_path / "nothing"),))


def test_the_program_is_that_of_the_installed_wheel():
    assert os.access(executable(), os.X_OK)


def test_without_a_wheel_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("motcua.search.service._BINARIES", ("no_such_pagefind",))
    with pytest.raises(SearchIndexError, match="pip install"):
        executable()
