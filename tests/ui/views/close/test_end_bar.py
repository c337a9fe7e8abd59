from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press
from kadelyx_desk.domain.entries import JourneyEnded, SessionStopped
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.close.end_bar import EndBar


def bar_of(qtbot: QtBot, session: Session) -> tuple[EndBar, list[Intent]]:
    bar = EndBar()
    qtbot.addWidget(bar)
    bar.show_session(session.view())
    shots.settle(bar, (1086, 120))
    asked: list[Intent] = []
    bar.asked.connect(asked.append)
    return bar, asked


def test_that_a_journey_is_ended_with_one_press(qtbot: QtBot) -> None:
    bar, asked = bar_of(qtbot, new_session().start())

    press(bar.end)

    assert asked == [Record(About.COUPLE, JourneyEnded())]


def test_that_a_dose_that_waits_blocks_in_words_with_the_way(qtbot: QtBot) -> None:
    session = new_session().ready_dose(Partner.B).start()
    bar, _ = bar_of(qtbot, session)

    assert not bar.end.isEnabled()
    assert bar.words.text().startswith("A dose prepared for Ben was not given.")
    assert bar.end.accessibleDescription() == bar.words.text()
    assert bar.room.text() == "To the dose, in the room"
    with qtbot.waitSignal(bar.room_asked):
        press(bar.room)

    session.give(Partner.B)
    bar.show_session(session.view())
    assert bar.end.isEnabled()
    assert bar.room.text() == "To the room"


def test_that_after_the_end_the_window_of_the_integration_is_said(qtbot: QtBot) -> None:
    session = new_session().start().minutes(180)
    session.service.record(About.COUPLE, JourneyEnded())
    bar, _ = bar_of(qtbot, session)

    assert bar.words.text() == (
        "The journey ended at 15:15. The integration is in time from 15:15 on 21-Nov-2026"
        " to 15:15 on 22-Nov-2026."
    )
    assert not bar.end.isVisible()


def test_that_before_the_start_and_after_a_stop_there_is_nothing_to_end(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, new_session())
    assert bar.words.text() == "The journey has not begun."
    assert not bar.end.isVisible()

    session = new_session().start()
    session.service.record(About.COUPLE, JourneyEnded())
    session.service.record(About.COUPLE, SessionStopped("fear"))
    bar.show_session(session.view())

    assert bar.words.text() == "The session was stopped. No integration follows."


def test_that_a_refusal_is_said_below(qtbot: QtBot) -> None:
    bar, asked = bar_of(qtbot, new_session().start())
    press(bar.end)

    bar.show_answer(Answer(asked[0], done=False, sentence="The journey has ended already."))

    assert bar.answer.sentence == "The journey has ended already."


def test_that_what_is_open_above_is_counted_beside_the_end(qtbot: QtBot) -> None:
    session = new_session().start()
    bar, _ = bar_of(qtbot, session)
    assert bar.words.text() == "The time to the integration counts from the end."

    bar.show_session(session.view(), 1)
    assert bar.words.text().startswith("1 point is still open, listed above. ")
    bar.show_session(session.view(), 3)
    assert bar.words.text().startswith("3 points are still open, listed above. ")
