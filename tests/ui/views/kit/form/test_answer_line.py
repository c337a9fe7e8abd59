from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.ui.viewmodels.intents import Intent, Retry, Undo
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine


@pytest.fixture
def line(qtbot: QtBot) -> AnswerLine:
    made = AnswerLine()
    qtbot.addWidget(made)
    return made


def test_that_only_an_answer_to_what_was_sent_here_is_heard(line: AnswerLine) -> None:
    assert not line.heard(Answer(Undo(), done=False, sentence="Nothing to undo."))
    assert line.sentence == ""


def test_that_a_refusal_is_said_and_done_takes_it_away(line: AnswerLine) -> None:
    line.sent(Undo())
    refused = line.heard(Answer(Undo(), done=False, sentence="Nothing to undo."))
    said = line.sentence
    line.sent(Undo())

    assert line.heard(Answer(Undo(), done=True))
    assert not refused
    assert (said, line.sentence) == ("Nothing to undo.", "")
    assert line.again.isHidden()


def test_that_what_was_not_saved_can_be_tried_again_until_it_is(line: AnswerLine) -> None:
    asked: list[Intent] = []
    line.asked.connect(asked.append)
    line.sent(Undo())
    line.heard(Answer(Undo(), done=False, sentence="The disk is full.", is_kept=True))
    press(line.again)

    still = line.heard(Answer(Retry(), done=False, sentence="Still full.", is_kept=True))

    assert asked == [Retry()]
    assert not still
    assert not line.again.isHidden()
    assert line.heard(Answer(Retry(), done=True))
    assert line.again.isHidden()


def test_that_a_retry_of_another_form_is_not_taken_for_the_own(line: AnswerLine) -> None:
    line.sent(Undo())

    assert not line.heard(Answer(Retry(), done=True))
