from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import new_session
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_page import SessionPage


class Counting(SessionPage):
    """A page that counts how often it looks at the session."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[SessionView] = []

    def refresh(self, view: SessionView) -> None:
        self.seen.append(view)


def test_that_a_hidden_page_costs_a_press_nothing(qtbot: QtBot) -> None:
    page = Counting()
    qtbot.addWidget(page)
    first, later = new_session().view(), new_session().view()
    page.show_session(first)

    page.show_session(later)

    assert page.seen == [first]


def test_that_it_catches_up_the_moment_it_is_seen(qtbot: QtBot) -> None:
    page = Counting()
    qtbot.addWidget(page)
    views = [new_session().view() for _ in range(3)]
    for view in views:
        page.show_session(view)

    page.show()

    assert page.seen == [views[0], views[2]]


def test_that_a_page_in_view_follows_every_change(qtbot: QtBot) -> None:
    page = Counting()
    qtbot.addWidget(page)
    page.show()
    views = [new_session().view() for _ in range(3)]

    for view in views:
        page.show_session(view)

    assert page.seen == views


def test_that_a_page_of_one_part_has_nothing_to_turn_to(qtbot: QtBot) -> None:
    page = Counting()
    qtbot.addWidget(page)

    page.lead_to("intention", About.A)

    assert page.focusWidget() is None
