"""What went wrong, without a name or a note: kinds of errors and places in the code only.

A traceback as Python prints it repeats the message of the error, and a message may repeat what
was typed. So only the classes of errors and the places they came from are written down.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kadelyx_desk.system.defect import Defect, defect

if TYPE_CHECKING:
    from kadelyx_desk.application.ports import Clock  # every command comes by here, for harden

LOG_NAME = "kadelyx-desk.log"
_LIMIT = 256 * 1024


def harden() -> None:
    """Keep new files to this user, and write no memory to disk when the program dies."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is no such module on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Diagnostics:
    """Writes defects down in one small file and tells the window that there was one.

    Args:
        folder: where the file lies.
        clock: when it is; the machine's own where none is given.
    """

    def __init__(self, folder: Path, clock: Clock | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._tell: Callable[[], object] = lambda: None
        self.last: Defect | None = None

    def install(self) -> None:
        """Take over what Python does with an error that nobody expected.

        Also with one on another thread, and one that nobody could catch: by itself Python
        prints the message of each. What libraries log is dropped: nobody has promised that it
        holds no content.
        """
        logging.lastResort = None
        sys.excepthook = self.report
        threading.excepthook = self._report_thread
        sys.unraisablehook = self._report_unraisable

    def when_told(self, tell: Callable[[], object]) -> None:
        """What to do after a defect was written down (the window says one calm sentence)."""
        self._tell = tell

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write down a defect: its class and its places, never its message."""
        self._take(defect(kind, error, trace))
        try:
            self._tell()
        except Exception as other:  # noqa: BLE001 - whatever it is, Python would print both messages
            self._take(defect(type(other), other, other.__traceback__, "while telling"))

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        found = defect(args.exc_type, args.exc_value, args.exc_traceback, "on a thread")
        self._take(found)

    def _report_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        found = defect(args.exc_type, args.exc_value, args.exc_traceback, "in passing")
        self._take(found)

    def note(self, line: str) -> None:
        """Write down a line that is known to hold no name and no note."""
        from kadelyx_desk.system.clock import SystemClock  # noqa: PLC0415 - not for the first paint

        path = self._folder / LOG_NAME
        when = (self._clock or SystemClock()).read().moment.local
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if path.exists() and path.stat().st_size > _LIMIT:
                path.replace(path.with_suffix(".old.log"))
            with path.open("a", encoding="utf-8") as file:
                file.write(f"{when:%Y-%m-%d %H:%M:%S} {line}\n")
        except OSError:
            sys.stderr.write("A defect could not be written down.\n")

    def lines(self, most: int = 40) -> tuple[str, ...]:
        """The newest lines of the file, the newest last."""
        try:
            text = (self._folder / LOG_NAME).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ()
        return tuple(text.splitlines()[-most:])

    def _take(self, found: Defect) -> None:
        self.last = found
        self.note(found.line)
