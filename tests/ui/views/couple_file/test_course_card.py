from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

import looks
import shots
from builders import Session, full_session, new_session
from couples import view_of
from hands import press
from kadelyx_desk.domain.course.couple_file import SessionFile
from kadelyx_desk.domain.entries import SessionStopped
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.views.couple_file.course_card import CourseCard
from kadelyx_desk.ui.views.kit.text import Text


def shown(qtbot: QtBot, session: Session, *, current: bool = True) -> CourseCard:
    card, view = CourseCard(), view_of(session)
    qtbot.addWidget(card)
    card.show_course(view.file.course, view.now, is_current=current)
    shots.settle(card, (1086, 200))
    return card


def test_that_a_course_says_session_n_of_n_what_is_left_and_what_it_cost(
    qtbot: QtBot,
) -> None:
    first = full_session().sign()
    card = shown(qtbot, Session(first.fake, couple=first.couple))

    assert card.words == (
        "Session 2 of 3",
        "course of 3, 1 session left",
        "$2,850, $950 each",
    )
    assert [step.text() for step in card.steps] == ["Session 1", "Session 2", "Session 3"]
    assert [step.isEnabled() for step in card.steps] == [True, True, False]


def test_that_a_step_opens_its_session(qtbot: QtBot) -> None:
    session = new_session()
    card = shown(qtbot, session)
    asked: list[Intent] = []
    card.asked.connect(asked.append)

    press(card.steps[0])

    assert asked == [OpenSession(session.id)]


def test_that_a_cancelled_session_stays_a_step_and_its_number_is_free(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("ill"))

    card = shown(qtbot, session)

    assert card.words[:2] == ("Not begun", "course of 3, 3 sessions left")
    assert [step.words.split()[0] for step in card.steps] == ["cancelled", "not", "not", "not"]


def test_that_only_a_session_before_its_journey_can_be_moved(qtbot: QtBot) -> None:
    first = full_session()
    second = Session(first.fake, couple=first.couple)
    card = shown(qtbot, second)
    asked: list[SessionFile] = []
    card.move_asked.connect(asked.append)

    press(card.moves[0])

    assert [button.text() for button in card.moves] == ["Move session 2"]
    assert [one.session for one in asked] == [second.id]


def test_that_an_earlier_course_says_when_it_was_booked(qtbot: QtBot) -> None:
    card = shown(qtbot, full_session().sign(), current=False)

    assert card.words[0] == "Earlier course"
    assert card.words[1].endswith("booked 20-Nov-2026")


def test_that_a_price_of_before_prices_were_kept_is_not_made_up(qtbot: QtBot) -> None:
    view = view_of(new_session())
    course = view.file.course
    old = replace(course, booked=replace(course.booked, price=None))
    card = CourseCard()
    qtbot.addWidget(card)

    card.show_course(old, view.now, is_current=True)

    assert card.words[2] == "price not recorded"


def test_that_several_that_can_be_moved_are_numbers_behind_the_words_they_share(
    qtbot: QtBot,
) -> None:
    first = new_session()
    second = Session(first.fake, couple=first.couple)
    card = shown(qtbot, second)

    assert [button.text() for button in card.moves] == ["1", "2"]
    names = [button.accessibleName() for button in card.moves]
    assert names == ["Move session 1", "Move session 2"]
    assert "Move session" in [text.text() for text in card.findChildren(Text)]


def test_that_three_sessions_stand_in_one_row_with_the_words_where_they_fit(
    qtbot: QtBot,
) -> None:
    card = shown(qtbot, new_session())
    places = [step.mapTo(card, QPoint(0, 0)).y() for step in card.steps]
    receipt = card.receipt.mapTo(card, QPoint(0, 0)).y()
    assert {abs(place - receipt) <= 2 for place in places} == {True}
    assert looks.out_of_order(card) == []

    card.resize(560, 200)
    qtbot.waitUntil(lambda: card.steps[0].mapTo(card, QPoint(0, 0)).y() > receipt + 20)
    assert looks.out_of_order(card) == []
