"""Asks where a file is to go, with the system's own dialog, which no start waits for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

ChooseFile = Callable[[str], Path | None]


def choose_with_dialog(parent: QWidget) -> ChooseFile:
    """A function that asks for a place, beginning in the person's own folder."""

    def choose(name: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - seldom asked for

        begun = str(Path.home() / name)
        chosen, _ = QFileDialog.getSaveFileName(parent, "Save as", begun)
        return Path(chosen) if chosen else None

    return choose
