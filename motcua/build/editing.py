"""One session of `motcua serve`: after each change first the pages that somebody waits for, then the whole portal.

Changes are taken by the thread that watches, builds are made by another, one at a time: a change that comes while one
is made is in the next. Whatever goes wrong is shown, and the next change is another attempt.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Condition, Thread, Timer

from motcua.build.builder import BuildResult, overrides_of
from motcua.build.early import Answer, EarlyPages
from motcua.build.pelican_run import Pelican, diagnostic
from motcua.build.request import BuildRequest
from motcua.build.showing import Showing, Trouble
from motcua.build.standby import WarmPelican
from motcua.diagnostics import words_of
from motcua.settings import SettingsError

_LATEST = 3.0  # seconds after which the whole build begins, though the first pages have not come
_TEMPLATE = re.compile(r"\.(html|xml):\d+: ")  # for anything else the build has better words
_END = 10.0  # seconds


class Editing:
    """What `motcua serve` does beside serving.

    `asked` reads the settings and returns what to build, raising SettingsError; `build` builds it and says how it went.
    """

    def __init__(
        self,
        warm: WarmPelican,
        showing: Showing,
        asked: Callable[[], BuildRequest],
        build: Callable[[BuildRequest, Pelican], BuildResult],
    ) -> None:
        self._warm, self._showing, self._asked, self._build = warm, showing, asked, build
        self._early = EarlyPages(warm, self._answered)
        self._wanted = Condition()
        self._next = 0
        self._root = Path()
        self._ended = False
        self._thread = Thread(target=self._work, daemon=True)

    def begin(self, *, stands: bool) -> None:
        """Begin to work; a portal that `stands` need not be built."""
        self._thread.start()
        self._again()
        if not stands:
            self._want(self._showing.begin())

    def change(self, paths: Sequence[Path]) -> None:
        """Take a change of files."""
        number = self._showing.begin()
        asked = False
        if self._early.stands:
            asked = self._early.ask(map(str, paths), self._showing.shown(), number)
        else:
            self._again(map(str, paths))
        if asked:  # the whole build leaves the processors to the pages that somebody waits for
            latest = Timer(_LATEST, self._want, [number])
            latest.daemon = True
            latest.start()
        else:
            self._want(number)

    def end(self) -> None:
        """End; a build that is going on is broken off."""
        self._ended = True
        self._early.close()
        self._warm.close()
        with self._wanted:
            self._wanted.notify_all()
        if self._thread.is_alive():
            self._thread.join(_END)

    def _want(self, number: int) -> None:
        with self._wanted:
            self._next = max(self._next, number)
            self._wanted.notify_all()

    def _work(self) -> None:
        done = 0
        while not self._ended:
            with self._wanted:
                self._wanted.wait_for(lambda: self._ended or self._next > done)  # noqa: B023 - it is asked at once
                done = self._next
            if not self._ended:
                trouble, good = self._made()
                self._showing.ended(trouble, done, good=good)

    def _made(self) -> tuple[Trouble, bool]:
        """Build everything; return what is wrong, and whether the output is new."""
        try:
            request = self._asked()
            result = self._build(replace(request, output=self._showing.folder), self._warm.run)
        except SettingsError as error:
            self._say(str(error))
            return Trouble(failure=str(error)), False
        except Exception as error:  # noqa: BLE001 - the session goes on: the next change may mend it
            self._say(words_of(error))
            return Trouble(failure=words_of(error)), False
        links = tuple(f"{one.page}: {one.address} {one.reason}" for one in result.broken)
        failure = result.failure.replace(f"{request.settings.root}/", "")
        return Trouble(result.findings, failure, links), result.status == 0

    def _say(self, text: str) -> None:
        if not self._ended:
            print(f"motcua: {text}", file=sys.stderr, flush=True)  # noqa: T201

    def _again(self, changed: Iterable[str] = ()) -> None:
        """Let everything be read anew for early pages; settings that are wrong, the build will tell."""
        try:
            request = self._asked()
            self._root = request.settings.root
            self._showing.ready = False
            self._early.begin(overrides_of(request), changed)
        except SettingsError as error:
            self._early.end()
            self._showing.failed(str(error))

    def _answered(self, answer: Answer) -> None:
        """Take what the process says that has the portal in memory."""
        self._showing.ready = "ended" not in answer and "again" not in answer
        if "report" in answer:
            self._showing.found(map(diagnostic, answer["report"]))
        if "again" in answer:
            self._again(answer["again"])
        elif "ready" in answer:
            self._showing.says(answer["words"])
            self._early.ask((), self._showing.shown(), self._showing.number)
        elif "files" in answer:
            self._showing.found(map(diagnostic, answer["findings"]), answer["files"])
        elif "failed" in answer and _TEMPLATE.search(answer["failed"]):
            self._showing.failed(answer["failed"].replace(f"{self._root}/", ""))
        elif "done" in answer:
            self._want(answer["number"])
        elif "page" in answer:
            self._showing.put(answer["page"], answer["text"], answer["number"])
