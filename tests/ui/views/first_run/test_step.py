"""A step goes on only when its answers can be taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.first_run.clinic_step import ClinicStep
from kadelyx_desk.ui.views.first_run.step import Step
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.text import Text


class _Strict(Step):
    ready = False

    def check(self) -> bool:
        return self.ready


def _step(qtbot: QtBot, number: int = 2) -> _Strict:
    step = _Strict(number, "Title", "Lead.", "Next: more")
    qtbot.addWidget(step)
    step.resize(1366, 768)
    step.show()
    return step


def test_that_the_main_button_goes_on_only_with_answers(qtbot: QtBot) -> None:
    step = _step(qtbot)
    with qtbot.assertNotEmitted(step.went_on):
        qtbot.mouseClick(step.forward.button, Qt.MouseButton.LeftButton)
    step.ready = True
    with qtbot.waitSignal(step.went_on):
        qtbot.mouseClick(step.forward.button, Qt.MouseButton.LeftButton)


def test_that_a_plain_step_asks_for_nothing(qtbot: QtBot) -> None:
    step = Step(1, "Title", "Lead.", "Next")
    qtbot.addWidget(step)
    assert step.check()


@pytest.mark.parametrize(("number", "has_back"), [(1, False), (2, True), (3, True), (4, False)])
def test_that_there_is_a_way_back_until_the_record_is_made(
    qtbot: QtBot, number: int, has_back: bool
) -> None:
    step = _step(qtbot, number)
    backs = [one for one in step.findChildren(Button) if one.text() == "Back"]
    assert bool(backs) == has_back
    if backs:
        with qtbot.waitSignal(step.went_back):
            qtbot.mouseClick(backs[0], Qt.MouseButton.LeftButton)


def test_that_a_step_says_where_one_is(qtbot: QtBot) -> None:
    step = _step(qtbot)
    words = [text.text() for text in step.findChildren(Text)]
    assert {"Title", "Lead.", "Step 2 of 4"} <= set(words)


def test_that_enter_goes_on_where_the_main_button_would(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step.ready = True
    step.forward.button.setEnabled(False)
    with qtbot.assertNotEmitted(step.went_on):
        qtbot.keyClick(step, Qt.Key.Key_Return)

    step.forward.button.setEnabled(True)

    with qtbot.waitSignal(step.went_on):
        qtbot.keyClick(step, Qt.Key.Key_Return)


def test_that_the_buttons_stand_under_the_questions_at_any_width(qtbot: QtBot) -> None:
    for width in (1366, 1920):
        step = ClinicStep()
        qtbot.addWidget(step)
        shots.settle(step, (width, 768))
        button = step.forward.button
        field = step.findChildren(QLineEdit)[0]
        right = [widget.mapTo(step, widget.rect().topRight()).x() for widget in (button, field)]
        assert abs(right[0] - right[1]) <= 2, width
