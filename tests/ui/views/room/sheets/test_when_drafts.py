from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from builders import Session
from hands import press, write
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import KeepDraft
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.sheets.when_drafts import TIME
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey


@pytest.fixture
def session() -> Session:
    return in_journey().minutes(40)


def test_z10_that_a_typed_late_time_is_kept_as_a_draft_and_offered_again(
    qtbot: QtBot, session: Session
) -> None:
    room = Room(qtbot, session)
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    press(sheet.when.turn)
    write(sheet.when.time, "12:5")
    room.model.keep_drafts()

    again = Room(qtbot, session).open(Job.VITALS, About.A, VitalsSheet)

    assert again.when.is_open
    assert again.when.time.text() == "12:5"
    at = clock(session.clock.read().moment.local)
    assert again.when.drafts.note.text() == f"Draft from {at}, not recorded yet"
    assert again.when.drafts.note.isVisible()

    write(again.when.time, "12:50")
    assert not again.when.drafts.note.isVisible()


def test_that_minutes_ago_are_kept_as_the_time_that_they_mean(
    qtbot: QtBot, session: Session
) -> None:
    room = Room(qtbot, session)
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    press(sheet.when.turn)
    press(sheet.when.ago[1])

    ago = clock(session.clock.read().moment.local - timedelta(minutes=10))
    assert KeepDraft(About.A, f"{TIME} vitals", ago) in room.intents


def test_that_a_draft_of_one_sheet_is_on_no_other(qtbot: QtBot, session: Session) -> None:
    room = Room(qtbot, session)
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    press(sheet.when.turn)
    write(sheet.when.time, "12:50")
    room.model.keep_drafts()

    again = Room(qtbot, session)
    assert not again.open(Job.VITALS, About.B, VitalsSheet).when.is_open
    assert not again.open(Job.OBSERVE, About.A, ObserveSheet).when.is_open


def test_that_nothing_is_kept_of_what_was_recorded_or_is_no_longer_meant(
    qtbot: QtBot, session: Session
) -> None:
    room = Room(qtbot, session)
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    press(sheet.when.turn)
    write(sheet.when.time, "12:50")
    room.model.keep_drafts()
    press(sheet.when.turn)
    room.model.keep_drafts()
    assert room.model.view().drafts == ()

    write(sheet.heart_rate, "78")
    press(sheet.when.turn)
    press(sheet.when.ago[1])
    press(sheet.when.reason.choice("told later"))
    press(sheet.record)
    room.model.keep_drafts()

    assert room.model.view().drafts == ()
