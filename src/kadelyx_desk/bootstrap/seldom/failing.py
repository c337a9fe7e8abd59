"""How a job beside the window that failed is told: a sentence on the page, or a defect."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from kadelyx_desk.domain.errors import KadelyxError


def told(show: Callable[[str], object]) -> Callable[[Exception], None]:
    """Say an expected failure on the page; anything else is a defect."""

    def say(error: Exception) -> None:
        if not isinstance(error, KadelyxError):
            show("Something did not work as it should. Nothing was changed.")
            defect(error)
        show(str(error))

    return say


def defect(error: Exception) -> NoReturn:
    """Let the program's own hook write it down."""
    raise error
