from __future__ import annotations

from uuid import UUID

from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.viewmodels.couple_intents import BookCourse
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple_file.book_card import BookCard

COUPLE = UUID(int=1)


def shown(qtbot: QtBot) -> tuple[BookCard, list[Intent]]:
    card = BookCard()
    qtbot.addWidget(card)
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.open(COUPLE)
    shots.settle(card, (1000, 300))
    return card, asked


def test_that_a_course_is_booked_at_its_price(qtbot: QtBot) -> None:
    card, asked = shown(qtbot)
    press(card.course.group.choice("6"))

    press(card.book)

    assert card.course.group.choice("6").text() == "6 sessions, $5,400"
    assert asked == [BookCourse(COUPLE, 6)]
    assert card.show_answer(Answer(asked[0], done=True))
    assert card.isHidden()


def test_that_no_course_is_preset(qtbot: QtBot) -> None:
    card, asked = shown(qtbot)

    press(card.book)

    assert asked == []
    assert card.course.problem


def test_that_a_refusal_is_said_and_the_card_stays(qtbot: QtBot) -> None:
    card, asked = shown(qtbot)
    press(card.course.group.choice("1"))
    press(card.book)

    card.show_answer(Answer(asked[0], done=False, sentence="The course has a session left."))

    assert card.answer.sentence == "The course has a session left."
    assert card.isVisible()
