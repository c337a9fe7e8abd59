"""Keeps the machine and its screen awake while a session runs, where the desktop agrees."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Protocol


class Awake(Protocol):
    """One stay awake: entered, it says whether the machine agreed."""

    active: bool

    def __enter__(self) -> object: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> object: ...


def _presenting() -> Awake:
    from wakepy import keep  # noqa: PLC0415 - a start of the program does not pay for it

    return keep.presenting(on_fail="pass")


class KeepAwake:
    """Holds the machine awake until it is released; holding twice is holding once.

    Args:
        begin: makes one stay awake.
    """

    def __init__(self, begin: Callable[[], Awake] = _presenting) -> None:
        self._begin = begin
        self._held: Awake | None = None

    @property
    def is_held(self) -> bool:
        return self._held is not None

    def hold(self) -> bool:
        """Ask the machine to stay awake; False where it does not agree."""
        if self._held is not None:
            return True
        try:
            awake = self._begin()
            awake.__enter__()
        except Exception:  # noqa: BLE001 - whatever a desktop answers, the session goes on
            return False
        if not awake.active:
            awake.__exit__(None, None, None)
            return False
        self._held = awake
        return True

    def release(self) -> None:
        """Let the machine sleep again."""
        if self._held is not None:
            held, self._held = self._held, None
            held.__exit__(None, None, None)
