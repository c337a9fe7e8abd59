"""What went wrong, without a name or a note: kinds of errors and places in the code only.

A traceback as Python prints it repeats the message of the error, and a message may repeat what
was typed. So only the class of an error and the lines of our own code are written down.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

LOG_NAME = "kadelyx-desk.log"
_LIMIT = 256 * 1024


def harden() -> None:
    """Keep new files to this user, and write no memory to disk when the program dies."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is no such module on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def places(trace: TracebackType | None) -> str:
    """The files and lines of a traceback, innermost last, without any content."""
    frames = traceback.extract_tb(trace)
    return " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)


class Diagnostics:
    """Writes defects down in one small file and tells the window that there was one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tell: Callable[[], object] = lambda: None

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
        del error
        self._write(f"{kind.__name__} at {places(trace)}")
        self._tell()

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        self._write(f"{args.exc_type.__name__} on a thread at {places(args.exc_traceback)}")

    def _report_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        self._write(f"{args.exc_type.__name__} in passing at {places(args.exc_traceback)}")

    def _write(self, line: str) -> None:
        path = self._folder / LOG_NAME
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if path.exists() and path.stat().st_size > _LIMIT:
                path.replace(path.with_suffix(".old.log"))
            with path.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError:
            sys.stderr.write("A defect could not be written down.\n")
