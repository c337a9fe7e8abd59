from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Insight, IntegrationBegan, Practice
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record, State
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.integration.page import IntegrationPage
from kadelyx_desk.ui.views.kit.identity import IdentityBand
from kadelyx_desk.ui.views.kit.notice import QuoteBlock


def page_of(qtbot: QtBot, session: Session) -> IntegrationPage:
    page = IntegrationPage()
    qtbot.addWidget(page)
    page.show_session(session.view())
    shots.settle(page, (1150, 768))
    return page


def recorded(page: IntegrationPage) -> list[Intent]:
    asked: list[Intent] = []
    page.asked.connect(
        lambda intent: None if isinstance(intent, KeepDraft) else asked.append(intent)
    )
    return asked


def test_that_the_main_button_begins_the_session_first(qtbot: QtBot) -> None:
    session = new_session().prepare().journey()
    page = page_of(qtbot, session)
    asked = recorded(page)
    went: list[bool] = []
    page.review_asked.connect(lambda: went.append(True))

    press(page.next)

    assert asked == [Record(About.COUPLE, IntegrationBegan())]
    assert went == []
    assert not page.agreements.isVisible()
    session.integrate()
    page.show_session(session.view())
    assert page.next.text() == "Next: review"
    assert page.agreements.isVisible()


def test_that_it_then_records_what_changed_and_goes_to_the_review(qtbot: QtBot) -> None:
    page = page_of(qtbot, full_session())
    asked = recorded(page)
    went: list[bool] = []
    page.review_asked.connect(lambda: went.append(True))
    write(page.board.texts[Practice, About.A].field, "Pause, then speak.")

    press(page.next)

    assert asked == [
        State(About.A, Practice("Pause, then speak."), Visibility.SHARED),
    ]
    assert went == [True]


def test_that_before_the_journeys_end_it_says_why_it_waits(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session().prepare())

    assert not page.next.isEnabled()
    assert page.action.reason == "The journey has not ended yet."
    assert not page.window_words.isVisible()


def test_that_the_window_is_said_in_words(qtbot: QtBot) -> None:
    session = new_session().prepare().journey()
    session.minutes(30 * 60 + 5)
    page = page_of(qtbot, session)

    assert page.window_words.words == (
        f"30{NBSP}h{NBSP}5{NBSP}min after the journey, in the window"
    )


def test_that_after_the_beginning_the_window_stands_still(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)
    before = page.window_words.words

    page.show_session(session.minutes(600).view())

    assert page.window_words.words == before
    assert "near its end" in before


def test_that_the_prompts_stand_above_in_the_speakers_column(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session().prepare().journey())

    names = [block.accessibleName() for block in page.findChildren(QuoteBlock)]

    assert "Ben, in the journey, 12:40: “lighter”" in names
    assert len(page.findChildren(IdentityBand)) == 2


def test_that_a_refused_beginning_is_said_and_can_be_asked_again(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session().prepare().journey())
    asked = recorded(page)
    press(page.next)

    page.show_answer(Answer(asked[0], done=False, sentence="The disk is full.", is_kept=True))

    assert page.answer.sentence == "The disk is full."
    assert page.answer.again.isVisible()


def test_that_what_is_typed_stays_when_the_session_is_shown_again(qtbot: QtBot) -> None:
    session = full_session()
    page = page_of(qtbot, session)
    write(page.board.texts[Insight, About.B].field, "Half a sen")

    page.show_session(session.minutes(1).view())

    assert page.board.texts[Insight, About.B].field.text() == "Half a sen"


def test_that_what_was_refused_holds_the_way_to_the_review(qtbot: QtBot) -> None:
    page = page_of(qtbot, full_session())
    went: list[bool] = []
    page.review_asked.connect(lambda: went.append(True))
    write(page.board.texts[Insight, About.A].field, "Reworded.")
    page.asked.connect(
        lambda intent: page.show_answer(Answer(intent, done=False, sentence="Signed."))
    )

    press(page.next)

    assert went == []
    assert page.board.texts[Insight, About.A].field.problem == "Signed."


def test_that_an_open_point_puts_the_cursor_into_its_text(qtbot: QtBot) -> None:
    page = page_of(qtbot, full_session())

    page.lead_to(Insight.KIND, About.B)

    assert page.board.texts[Insight, About.B].field.area.hasFocus()
