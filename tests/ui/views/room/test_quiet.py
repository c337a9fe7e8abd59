"""The room is quiet: nothing modal, nothing that sounds, pops up or flashes (R5)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from kadelyx_desk.ui.views import kit, room

LOUD = {
    *("QDialog", "QMessageBox", "QInputDialog", "QMenu", "QSystemTrayIcon", "QProgressDialog"),
    *(
        "QFileDialog",
        "QSoundEffect",
        "QMediaPlayer",
        "QSound",
        "QSplashScreen",
        "QErrorMessage",
    ),
    *("beep", "alert", "exec", "setWindowModality", "setModal", "QPropertyAnimation"),
}
"""What would stop, startle or cover: no module of the room may as much as name it."""


def modules() -> list[Path]:
    folders = [Path(package.__path__[0]) for package in (room, kit)]
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def loud_names(source: str) -> set[str]:
    """The names of a module that are loud, wherever they stand."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.alias):
            found.add(node.name.rpartition(".")[2])
    return found & LOUD


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_r5_that_no_module_of_the_room_is_loud(path: Path) -> None:
    assert loud_names(path.read_text(encoding="utf-8")) == set()


def test_r5_that_a_loud_module_would_be_found() -> None:
    assert loud_names("from PySide6.QtWidgets import QMenu") == {"QMenu"}
    assert loud_names("QApplication.beep()") == {"beep"}
    assert loud_names("menu.exec()") == {"exec"}
