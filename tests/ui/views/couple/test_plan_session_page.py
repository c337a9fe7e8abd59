from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.ui.viewmodels.intents import Intent, PlanSession
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple.plan_session_page import PlanSessionPage
from kadelyx_desk.ui.views.today.couple_names import CoupleNames
from list_views import NOW, full_today

COUPLE, OTHER = full_today().couples
AT = datetime(2026, 11, 27, 13, 0)  # noqa: DTZ001 - a wall time of the clinic


@pytest.fixture
def page(qtbot: QtBot) -> PlanSessionPage:
    made = PlanSessionPage()
    qtbot.addWidget(made)
    made.begin(COUPLE, NOW)
    shots.settle(made, (1150, 768))
    return made


def fill(page: PlanSessionPage) -> None:
    write(page.times.journey.day, "27-Nov-2026")
    write(page.times.journey.time, "13:00")


def test_that_the_next_session_is_planned_for_its_couple(page: PlanSessionPage) -> None:
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    fill(page)

    press(page.plan)

    assert asked == [PlanSession(COUPLE.couple, None, AT, None)]


def test_that_the_page_says_whose_session_it_is(page: PlanSessionPage) -> None:
    assert page.findChildren(CoupleNames)[0].accessibleName() == "PIKE, Rosa"


def test_that_nothing_is_sent_without_a_journey(page: PlanSessionPage) -> None:
    asked: list[Intent] = []
    page.asked.connect(asked.append)

    press(page.plan)

    assert asked == []
    assert page.times.journey.day.problem


def test_that_times_of_one_couple_never_reach_another(page: PlanSessionPage) -> None:
    fill(page)

    page.begin(OTHER, NOW)

    assert page.times.journey.day.text() == ""


def test_that_a_refusal_is_said_and_done_leaves(page: PlanSessionPage) -> None:
    asked: list[Intent] = []
    left: list[bool] = []
    page.asked.connect(asked.append)
    page.left.connect(lambda: left.append(True))
    fill(page)
    press(page.plan)
    page.show_answer(Answer(asked[0], done=False, sentence="No session is left."))
    said = page.answer.sentence
    press(page.plan)

    page.show_answer(Answer(asked[1], done=True))

    assert said == "No session is left."
    assert left == [True]
