from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.entries import Marked
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, Record, Undo
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet, main_button

MARK = Record(About.COUPLE, Marked())


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[RoomSheet]:
    page = QWidget()
    page.resize(800, 700)
    qtbot.addWidget(page)
    made = RoomSheet(page, None, "Couple")
    made.body.addWidget(main_button("Record"))
    made.body.addWidget(made.problem)
    page.show()
    made.open_at(page.rect())
    yield made
    page.close()


def test_that_it_closes_when_what_it_asked_for_is_recorded(sheet: RoomSheet) -> None:
    asked: list[Intent] = []
    sheet.asked.connect(asked.append)
    sheet.ask(MARK)
    assert asked == [MARK]
    assert sheet.is_waiting
    assert sheet.waits_for(MARK)

    sheet.show_answer(Answer(Undo(), done=True))
    assert sheet.isVisible()

    sheet.show_answer(Answer(MARK, done=True))
    assert not sheet.isVisible()
    assert not sheet.is_waiting


def test_that_an_equal_intent_of_somebody_else_is_not_its_own(sheet: RoomSheet) -> None:
    sheet.ask(MARK)

    sheet.show_answer(Answer(Record(About.COUPLE, Marked()), done=True))

    assert sheet.isVisible()


def test_that_a_refusal_is_said_on_the_sheet(sheet: RoomSheet) -> None:
    sheet.ask(MARK)
    sheet.show_answer(Answer(MARK, done=False, sentence="Start the journey first."))

    assert sheet.problem.sentence == "Start the journey first."
    assert not sheet.is_waiting

    sheet.ask(MARK)
    assert sheet.problem.sentence == ""


def test_that_what_is_kept_in_hand_is_still_waited_for(sheet: RoomSheet) -> None:
    sheet.ask(MARK)
    sheet.show_answer(Answer(MARK, done=False, sentence="Full.", is_kept=True))

    assert sheet.is_waiting
    assert sheet.problem.sentence == ""
