from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session, new_session, whole_session
from hands import press, write
from heard import Heard
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.entries import (
    Insight,
    IntegrationBegan,
    JourneyEnded,
    PlanMade,
    Responded,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import Change, Theme
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.integration.page import IntegrationPage
from kadelyx_desk.ui.views.kit.identity import IdentityBand
from kadelyx_desk.ui.views.kit.notice import QuoteBlock
from sittings import sit_down


def page_of(qtbot: QtBot, session: Session) -> IntegrationPage:
    page = IntegrationPage()
    qtbot.addWidget(page)
    page.show_session(session.view())
    shots.settle(page, (1150, 768))
    return page


def joined(qtbot: QtBot, session: Session) -> tuple[IntegrationPage, Heard]:
    page = IntegrationPage()
    return page, sit_down(qtbot, page, page, session, (1150, 768))


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
    assert not page.tabs.isVisible()
    session.integrate()
    page.show_session(session.view())
    assert page.next.text() == "Next: how to use it"
    assert page.tabs.isVisible()


def test_that_going_on_leads_through_every_step_to_the_review(qtbot: QtBot) -> None:
    page, _ = joined(qtbot, full_session())
    went: list[bool] = []
    page.review_asked.connect(lambda: went.append(True))
    said = []
    for _ in page.steps:
        said.append(page.next.text())
        press(page.next)

    assert said == [
        "Next: how to use it",
        "Next: agreements",
        "Next: response and plan",
        "Next: alone with A",
        "Next: alone with B",
        "Next: review",
    ]
    assert went == [True]


def test_that_going_on_records_what_was_typed_in_every_step(qtbot: QtBot) -> None:
    session = full_session()
    page, _ = joined(qtbot, session)
    write(page.found.board.texts[Insight, About.A].field, "The list was a shield.")
    press(page.found.themes.chips[Theme.BIAS])
    page.tabs.turn_to("outlook")
    press(page.outlook.responses[Partner.A].change.group.choice(Change.BETTER.name))
    write(page.outlook.plan.text, "A call in ten days.")
    press(page.next)

    latest = session.snapshot.latest
    insight, response = latest(Insight, About.A), latest(Responded, About.A)
    assert insight is not None
    assert insight.body.text == "The list was a shield."
    assert latest(ThemesWorked, About.COUPLE) is not None
    assert response is not None
    assert latest(PlanMade, About.COUPLE) is not None
    assert page.pages.currentIndex() == list(page.steps).index("alone-A")


def test_that_turning_to_another_step_records_too_and_what_is_wrong_holds_the_way(
    qtbot: QtBot,
) -> None:
    session = full_session()
    page, _ = joined(qtbot, session)
    write(page.found.board.texts[Insight, About.COUPLE].field, "Nobody was defending.")
    page.tabs.turn_to("outlook")
    write(page.outlook.plan.next_on, "12/12/2026")
    page.tabs.turn_to("use")

    assert session.snapshot.latest(Insight, About.COUPLE) is not None
    assert page.pages.currentIndex() == list(page.steps).index("outlook")
    assert page.tabs.currentIndex() == list(page.steps).index("outlook")
    assert page.outlook.plan.next_on.problem


def test_that_from_another_step_going_on_leads_to_what_is_wrong(qtbot: QtBot) -> None:
    page, _ = joined(qtbot, full_session())
    page.tabs.turn_to("agreed")
    write(page.agreed.agreements.form.what, "Ten breaths")
    page.tabs.turn_to("found")

    press(page.next)

    assert page.pages.currentIndex() == list(page.steps).index("agreed")
    assert page.agreed.agreements.form.owner.problem == "Choose whose it is."
    assert page.agreed.agreements.form.what.text() == "Ten breaths"


def test_that_before_the_journeys_end_it_says_why_it_waits(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session().prepare())

    assert not page.next.isEnabled()
    assert page.action.reason == "The journey has not ended yet."
    assert not page.window_line.isVisible()


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
    write(page.found.board.texts[Insight, About.B].field, "Half a sen")

    page.show_session(session.minutes(1).view())

    assert page.found.board.texts[Insight, About.B].field.text() == "Half a sen"


def test_that_what_was_refused_holds_the_way(qtbot: QtBot) -> None:
    page, _ = joined(qtbot, full_session().sign())
    write(page.found.board.texts[Insight, About.A].field, "Reworded.")

    press(page.next)

    assert page.pages.currentIndex() == 0
    assert "The session is signed." in page.found.board.texts[Insight, About.A].field.problem


def test_that_a_step_that_lacks_nothing_has_a_check(qtbot: QtBot) -> None:
    session = whole_session()
    page, _ = joined(qtbot, session)
    page.show_earlier(EarlierAgreements())

    names = [page.tabs.accessibleTabName(place) for place in range(page.tabs.count())]

    assert names == [
        "What was found, complete",
        "How to use it",
        "Agreements, complete",
        "Response and plan, complete",
        "Alone with A, complete",
        "Alone with B, complete",
    ]


def test_that_a_solo_client_has_no_step_of_a_partner_who_is_not_there(qtbot: QtBot) -> None:
    session = new_session(solo=True).start().minutes(120)
    session.service.record(About.COUPLE, JourneyEnded())
    session.clock.forward(hours=30)
    session.service.record(About.COUPLE, IntegrationBegan())
    page, _ = joined(qtbot, session)
    went: list[bool] = []
    page.review_asked.connect(lambda: went.append(True))
    page.tabs.turn_to("alone-A")

    press(page.next)

    assert not page.tabs.isTabVisible(5)
    assert page.tabs.tabText(4) == "Risk"
    assert went == [True]


def test_that_the_page_says_what_follows_before_it_begins(qtbot: QtBot) -> None:
    session = full_session()
    page, _ = joined(qtbot, session)
    assert not page.found.ahead.isVisible()

    fresh = new_session().start().minutes(120)
    fresh.service.record(About.COUPLE, JourneyEnded())
    page, _ = joined(qtbot, fresh)
    assert page.found.ahead.isVisible()
    assert "Risk: asked of each alone" in " ".join(page.found.ahead.words)


def test_that_the_steps_are_turned_by_the_arrow_keys(qtbot: QtBot) -> None:
    page, _ = joined(qtbot, full_session())
    page.tabs.setFocus()

    QTest.keyClick(page.tabs, Qt.Key.Key_Right)

    assert page.pages.currentIndex() == 1
