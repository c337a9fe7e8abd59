from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.checklist.hold_button import STEPS, HoldButton

LEFT = Qt.MouseButton.LeftButton


class Heard:
    """What a button announced."""

    def __init__(self, button: HoldButton) -> None:
        self.said: list[str] = []
        button.held.connect(lambda: self.said.append("held"))
        button.let_go.connect(lambda: self.said.append("let go"))


def button_of(qtbot: QtBot, hold_ms: int = 60_000) -> tuple[HoldButton, Heard]:
    """A button that never fills by itself while a test lasts."""
    made = HoldButton("Hold to start", hold_ms)
    qtbot.addWidget(made, before_close_func=lambda button: button.hide())
    shots.settle(made, (260, 44))
    return made, Heard(made)


def fill(button: HoldButton, steps: int) -> None:
    """Let the timer have gone off so many times."""
    for _ in range(steps):
        button._timer.timeout.emit()


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_that_held_to_the_end_it_says_so_once(qtbot: QtBot, key: Qt.Key | None) -> None:
    button, heard = button_of(qtbot)

    QTest.mousePress(button, LEFT) if key is None else QTest.keyPress(button, key)
    fill(button, STEPS - 1)
    assert heard.said == []
    fill(button, 1)
    QTest.mouseRelease(button, LEFT) if key is None else QTest.keyRelease(button, key)

    assert heard.said == ["held"]


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_that_let_go_early_it_does_nothing_and_says_so(
    qtbot: QtBot, key: Qt.Key | None
) -> None:
    button, heard = button_of(qtbot)

    QTest.mousePress(button, LEFT) if key is None else QTest.keyPress(button, key)
    fill(button, STEPS - 1)
    QTest.mouseRelease(button, LEFT) if key is None else QTest.keyRelease(button, key)

    assert heard.said == ["let go"]
    assert button.filled == 0


def test_that_a_click_or_a_double_click_begins_nothing(qtbot: QtBot) -> None:
    button, heard = button_of(qtbot)

    QTest.mouseClick(button, LEFT)
    QTest.mouseDClick(button, LEFT)
    QTest.keyClick(button, Qt.Key.Key_Return)

    assert "held" not in heard.said


def test_that_it_fills_by_the_time_that_passes(qtbot: QtBot) -> None:
    button, heard = button_of(qtbot, hold_ms=STEPS)

    with qtbot.waitSignal(button.held):
        QTest.mousePress(button, LEFT)
    QTest.mouseRelease(button, LEFT)

    assert heard.said == ["held"]


def test_that_the_shipped_button_is_held_for_a_second(qtbot: QtBot) -> None:
    button = HoldButton("Hold to start")
    qtbot.addWidget(button)

    assert button._timer.interval() * STEPS == 1000


def test_that_a_finger_or_a_mouse_that_leaves_it_lets_go(qtbot: QtBot) -> None:
    button, heard = button_of(qtbot)

    QTest.mousePress(button, LEFT)
    QTest.mouseMove(button, QPoint(-20, 10))

    assert heard.said == ["let go"]


def test_that_losing_the_focus_lets_go(qtbot: QtBot) -> None:
    button, heard = button_of(qtbot)
    button.setFocus()

    QTest.keyPress(button, Qt.Key.Key_Space)
    button.clearFocus()

    assert heard.said == ["let go"]


def test_that_a_screen_readers_press_counts_as_held(qtbot: QtBot) -> None:
    button, heard = button_of(qtbot)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken is not None

    spoken.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    qtbot.waitUntil(lambda: bool(heard.said))

    assert heard.said == ["held"]
    assert "Hold for 1 s" not in button.accessibleDescription()
    assert button.accessibleDescription() == "Hold for 60 s, with Space or Enter too"


def test_that_it_is_seen_to_fill(qtbot: QtBot) -> None:
    button, _ = button_of(qtbot)
    QTest.mousePress(button, LEFT)
    at_first = button.grab().toImage()

    fill(button, STEPS // 2)

    assert button.grab().toImage() != at_first
    assert button.filled == 0.5


def test_that_switched_off_it_cannot_be_held(qtbot: QtBot) -> None:
    button, heard = button_of(qtbot)
    button.setEnabled(False)

    QTest.mousePress(button, LEFT)
    button.setEnabled(True)
    QTest.keyPress(button, Qt.Key.Key_Space)
    button.setEnabled(False)
    fill(button, 1)

    assert heard.said == []
    assert not button._timer.isActive()
