from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import full_session
from kadelyx_desk.ui.viewmodels.intents import Undo
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.integration.steps.step import Step


class Part:
    """Notes what it is told."""

    def __init__(self, *, fine: bool) -> None:
        self.fine = fine
        self.told: list[object] = []

    def show_session(self, view: SessionView) -> None:
        self.told.append(view)

    def show_answer(self, answer: Answer) -> None:
        self.told.append(answer)

    def record(self, *, restored: bool = True) -> bool:
        self.told.append(restored)
        return self.fine


def test_that_every_part_is_shown_answered_and_recorded(qtbot: QtBot) -> None:
    step = Step("Words", "note")
    qtbot.addWidget(step)
    parts = (Part(fine=False), Part(fine=True))
    step.take(parts)
    view, answer = full_session().view(), Answer(Undo(), done=True)
    step.show_session(view)
    step.show_answer(answer)

    assert not step.record(restored=False)
    for part in parts:
        assert part.told == [view, answer, False]


def test_that_a_step_says_what_it_is_made_of(qtbot: QtBot) -> None:
    step = Step("Words", "note")
    qtbot.addWidget(step)

    assert step.record()
    with pytest.raises(NotImplementedError):
        step.is_complete(full_session().view())
    with pytest.raises(NotImplementedError):
        step.kinds()
