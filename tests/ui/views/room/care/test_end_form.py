from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from builders import DANA, PRIYA, Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.episodes import Episode, episodes
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Correct, Record
from kadelyx_desk.ui.views.room.care.end_form import EndForm

A = About.A
FALL = AdverseEvent(EventKind.FALL)
ONDANSETRON = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)


class Shown:
    """The form for the one episode of A."""

    def __init__(self, qtbot: QtBot, body: Body) -> None:
        self.session: Session = new_session().start().minutes(5)
        self.entry = self.session.service.record(A, body).link.entry.id
        self.session.minutes(20)
        self.form = EndForm(A)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        for part in (self.form.resolved, self.form, self.form.when.turn):
            column.addWidget(part)
        qtbot.addWidget(self.window)
        self.refresh()
        self.window.show()

    @property
    def item(self) -> Episode:
        return episodes(self.session.snapshot, Partner.A)[0]

    def refresh(self) -> None:
        self.form.show_item(self.session.view(), self.item)


@pytest.fixture
def fall(qtbot: QtBot) -> Shown:
    return Shown(qtbot, FALL)


@pytest.fixture
def rescue(qtbot: QtBot) -> Shown:
    return Shown(qtbot, ONDANSETRON)


def test_that_an_event_stays_open_unless_it_is_said_to_be_over(fall: Shown) -> None:
    assert not fall.form.how.isVisible()
    assert not fall.form.when.turn.isVisible()
    assert fall.form.wanted() == ()


def test_that_an_event_ends_now_with_or_without_words(fall: Shown) -> None:
    press(fall.form.resolved)
    assert fall.form.wanted() == (Record(A, EventResolved(fall.entry, None)),)

    write(fall.form.how, "sits again")

    assert fall.form.wanted() == (Record(A, EventResolved(fall.entry, "sits again")),)


def test_that_an_earlier_end_takes_its_time_and_its_reason(fall: Shown) -> None:
    press(fall.form.resolved)
    press(fall.form.when.turn)
    press(fall.form.when.ago[1])
    press(fall.form.when.reason.choice("told later"))

    wanted = fall.form.wanted()

    assert wanted is not None
    (record,) = wanted
    assert isinstance(record, Record)
    assert record.late_reason == "told later"
    assert record.occurred is not None
    now = fall.session.view().now.moment
    local = record.occurred.astimezone(now.local.tzinfo)
    assert clock(local) == clock(now.local - timedelta(minutes=10))


def test_that_a_time_that_cannot_be_is_said_and_nothing_is_asked(fall: Shown) -> None:
    press(fall.form.resolved)
    press(fall.form.when.turn)
    write(fall.form.when.time, "25:00")

    assert fall.form.wanted() is None
    assert fall.form.when.time.problem


def test_that_the_minute_of_the_onset_ends_it_at_the_onset(fall: Shown) -> None:
    press(fall.form.resolved)
    press(fall.form.when.turn)
    onset = fall.item.line
    write(fall.form.when.time, clock(onset.link.entry.occurred.local))
    press(fall.form.when.reason.choice("told later"))

    wanted = fall.form.wanted()

    assert wanted is not None
    assert isinstance(wanted[0], Record)
    assert wanted[0].occurred == onset.occurred


def test_that_a_response_needs_words_only_once_something_is_given(rescue: Shown) -> None:
    assert rescue.form.how.isVisible()
    assert rescue.form.wanted() == ()

    press(rescue.form.when.turn)
    assert rescue.form.wanted() is None
    assert rescue.form.how.problem == "Say how the partner responded."

    press(rescue.form.when.turn)
    write(rescue.form.how, "nausea gone")
    assert rescue.form.wanted() == (Record(A, RescueAnswered(rescue.entry, "nausea gone")),)


def test_that_an_end_that_is_recorded_is_worded_anew_by_a_correction(rescue: Shown) -> None:
    answered = RescueAnswered(rescue.entry, "nausea gone")
    end = rescue.session.service.record(A, answered).link.entry.id
    rescue.refresh()

    assert rescue.form.how.text() == "nausea gone"
    assert rescue.form.ended.text().startswith("Responded ")
    assert not rescue.form.when.turn.isVisible()
    assert rescue.form.wanted() == ()

    write(rescue.form.how, "nausea less")
    body = RescueAnswered(rescue.entry, "nausea less")
    assert rescue.form.wanted() == (Correct(end, body, "reworded"),)


def test_that_after_it_was_recorded_nothing_is_half_said(fall: Shown) -> None:
    press(fall.form.resolved)
    write(fall.form.how, "sits again")
    fall.form.was_recorded()

    assert fall.form.how.text() == "sits again"
    fall.refresh()
    assert fall.form.how.text() == ""
    assert not fall.form.resolved.isChecked()
