from __future__ import annotations

from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from hands import write
from kadelyx_desk.ui.views.couple.planned_times import PlannedTime, PlannedTimesForm

AT = datetime(2026, 11, 20, 13, 0)  # noqa: DTZ001 - a wall time of the clinic


@pytest.fixture
def form(qtbot: QtBot) -> PlannedTimesForm:
    made = PlannedTimesForm()
    qtbot.addWidget(made)
    made.begin(date(2026, 11, 20))
    return made


def plan(part: PlannedTime, day: str, time: str) -> None:
    write(part.day, day)
    write(part.time, time)


def test_that_the_journey_alone_is_enough(form: PlannedTimesForm) -> None:
    plan(form.journey, "20-Nov-2026", "1300")

    assert form.check()
    assert form.journey.value() == AT
    assert form.preparation.value() is None


def test_that_a_missing_journey_is_asked_for(form: PlannedTimesForm) -> None:
    assert not form.check()
    assert form.journey.day.problem == "Type the day."


def test_that_half_a_time_is_asked_for_the_other_half(form: PlannedTimesForm) -> None:
    plan(form.journey, "20-Nov-2026", "")
    plan(form.integration, "", "10:30")

    assert not form.check()
    assert form.journey.time.problem == "Type the time."
    assert form.integration.day.problem == "Type the day."


@pytest.mark.parametrize("typed", ["25:00", "13:60", "noon", "1"])
def test_that_a_time_no_clock_has_gets_a_sentence(form: PlannedTimesForm, typed: str) -> None:
    plan(form.journey, "20-Nov-2026", typed)

    assert not form.check()
    assert "14:03" in form.journey.time.problem
    assert form.journey.time.text() == typed


def test_that_a_preparation_after_the_journey_is_refused(form: PlannedTimesForm) -> None:
    plan(form.journey, "20-Nov-2026", "13:00")
    plan(form.preparation, "21-Nov-2026", "13:00")

    assert not form.check()
    assert "before the journey" in form.preparation.day.problem


def test_that_an_integration_before_the_journey_is_refused(form: PlannedTimesForm) -> None:
    plan(form.journey, "25-Nov-2026", "13:00")
    plan(form.integration, "24-Nov-2026", "13:00")

    assert not form.check()
    assert "after the journey" in form.integration.day.problem


def test_that_no_journey_is_planned_for_a_day_that_is_over(form: PlannedTimesForm) -> None:
    plan(form.journey, "19-Nov-2026", "13:00")

    assert not form.check()
    assert "That day is over" in form.journey.day.problem
