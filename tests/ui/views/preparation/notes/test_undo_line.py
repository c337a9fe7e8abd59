from __future__ import annotations

from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.ui.viewmodels.intents import Intent, Undo
from kadelyx_desk.ui.views.preparation.notes.undo_line import UndoLine


def test_that_it_says_what_was_done_and_a_press_takes_it_back(qtbot: QtBot) -> None:
    line = UndoLine()
    qtbot.addWidget(line)
    asked: list[Intent] = []
    line.asked.connect(asked.append)
    before = line.isVisible()
    back = Undo()

    line.show_done("The note is struck out.", back)
    press(line.undo)

    assert not before
    assert line.words == "The note is struck out."
    assert line.undo.accessibleName() == "Undo: The note is struck out."
    assert asked == [back]


def test_that_a_cleared_line_asks_for_nothing(qtbot: QtBot) -> None:
    line = UndoLine()
    qtbot.addWidget(line)
    asked: list[Intent] = []
    line.asked.connect(asked.append)
    line.show_done("The note is recorded.", Undo())

    line.clear()
    line.undo.click()

    assert not line.isVisible()
    assert asked == []
