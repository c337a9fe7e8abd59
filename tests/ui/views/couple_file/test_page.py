from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

import shots
from builders import Session, fake_desk, full_session, new_session
from couples import view_of
from hands import press, write
from kadelyx_desk.domain.entries import Amendment
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenSession, PlanNext
from kadelyx_desk.ui.views.couple_file.page import UNDONE, CouplePage
from kadelyx_desk.ui.views.kit.button import Kind


class Page:
    """The page joined with a model as in the window."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.session = session
        self.model = DeskModel(session.fake.desk, lambda: b"")
        self.page = CouplePage()
        qtbot.addWidget(self.page)
        self.asked: list[Intent] = []
        self.page.asked.connect(self._do)
        self.model.answered.connect(self.page.show_answer)
        self.model.changed.connect(self.show)
        self.show()
        shots.settle(self.page, (1150, 768))

    def _do(self, intent: Intent) -> None:
        self.asked.append(intent)
        if not isinstance(intent, PlanNext | OpenSession):
            self.model.do(intent)

    def show(self) -> None:
        self.page.show_couple(self.model.couples.view(self.session.couple))


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Page]:
    page = Page(qtbot, new_session())
    yield page
    page.model.stop()


def test_that_the_next_session_is_booked_from_here(made: Page) -> None:
    press(made.page.book)

    line = made.model.couples.view(made.session.couple).line
    assert made.page.book.text() == "Book session 2"
    assert made.asked == [PlanNext(line)]


def test_that_the_current_session_is_one_press_away(made: Page) -> None:
    press(made.page.go_on)

    assert made.page.go_on.text() == "Open preparation of session 1"
    assert made.asked == [OpenSession(made.session.id)]


def test_that_there_is_one_main_action(qtbot: QtBot) -> None:
    page = Page(qtbot, full_session().sign()).page

    assert page.go_on.isHidden()
    assert page.book._kind is Kind.MAIN
    assert page.another.isHidden()


def test_that_a_session_is_moved_and_moved_back(made: Page) -> None:
    press(made.page.course.moves[0])
    new = made.model.local_now().date() + timedelta(days=9)
    write(made.page.moving.times.journey.day, day(new))
    write(made.page.moving.times.integration.day, day(new + timedelta(days=2)))
    write(made.page.moving.reason, "They are travelling.")
    press(made.page.moving.save)
    assert day(new) in made.page.course.steps[0].words

    press(made.page.undo.undo)

    moved = made.session.fake.desk.session(made.session.id).snapshot
    assert opening(moved) == opening(made.session.snapshot)
    last = moved.links[len(moved.links) - 1].entry.body
    assert isinstance(last, Amendment)
    assert last.reason == UNDONE


def test_that_another_course_is_booked_once_none_is_left_and_taken_back(
    qtbot: QtBot,
) -> None:
    session = Session(fake_desk(), solo=True)
    for _ in range(2):
        Session(session.fake, couple=session.couple)
    made = Page(qtbot, session)
    assert made.page.book.isHidden()
    press(made.page.another)
    press(made.page.book_course.course.group.choice("3"))
    press(made.page.book_course.book)
    assert made.page.course.words[:2] == ("Not begun", "course of 3, 3 sessions left")
    assert [card.words[0] for card in made.page.before] == ["Earlier course"]

    press(made.page.undo.undo)

    assert made.page.course.words[0] == "Session 3 of 3"
    assert made.page.before == []


def test_that_a_solo_client_has_one_chart(qtbot: QtBot) -> None:
    page = Page(qtbot, new_session(solo=True)).page

    assert page.charts[Partner.A].isVisible()
    assert page.charts[Partner.B].isHidden()


def test_that_a_refresh_loses_nothing_that_is_being_typed(made: Page) -> None:
    press(made.page.course.moves[0])
    write(made.page.moving.reason, "They are")

    made.show()

    assert made.page.moving.reason.text() == "They are"
    assert made.page.moving.isVisible()


def test_z11_that_a_move_of_one_couple_is_not_shown_at_another(made: Page) -> None:
    press(made.page.course.moves[0])
    write(made.page.moving.reason, "They are")
    other = Session(made.session.fake, solo=True)

    made.page.show_couple(made.model.couples.view(other.couple))

    assert made.page.moving.isHidden()
    assert made.page.moving.reason.text() == ""


def test_that_the_drawings_of_a_course_lie_in_the_first_view(qtbot: QtBot) -> None:
    page = CouplePage()
    qtbot.addWidget(page)
    page.show_couple(view_of(full_session().sign()))
    shots.settle(page, (1150, 768))
    picture = page.series.pictures[0]

    assert picture.mapTo(page, QPoint(0, picture.height())).y() <= 768
