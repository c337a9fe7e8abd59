from __future__ import annotations

from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.ui.views.couple_file.session_step import SessionStep
from kadelyx_desk.ui.views.kit.icons import Icon


def test_that_a_booked_step_is_pressed_and_says_what_it_is(qtbot: QtBot) -> None:
    step = SessionStep(2, "signed 22-Nov-2026", Icon.CHECK)
    qtbot.addWidget(step)
    pressed: list[bool] = []
    step.clicked.connect(lambda: pressed.append(True))

    press(step)

    assert step.accessibleName() == "Session 2, signed 22-Nov-2026"
    assert pressed == [True]


def test_that_a_step_that_is_not_booked_cannot_be_pressed(qtbot: QtBot) -> None:
    step = SessionStep(3, "not booked", is_booked=False)
    qtbot.addWidget(step)

    assert not step.isEnabled()


def test_that_a_step_has_room_for_its_words(qtbot: QtBot) -> None:
    short, long = SessionStep(1, "x"), SessionStep(1, "integrated 22-Nov-2026, not signed")
    for step in (short, long):
        qtbot.addWidget(step)

    assert long.wanted().width() > short.wanted().width()
