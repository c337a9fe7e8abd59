from __future__ import annotations

from uuid import UUID

from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.viewmodels.couple_intents import TakeBack
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple_file.undo_line import UndoLine

BACK = TakeBack(UUID(int=1), Partner.A, UUID(int=2))


def shown(qtbot: QtBot) -> tuple[UndoLine, list[Intent]]:
    line = UndoLine("of A")
    qtbot.addWidget(line)
    asked: list[Intent] = []
    line.asked.connect(asked.append)
    line.show_saved("Saved 14:03: latex.", BACK)
    return line, asked


def test_that_what_was_saved_is_taken_back_with_one_press(qtbot: QtBot) -> None:
    line, asked = shown(qtbot)

    press(line.undo)
    line.show_answer(Answer(BACK, done=True))

    assert asked == [BACK]
    assert line.words.startswith("Taken back")
    assert line.undo.isHidden()


def test_that_a_refused_undo_says_why_and_stays(qtbot: QtBot) -> None:
    line, _ = shown(qtbot)
    press(line.undo)

    line.show_answer(Answer(BACK, done=False, sentence="The disk is full."))

    assert line.answer.sentence == "The disk is full."
    assert not line.undo.isHidden()


def test_that_another_answer_is_not_the_lines_own(qtbot: QtBot) -> None:
    line, _ = shown(qtbot)

    line.show_answer(Answer(BACK, done=True))

    assert line.words == "Saved 14:03: latex."


def test_that_the_next_saved_thing_can_be_taken_back_again(qtbot: QtBot) -> None:
    line, _ = shown(qtbot)
    press(line.undo)
    line.show_answer(Answer(BACK, done=True))

    line.show_saved("Saved 14:05: none known.", BACK)

    assert not line.undo.isHidden()
