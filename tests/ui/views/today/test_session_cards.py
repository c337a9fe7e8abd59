from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from builders import protocol
from hands import press
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenCouple, OpenSession
from kadelyx_desk.ui.views.today.session_cards import JourneyCard, NextCard
from list_views import NOW, session_line

HOUR = timedelta(hours=1)


def test_that_the_journey_says_how_long_ago_the_first_dose_was(qtbot: QtBot) -> None:
    line = session_line(2, "DEMIR, Elif", "VOSS, Jonas", Stage.JOURNEY, -HOUR)
    card = JourneyCard(line)
    qtbot.addWidget(card)
    asked: list[Intent] = []
    card.asked.connect(asked.append)

    card.show_now(NOW)
    press(card.back)

    assert card.since.text() == "T+ 0:48"
    assert asked == [OpenSession(line.session)]


def test_that_a_journey_without_a_dose_has_no_clock(qtbot: QtBot) -> None:
    line = session_line(2, "DEMIR, Elif", None, Stage.JOURNEY, -HOUR)
    card = JourneyCard(replace(line, first_injection=None))
    qtbot.addWidget(card)

    card.show_now(NOW)

    assert card.since.text() == "no dose given yet"


def test_that_the_next_couple_shows_the_time_today_and_the_day_otherwise(
    qtbot: QtBot,
) -> None:
    line = session_line(1, "RIVERA, Ana", "OKAFOR, Ben", Stage.PLANNED, 4 * HOUR)
    card = NextCard(line, protocol(), is_main=True)
    qtbot.addWidget(card)

    card.show_now(NOW)
    today = card.when.text()
    card.show_now(NOW - timedelta(days=2))

    assert today == "13:04"
    assert card.when.text() == "20-Nov"
    assert card.words.text() == ("20-Nov-2026, arrive and check 12:19, journey 13:04 to 16:04")


def test_that_open_preparation_leads_to_the_session(qtbot: QtBot) -> None:
    line = session_line(1, "RIVERA, Ana", "OKAFOR, Ben", Stage.PREPARATION, 4 * HOUR)
    card = NextCard(line, protocol(), is_main=False)
    qtbot.addWidget(card)
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.show_now(NOW)

    press(card.open)

    press(card.file)

    assert asked == [OpenSession(line.session), OpenCouple(line.couple)]
    assert card.words.text() == "arrive and check 12:19, journey 13:04 to 16:04"


def test_that_a_journey_whose_time_came_says_that_it_has_not_begun(qtbot: QtBot) -> None:
    line = session_line(1, "RIVERA, Ana", None, Stage.PREPARATION, -HOUR)
    card = NextCard(line, protocol(), is_main=True)
    qtbot.addWidget(card)

    card.show_now(NOW)

    assert card.words.text().endswith("; not begun yet")
