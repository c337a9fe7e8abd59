from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenCouple, OpenSession, TodayView
from kadelyx_desk.ui.views.kit.button import Kind
from kadelyx_desk.ui.views.today.integration_row import IntegrationRow
from kadelyx_desk.ui.views.today.line_button import LineButton
from kadelyx_desk.ui.views.today.page import RECENT, TodayPage
from kadelyx_desk.ui.views.today.session_cards import JourneyCard, NextCard
from list_views import full_today, no_today, session_line


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


def test_that_a_row_of_the_list_opens_its_session_and_says_how_far_it_is(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, full_today())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    rows = {row.accessibleName(): row for row in page.findChildren(LineButton)}
    name = next(name for name in rows if name.startswith("PIKE") and "signed" in name)

    press(rows[name])

    assert asked == [OpenSession(full_today().sessions[6].session)]


def test_that_a_course_with_sessions_left_leads_to_its_couple(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    rows = [row for row in page.findChildren(LineButton) if row.aside == "plan"]

    press(rows[0])

    assert len(rows) == 1  # the other couple has a session on its way
    assert asked == [OpenCouple(full_today().couples[0].couple)]


def test_that_a_minute_later_only_the_words_are_others(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())
    card = page.findChildren(JourneyCard)[0]

    page.show_today(replace(full_today(), now=full_today().now + timedelta(minutes=1)))

    assert page.findChildren(JourneyCard)[0] is card
    assert card.since.text() == "T+ 0:49"


def test_that_the_list_holds_the_latest_fifty(qtbot: QtBot) -> None:
    week = timedelta(days=7)
    sessions = tuple(
        session_line(n, "PIKE, Rosa", None, Stage.SIGNED, -n * week, n * week)
        for n in range(1, 61)
    )
    page = shown(qtbot, replace(no_today(), sessions=sessions))

    assert len(page.findChildren(LineButton)) == RECENT


def test_that_the_page_has_one_main_action_at_most(qtbot: QtBot) -> None:
    page = shown(qtbot, full_today())

    assert page.findChildren(NextCard)[0].open._kind is Kind.PLAIN
