from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from builders import DANA, PRIYA, Session
from hands import press, write
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    JourneyEnded,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.episodes import events, rescues
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, KeepDraft, Record
from kadelyx_desk.ui.views.room.care.event_sheet import NOTHING_NEW, EventSheet
from kadelyx_desk.ui.views.room.care.help_sheet import HelpSheet
from kadelyx_desk.ui.views.room.care.rescue_sheet import RescueSheet
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey

A, B = About.A, About.B
ONDANSETRON = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)


def cared_for() -> Session:
    """Of A an event and a medicine; of B an event."""
    session = in_journey()
    record = session.service.record
    record(A, AdverseEvent(EventKind.BREATHING))
    session.minutes(2)
    record(A, ONDANSETRON)
    record(B, AdverseEvent(EventKind.FALL))
    return session.minutes(3)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, cared_for())


@pytest.fixture
def sheet(room: Room) -> EventSheet:
    card = room.open(Job.HELP, About.COUPLE, HelpSheet)
    press(card.ways[A])
    found = room.page.shelf.open_sheet
    assert isinstance(found, EventSheet)
    return found


def asked(room: Room) -> list[Intent]:
    return [intent for intent in room.intents if not isinstance(intent, KeepDraft)]


def options(sheet: EventSheet) -> list[str]:
    return [choice.text() for choice in sheet.list._choices.values()]


def test_z1_that_it_lists_one_partners_own_and_never_the_others(sheet: EventSheet) -> None:
    assert options(sheet) == [
        "12:23 breathing, open",
        "12:25 ondansetron 4 mg, unanswered",
    ]


def test_that_words_and_end_are_recorded_by_one_press(room: Room, sheet: EventSheet) -> None:
    write(sheet.words.what, "shallow")
    write(sheet.words.done, "name called")
    press(sheet.end.resolved)
    write(sheet.end.how, "breathes by herself")
    press(sheet.record)

    entry = events(room.session.snapshot, Partner.A)[0].line.link.entry.id
    said = AdverseEvent(EventKind.BREATHING, "shallow", "name called")
    assert asked(room) == [
        Correct(entry, said, "worded"),
        Record(A, EventResolved(entry, "breathes by herself")),
    ]
    assert events(room.session.snapshot, Partner.A)[0].lacks == ()
    assert options(sheet)[0] == "12:23 breathing, resolved"
    assert sheet.isVisible()


def test_that_a_correction_keeps_the_time_of_the_event(room: Room, sheet: EventSheet) -> None:
    onset = events(room.session.snapshot, Partner.A)[0].line.occurred
    write(sheet.words.what, "shallow")
    press(sheet.record)

    assert events(room.session.snapshot, Partner.A)[0].line.occurred == onset


def test_that_a_response_is_recorded_for_the_medicine_that_was_chosen(
    room: Room, sheet: EventSheet
) -> None:
    given = rescues(room.session.snapshot, Partner.A)[0].line.link.entry.id
    press(sheet.list.choice(str(given)))
    assert not sheet.words.isVisible()
    assert "for nausea; ordered by Priya Nair, given by Dana Whitfield" in sheet.told.text()
    write(sheet.end.how, "nausea gone")
    press(sheet.record)

    assert asked(room) == [Record(A, RescueAnswered(given, "nausea gone"))]
    assert options(sheet)[1].endswith("answered")


def test_that_words_half_typed_for_one_are_not_lost_by_answering_another(
    room: Room, sheet: EventSheet
) -> None:
    event = events(room.session.snapshot, Partner.A)[0].line.link.entry.id
    given = rescues(room.session.snapshot, Partner.A)[0].line.link.entry.id
    write(sheet.words.what, "half")
    press(sheet.list.choice(str(given)))
    write(sheet.end.how, "nausea gone")
    press(sheet.record)
    press(sheet.list.choice(str(event)))

    assert sheet.words.what.text() == "half"


def test_that_nothing_new_is_said_and_not_recorded(room: Room, sheet: EventSheet) -> None:
    press(sheet.record)

    assert sheet.problem.sentence == NOTHING_NEW
    assert asked(room) == []


def test_that_an_end_before_the_onset_is_refused_and_the_words_stand(
    room: Room, sheet: EventSheet
) -> None:
    write(sheet.words.what, "shallow")
    press(sheet.end.resolved)
    press(sheet.end.when.turn)
    write(sheet.end.when.time, "12:20")
    press(sheet.end.when.reason.choice("told later"))
    press(sheet.record)

    assert sheet.problem.sentence == "That is before it began."
    (event,) = events(room.session.snapshot, Partner.A)
    assert event.line.body.text == "shallow"
    assert event.end is None
    assert sheet.end.when.is_open


def test_z6_that_words_and_end_both_wait_for_a_disk_that_is_full(
    room: Room, sheet: EventSheet
) -> None:
    write(sheet.words.what, "shallow")
    press(sheet.end.resolved)
    room.session.fake.log.disk_is_full = True
    press(sheet.record)
    press(sheet.record)
    assert sheet.words.what.text() == "shallow"

    room.session.fake.log.disk_is_full = False
    press(room.page.last_entry.retry)

    assert events(room.session.snapshot, Partner.A)[0].lacks == ()
    assert len([intent for intent in asked(room) if isinstance(intent, Correct)]) == 1


def test_z10_that_half_a_word_is_kept_for_its_event(room: Room, sheet: EventSheet) -> None:
    write(sheet.words.what, "sh")

    entry = events(room.session.snapshot, Partner.A)[0].line.link.entry.id
    assert room.intents[-1] == KeepDraft(A, f"event words {entry}", "sh")


def test_that_ctrl_enter_records(room: Room, sheet: EventSheet) -> None:
    write(sheet.words.what, "shallow")
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert isinstance(asked(room)[0], Correct)


def test_that_it_leads_on_to_a_rescue_medicine_of_the_same_partner(
    room: Room, sheet: EventSheet
) -> None:
    press(sheet.rescue)

    found = room.page.shelf.open_sheet
    assert isinstance(found, RescueSheet)
    assert found.about is A


def test_that_an_empty_list_says_where_events_are_marked(qtbot: QtBot) -> None:
    room = Room(qtbot, in_journey())
    card = room.open(Job.HELP, About.COUPLE, HelpSheet)
    press(card.ways[B])
    sheet = room.page.shelf.open_sheet

    assert isinstance(sheet, EventSheet)
    assert sheet.empty.isVisible()
    assert not sheet.record.isVisible()
    assert not sheet.end.when.turn.isVisible()


def test_that_a_long_list_leaves_the_words_of_the_chosen_one_in_view(qtbot: QtBot) -> None:
    session = cared_for()
    for _ in range(6):
        last = session.minutes(1).service.record(A, AdverseEvent(EventKind.FALL)).link.entry
    room = Room(qtbot, session)
    press(room.open(Job.HELP, About.COUPLE, HelpSheet).ways[A])
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, EventSheet)
    QTest.qWait(1)
    form = sheet.scrolled.viewport()
    top = sheet.words.mapTo(form, sheet.words.rect().topLeft()).y()
    assert 0 <= top < form.height() - 60

    sheet.choose(last.id)
    QTest.qWait(1)

    chosen, port = sheet.list.choice(str(last.id)), sheet.listed.viewport()
    assert port.rect().contains(chosen.mapTo(port, chosen.rect().center()))
    bar = sheet.listed.verticalScrollBar()
    bar.setValue(0)
    room.page.show_session(room.model.view())
    QTest.qWait(1)
    assert bar.value() == 0  # nothing scrolls by itself (R11)


def test_that_an_event_of_the_day_after_the_journey_is_listed_with_its_day(
    qtbot: QtBot,
) -> None:
    session = cared_for()
    session.service.record(About.COUPLE, JourneyEnded())
    session.minutes(24 * 60).service.record(B, AdverseEvent(EventKind.OTHER))
    room = Room(qtbot, session)

    press(room.open(Job.HELP, About.COUPLE, HelpSheet).ways[B])

    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, EventSheet)
    assert options(sheet) == ["12:25 fall, open", "21-Nov-2026 12:28 other, open"]
