from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import new_session
from couples import view_of
from hands import press
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import PlanNext
from kadelyx_desk.ui.views.couple_file.page import CouplePage


def test_that_the_next_session_is_booked_from_here(qtbot: QtBot) -> None:
    page, view = CouplePage(), view_of(new_session())
    qtbot.addWidget(page)
    page.show_couple(view)
    shots.settle(page, (1150, 768))
    asked: list[Intent] = []
    page.asked.connect(asked.append)

    press(page.book)

    assert page.book.text() == "Book session 2"
    assert asked == [PlanNext(view.line)]
