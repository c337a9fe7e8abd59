"""Calls of the system that fail, or at which the power goes, at a chosen one of them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import pytest

_CALLS = ("open", "fsync", "rename", "replace", "mkdir", "unlink", "rmdir")
KILLED = 9


class Count:
    """How many calls there were."""

    def __init__(self) -> None:
        self.calls = 0


@contextmanager
def at_call(nth: int, happens: Callable[[], object]) -> Iterator[Count]:
    """Let something happen in place of the nth call that changes what lies on the disk."""
    count = Count()
    with pytest.MonkeyPatch.context() as patch:
        for name in _CALLS:
            patch.setattr(os, name, _counted(getattr(os, name), count, nth, happens))
        yield count


def _counted(
    real: Callable[..., Any], count: Count, nth: int, happens: Callable[[], object]
) -> Callable[..., Any]:
    def called(*given: Any, **named: Any) -> Any:
        count.calls += 1
        if count.calls == nth:
            happens()
        return real(*given, **named)

    return called


def refuse() -> NoReturn:
    """The disk says no."""
    raise OSError(errno.EIO, "Input/output error")


def full() -> NoReturn:
    """The disk has no room."""
    raise OSError(errno.ENOSPC, "No space left on device")


def killed_at(nth: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that dies at its nth call; False where it had fewer.

    Nothing that was opened before may be used in `work`: it runs in a copy of this process.
    """
    child = os.fork()
    if child == 0:
        code = 1
        try:
            with at_call(nth, lambda: os._exit(KILLED)):
                work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, KILLED}, f"the process ended with {code}"
    return code == KILLED


def places(long: bool, stride: int = 5) -> range:
    """Which calls to fail at: all of them, or one in so many."""
    return range(1, 10_000, 1 if long else stride)
