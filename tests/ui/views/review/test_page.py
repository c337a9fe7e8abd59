from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session, new_session
from hands import press, write
from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.domain.entries import Amendment
from kadelyx_desk.ui.viewmodels.intents import Intent, Sign
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.kit.identity import IdentityBand
from kadelyx_desk.ui.views.review.page import ReviewPage

WORDS = "correct horse battery staple"


def page_of(qtbot: QtBot, session: Session) -> ReviewPage:
    page = ReviewPage(lambda _name: None)
    qtbot.addWidget(page)
    page.show_session(session.view())
    shots.settle(page, (1150, 768))
    return page


def test_that_every_entry_is_listed(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)

    lines = [
        link for link in session.snapshot.links if not isinstance(link.entry.body, Amendment)
    ]

    assert page.model.rowCount() == len(lines)


def test_that_signing_goes_out_and_its_answer_comes_back(qtbot: QtBot) -> None:
    page = page_of(qtbot, full_session())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    write(page.sign.passphrase, WORDS)

    press(page.sign.sign)
    page.show_answer(Answer(Sign(WORDS), done=False, sentence="That is not it."))

    assert asked == [Sign(WORDS)]
    assert page.sign.passphrase.problem == "That is not it."


def test_that_open_points_lead_away_and_back_to_today(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    places: list[OpenPoint] = []
    left: list[bool] = []
    page.place_asked.connect(places.append)
    page.left.connect(lambda: left.append(True))

    press(page.points.buttons[0])
    press(page.today)

    assert [point.place for point in places] == [Place.ROOM]
    assert left == [True]


def test_that_a_signed_session_is_shown_signed(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)

    page.show_session(session.sign().view())

    assert page.sign.state.isVisible()
    assert page.points.buttons == []
    assert len(page.findChildren(IdentityBand)) == 2
