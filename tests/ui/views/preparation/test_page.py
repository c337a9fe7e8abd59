from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Challenge, Intention
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.kit.identity import IdentityBand
from kadelyx_desk.ui.views.preparation.page import PreparationPage


def page_of(qtbot: QtBot, session: Session) -> PreparationPage:
    page = PreparationPage()
    qtbot.addWidget(page)
    page.show_session(session.view())
    shots.settle(page, (1150, 768))
    return page


def test_that_the_main_button_records_and_turns_to_the_plan(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    write(page.board.texts[Intention, About.COUPLE].field, "To be kind.")

    press(page.next)

    said = State(About.COUPLE, Intention("To be kind."), Visibility.SHARED)
    assert asked[-1] == said
    assert page.pages.currentIndex() == 1
    assert page.next.text() == "To the checklist"


def test_that_from_the_plan_it_goes_to_the_room(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session().prepare())
    went: list[bool] = []
    page.room_asked.connect(lambda: went.append(True))
    page.tabs.turn_to("plan")

    press(page.next)

    assert went == [True]


def test_that_what_was_refused_turns_back_to_its_text(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    went: list[bool] = []
    page.room_asked.connect(lambda: went.append(True))
    page.asked.connect(
        lambda intent: page.show_answer(Answer(intent, done=False, sentence="Signed."))
    )
    write(page.board.texts[Challenge, About.A].field, "Money.")
    page.tabs.turn_to("plan")

    press(page.next)

    assert went == []
    assert page.pages.currentIndex() == 0
    assert page.board.texts[Challenge, About.A].field.problem == "Signed."


def test_that_the_arrow_keys_turn_the_tabs(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())

    QTest.keyClick(page.tabs, Qt.Key.Key_Right)

    assert page.pages.currentIndex() == 1


def test_that_complete_parts_have_their_check(qtbot: QtBot) -> None:
    session = new_session()
    page = page_of(qtbot, session)
    before = page.tabs.accessibleTabName(0), page.tabs.accessibleTabName(1)

    session.prepare().ready_dose(Partner.A).ready_dose(Partner.B)
    page.show_session(session.view())

    assert before == ("Intentions", "Plan")
    after = page.tabs.accessibleTabName(0), page.tabs.accessibleTabName(1)
    assert after == ("Intentions, complete", "Plan, complete")


def test_that_both_identities_stand_above(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())

    assert len(page.findChildren(IdentityBand)) == 2
    assert page.head.title.title == "Preparation"


def test_that_the_first_tab_can_be_asked_for(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    page.tabs.turn_to("plan")

    page.show_intentions()

    assert page.pages.currentIndex() == 0


def test_that_an_open_point_leads_to_its_tab_and_its_text(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())

    page.lead_to("weight.copied", About.A)
    assert page.pages.currentIndex() == 1
    page.lead_to(Intention.KIND, About.B)

    assert page.pages.currentIndex() == 0
    assert page.board.texts[Intention, About.B].field.area.hasFocus()
