"""Asks for the place of a file, or for a folder, with the system's dialogs; no start waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

ChooseFile = Callable[[str], Path | None]
ChooseFolder = Callable[[str], Path | None]


def choose_with_dialog(parent: QWidget) -> ChooseFile:
    """A function that asks for a place, beginning in the person's own folder."""

    def choose(name: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - seldom asked for

        begun = str(Path.home() / name)
        chosen, _ = QFileDialog.getSaveFileName(parent, "Save as", begun)
        return Path(chosen) if chosen else None

    return choose


def choose_folder_with_dialog(parent: QWidget) -> ChooseFolder:
    """A function that asks for a folder that is there; it is told what the folder is for."""

    def choose(what: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - seldom asked for

        chosen = QFileDialog.getExistingDirectory(parent, what, str(Path.home()))
        return Path(chosen) if chosen else None

    return choose
