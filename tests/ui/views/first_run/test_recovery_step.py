"""The recovery sheet is on paper before the program starts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.first_run.intents import RecoverySheet
from kadelyx_desk.ui.views.first_run.recovery_step import RecoveryStep
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.text import Text

SHEET = RecoverySheet("Hillside Clinic", "7KQ2M-XN4RB-T9HWC-2FZKA-JJ8QP-V5ME3-6RYDD")


def _step(qtbot: QtBot) -> RecoveryStep:
    step = RecoveryStep()
    qtbot.addWidget(step)
    step.show_sheet(SHEET)
    step.resize(1366, 768)
    step.show()
    return step


def _said(step: RecoveryStep) -> list[str]:
    return [text.text() for text in step.findChildren(Text) if text.isVisible()]


def test_that_every_group_of_the_code_is_shown(qtbot: QtBot) -> None:
    assert set(SHEET.groups) <= set(_said(_step(qtbot)))


def test_that_a_group_is_spelt_to_a_screen_reader(qtbot: QtBot) -> None:
    names = [text.accessibleName() for text in _step(qtbot).findChildren(Text)]
    assert "Group 7: 6 R Y D D" in names


@pytest.mark.parametrize("typed", ["6RYDD", "6rydd", " 6rydd "])
def test_that_the_last_group_opens_the_way(qtbot: QtBot, typed: str) -> None:
    step = _step(qtbot)
    assert not step.forward.button.isEnabled()
    assert step.forward.reason
    qtbot.keyClicks(step._last.line, typed)
    with qtbot.waitSignal(step.went_on):
        qtbot.mouseClick(step.forward.button, Qt.MouseButton.LeftButton)


def test_that_another_group_does_not_and_says_so(qtbot: QtBot) -> None:
    step = _step(qtbot)
    qtbot.keyClicks(step._last.line, "7KQ2M")
    with qtbot.assertNotEmitted(step.went_on):
        qtbot.keyClick(step._last.line, Qt.Key.Key_Return)
    assert step._last.problem.startswith("That is not the last group.")
    assert not step.forward.button.isEnabled()


def test_that_it_can_be_printed(qtbot: QtBot) -> None:
    step = _step(qtbot)
    button = next(one for one in step.findChildren(Button) if one.text() == "Print")
    with qtbot.waitSignal(step.print_asked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [SHEET]
    step.show_problem("This computer has no printing system.")
    assert "This computer has no printing system." in _said(step)


def test_that_no_code_stays_on_the_page_afterwards(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step.forget()
    qtbot.waitUntil(lambda: not set(SHEET.groups) & set(_said(step)))
    assert not step.check()


def test_that_groups_are_numbered_as_a_misread_one_is_told(qtbot: QtBot) -> None:
    said = _said(_step(qtbot))

    for number, group in enumerate(SHEET.groups, 1):
        assert said.index(group) - said.index(f"group {number}") in {-1, 1}
