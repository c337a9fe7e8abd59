from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.kit.painting import TILE
from kadelyx_desk.ui.views.room.sheets.given_button import GivenButton


@pytest.fixture
def button(qtbot: QtBot) -> GivenButton:
    made = GivenButton(About.A)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        shots.settle(made, (400, 76))
    made.activateWindow()
    made.setFocus()
    return made


def presses(button: GivenButton) -> list[bool]:
    counted: list[bool] = []

    def count() -> None:
        counted.append(True)

    button.clicked.connect(count)
    return counted


def test_that_it_is_off_at_first_and_says_why(button: GivenButton) -> None:
    counted = presses(button)
    button.block("Choose the site.")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert counted == []
    assert button.reason == "Choose the site."
    assert button.accessibleDescription() == "Choose the site."
    assert button.height() >= TILE


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_r12_that_a_stray_enter_gives_nothing_and_ctrl_enter_gives(
    button: GivenButton, key: Qt.Key
) -> None:
    counted = presses(button)
    button.allow()

    QTest.keyClick(button, key)
    assert counted == []

    QTest.keyClick(button, key, Qt.KeyboardModifier.ControlModifier)
    assert len(counted) == 1


def test_that_on_and_off_look_different(button: GivenButton) -> None:
    button.block("Choose the site.")
    off = button.grab().toImage()
    button.allow()

    assert button.grab().toImage() != off
