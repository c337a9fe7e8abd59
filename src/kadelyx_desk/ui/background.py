"""Work that would hold up the window, on a thread of its own; only frozen inputs go in.

It is for work that lets the window go on meanwhile: key derivation, backups, checks of files.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

Result = TypeVar("Result")


class Running(QObject, Generic[Result]):
    """A job under way. It lives on the thread of the window, where its result is delivered."""

    _ended = Signal(object, object)

    def __init__(
        self,
        done: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        super().__init__()
        self._done = done
        self._failed = failed
        self._wanted = True
        self._ended.connect(self._deliver)

    def forget(self) -> None:
        """Let the job end by itself and tell nobody; work that has begun is never cut off."""
        self._wanted = False

    def _work(self, job: Callable[[], Result]) -> None:
        try:
            result = job()
        except Exception as error:  # noqa: BLE001 - handed to `failed`, which decides what it is
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    @Slot(object, object)
    def _deliver(self, result: Result, error: Exception | None) -> None:
        _RUNNING.discard(self)
        if not self._wanted:
            return
        if error is None:
            self._done(result)
        else:
            self._failed(error)


_RUNNING: set[Running[object]] = set()


def run(
    job: Callable[[], Result],
    done: Callable[[Result], object],
    failed: Callable[[Exception], object],
) -> Running[Result]:
    """Start `job` on another thread and return at once.

    Args:
        job: the work; it may touch nothing that the window touches.
        done: called on the thread of the window with what the job returned.
        failed: called there with the exception it raised.

    Returns:
        The job under way, which can be forgotten.
    """
    running = Running(done, failed)
    _RUNNING.add(running)  # type: ignore[arg-type]  # kept alive only; nobody reads its result here
    QThreadPool.globalInstance().start(lambda: running._work(job))  # noqa: SLF001 - a class of this module
    return running


def finish(milliseconds: int = 30_000) -> bool:
    """Wait until every job has ended, and deliver nothing more: the program is about to end.

    Args:
        milliseconds: how long to wait at most.

    Returns:
        Whether all have ended.
    """
    for running in _RUNNING:
        running.forget()
    ended = QThreadPool.globalInstance().waitForDone(milliseconds)
    if ended:
        _RUNNING.clear()
    return ended
