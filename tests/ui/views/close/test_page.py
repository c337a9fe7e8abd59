from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.views.close.page import ClosePage, _how_long


def page_of(qtbot: QtBot, session: Session) -> ClosePage:
    page = ClosePage()
    qtbot.addWidget(page)
    page.show_session(session.view())
    shots.settle(page, (1150, 768))
    return page


def test_that_the_end_is_asked_for_and_the_ways_lead_away(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session().start())
    asked: list[Intent] = []
    page.asked.connect(asked.append)

    press(page.end.end)
    assert asked == [Record(About.COUPLE, JourneyEnded())]
    with qtbot.waitSignal(page.room_asked):
        press(page.room)
    with qtbot.waitSignal(page.left):
        press(page.today)


def test_that_the_head_says_how_long_the_journey_lasted() -> None:
    session = new_session()
    assert _how_long(session.view()) == "the journey has not begun"
    session.start().minutes(84)
    assert _how_long(session.view()) == f"journey 1{NBSP}h{NBSP}24{NBSP}min"
    session.service.record(About.COUPLE, JourneyEnded())
    assert _how_long(session.minutes(60).view()) == f"journey 1{NBSP}h{NBSP}24{NBSP}min"
