"""Where a file is to go: asked with a dialog that begins at the person's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.file_dialogs import choose_folder_with_dialog, choose_with_dialog

Asked = list[tuple[str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the person's own, and Qt's dialog in the place of the system's."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    attribute = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    monkeypatch.setattr("kadelyx_desk.ui.views.file_dialogs.Path.home", lambda: tmp_path)
    QCoreApplication.setAttribute(attribute)
    return tmp_path


def _answer(*, accept: bool) -> Asked:
    """Answer the dialog once it is there; the list then holds what it asked and proposed."""
    asked: Asked = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, look)
            return
        asked.append((dialog.windowTitle(), dialog.selectedFiles()[0]))
        (dialog.accept if accept else dialog.reject)()

    QTimer.singleShot(0, look)
    return asked


@pytest.mark.parametrize("accept", [True, False])
def test_that_the_proposed_name_lies_in_the_own_folder_and_cancel_means_nowhere(
    accept: bool, home: Path, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    asked = _answer(accept=accept)
    chosen = choose_with_dialog(window)("report.pdf")
    assert asked == [("Save as", str(home / "report.pdf"))]
    assert chosen == (home / "report.pdf" if accept else None)
    assert list(home.iterdir()) == []


def test_that_a_folder_is_asked_for_and_none_may_be_chosen(home: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    choose = choose_folder_with_dialog(parent)

    asked = _answer(accept=True)
    assert choose("A second place for backups") == home
    assert asked[0][0] == "A second place for backups"
    _answer(accept=False)
    assert choose("A second place for backups") is None
