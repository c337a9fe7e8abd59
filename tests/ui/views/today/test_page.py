from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import (
    OpenCouple,
    OpenSession,
    ShowCouples,
    TodayView,
)
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.today.integration_row import IntegrationRow
from kadelyx_desk.ui.views.today.list_card import SHORT, ListCard
from kadelyx_desk.ui.views.today.page import NO_NETWORK, TodayPage
from kadelyx_desk.ui.views.today.session_cards import JourneyCard, NextCard
from list_views import crowded_today, full_today, no_today, quiet_today


def shown(qtbot: QtBot, view: TodayView) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show_today(view)
    shots.settle(page, (1150, 768))
    return page


def test_that_an_empty_day_has_one_clear_action(qtbot: QtBot) -> None:
    page = shown(qtbot, no_today())
    asked: list[bool] = []
    page.new_couple_asked.connect(lambda: asked.append(True))

    press(page.first_couple)

    assert asked == [True]
    assert page.first_couple.isVisible()


def test_that_new_couple_is_always_at_hand(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    asked: list[bool] = []
    page.new_couple_asked.connect(lambda: asked.append(True))

    press(page.new_couple)

    assert asked == [True]
    assert not page.first_couple.isVisible()


def test_that_the_couple_that_comes_soonest_is_next(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    asked: list[Intent] = []
    page.asked.connect(asked.append)

    press(page.findChildren(NextCard)[0].open)

    assert asked == [OpenSession(full_today().sessions[0].session)]


def test_that_the_room_is_one_press_away_while_a_journey_runs(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    asked: list[Intent] = []
    page.asked.connect(asked.append)

    press(page.findChildren(JourneyCard)[0].back)

    assert asked == [OpenSession(full_today().sessions[1].session)]


def test_that_integrations_stand_in_the_order_in_which_they_close(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())

    words = [row.reminder.words for row in page.findChildren(IntegrationRow)]

    assert [text.split()[0] for text in words] == ["late", "closes", "opens"]


def card_of(page: TodayPage, title: str) -> ListCard:
    """The card of this title; the last one made, where a former one waits to be deleted."""
    cards = page.findChildren(ListCard)
    return [card for card in cards if card.accessibleName() == title][-1]


def test_that_an_unsigned_session_leads_to_its_review(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    asked: list[Intent] = []
    page.asked.connect(asked.append)

    press(card_of(page, "Unsigned").rows[0])

    assert asked == [OpenSession(full_today().sessions[6].session, "review")]


def test_that_a_course_with_sessions_left_leads_to_its_couple(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    rows = card_of(page, "Next session not planned").rows

    press(rows[0])

    assert len(rows) == 1  # the other couple has a session on its way
    assert asked == [OpenCouple(full_today().couples[0].couple)]


def test_that_a_day_without_a_session_has_one_clear_action(qtbot: QtBot) -> None:
    page = shown(qtbot, quiet_today())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    (choose,) = [one for one in page.findChildren(Button) if one.text() == "Choose a couple"]

    press(choose)

    assert asked == [ShowCouples()]
    assert page.new_couple.isVisible()


def test_that_the_foot_says_when_something_was_saved_last(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    today = page.foot.text()
    view = full_today()
    page.show_today(replace(view, saved=view.now - timedelta(days=2)))
    before = page.foot.text()
    page.show_today(no_today())

    assert today == f"Saved 09:00. {NO_NETWORK}"
    assert before == f"Saved 18-Nov-2026 09:04. {NO_NETWORK}"
    assert page.foot.text() == NO_NETWORK


def test_that_a_long_list_opens_on_request_and_stays_open(qtbot: QtBot) -> None:
    page = shown(qtbot, crowded_today())
    card = card_of(page, "Unsigned")
    before = len(card.rows)

    QTest.keyClick(card.more, Qt.Key.Key_Return)
    after = len(card_of(page, "Unsigned").rows)
    page.show_today(replace(crowded_today(), sessions=crowded_today().sessions[1:]))

    assert (before, after) == (SHORT, 20)
    assert len(card_of(page, "Unsigned").rows) > SHORT


def test_that_the_focus_stays_where_it_was_when_something_is_new(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    page.findChildren(NextCard)[0].open.setFocus()
    former = page.findChildren(NextCard)[0]

    page.show_today(replace(full_today(), checks=full_today().checks[1:]))

    now = page.findChildren(NextCard)[-1]
    assert now is not former
    assert now.open.hasFocus()


def test_that_what_waits_is_counted_by_the_clock_alone(qtbot: QtBot) -> None:
    """Z23: nothing is new in the record, and a day is over."""
    page = shown(qtbot, full_today())
    before = card_of(page, "Unsigned").rows[0].aside

    page.show_today(replace(full_today(), now=full_today().now + timedelta(days=1)))

    assert (before, card_of(page, "Unsigned").rows[0].aside) == ("7 days", "8 days")


def test_that_a_minute_later_only_the_words_are_others(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    card = page.findChildren(JourneyCard)[0]

    page.show_today(replace(full_today(), now=full_today().now + timedelta(minutes=1)))

    assert page.findChildren(JourneyCard)[0] is card
    assert card.since.text() == "T+ 0:49"


def test_that_the_page_has_one_main_action_at_most(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())

    assert page.findChildren(NextCard)[0].open._kind is Kind.PLAIN


def test_that_the_focus_begins_at_what_the_page_is_opened_for(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())

    page.setFocus()

    focused = page.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Back to the room"


def test_that_a_day_has_one_main_action_and_a_journey_is_it(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())

    main = [button for button in page.findChildren(Button) if button.is_main]

    assert [button for button in main if button.isVisible()] == [
        page.findChildren(JourneyCard)[0].back
    ]
