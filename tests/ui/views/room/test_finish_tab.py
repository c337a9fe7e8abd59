from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from builders import DANA, PRIYA, Session
from hands import press, write
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    Marked,
    Noted,
    Observed,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Word
from kadelyx_desk.ui.views.room.care.event_sheet import EventSheet
from kadelyx_desk.ui.views.room.finish_tab import FinishTab
from kadelyx_desk.ui.views.room.foot import FINISH
from rooms import Room, in_journey


def marked(*abouts: About) -> Session:
    session = in_journey()
    for about in abouts:
        session.service.record(about, Marked())
        session.minutes(1)
    return session


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    room = Room(qtbot, marked(About.A, About.COUPLE))
    room.page.foot.tabs.turn_to(FINISH)
    qtbot.wait(1)
    return room


def words_of(tab: FinishTab) -> list[str]:
    return [tab.list.choice(str(link.entry.id)).text() for link in tab._open]


def test_r7_that_the_marks_wait_with_their_time_and_person(room: Room) -> None:
    tab = room.page.finish

    assert tab.count == 2
    assert words_of(tab) == ["12:23, A", "12:24, both"]
    assert tab.title.text() == "Mark of 12:23, A"


def test_r7_that_a_mark_is_worded_as_a_note_of_its_own_time(room: Room) -> None:
    tab = room.page.finish
    mark = tab._open[0].entry
    write(tab.text, "breathing slows")
    press(tab.quote)
    press(tab.record)

    assert room.intents == [Word(mark.id, Noted("breathing slows", quote=True))]
    line = room.session.snapshot.latest(Noted, About.A)
    assert line is not None
    assert line.occurred == mark.occurred.utc
    assert tab.count == 1
    assert tab.text.text() == ""
    assert tab.title.text() == "Mark of 12:24, both"


def test_that_a_mark_is_worded_from_the_vocabulary_of_its_person(room: Room) -> None:
    tab = room.page.finish
    mark = tab._open[1].entry
    press(tab.list.choice(str(mark.id)))
    room.page.finish.terms.choice("couple eyes").click()

    assert room.intents == [Word(mark.id, Observed("eyes", "couple", "eye contact"))]


def test_that_words_are_needed(room: Room) -> None:
    press(room.page.finish.record)

    assert room.page.finish.text.problem == "Nothing was typed yet."
    assert room.intents == []


def test_that_what_is_being_typed_stays_when_something_else_is_logged(room: Room) -> None:
    write(room.page.finish.text, "half")
    room.session.observe(About.B)
    room.page.show_session(room.model.view())

    assert room.page.finish.text.text() == "half"


def test_that_a_session_without_open_marks_says_so(qtbot: QtBot) -> None:
    room = Room(qtbot, in_journey())
    room.page.foot.tabs.turn_to(FINISH)

    assert room.page.finish.empty.isVisible()
    assert not room.page.finish.record.isVisible()


def test_that_events_and_medicines_wait_beside_the_marks_until_all_is_said(
    qtbot: QtBot,
) -> None:
    session = marked(About.A)
    record = session.service.record
    fall = record(About.B, AdverseEvent(EventKind.FALL, "slid off the mat")).link.entry.id
    session.minutes(1)
    rescue = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)
    given = record(About.A, rescue).link.entry.id
    room = Room(qtbot, session)
    room.page.foot.tabs.turn_to(FINISH)
    tab = room.page.finish

    said = [choice.text() for choice in tab.list._choices.values()]
    assert said == ["12:23, A", "12:24, B: fall", "12:25, A: ondansetron"]
    assert tab.count == 3

    record(About.B, EventResolved(fall, None))
    record(About.A, RescueAnswered(given, "nausea gone"))
    room.page.show_session(room.model.view())

    assert tab.count == 1


def test_that_an_event_is_finished_on_the_sheet_of_its_partner(qtbot: QtBot) -> None:
    session = in_journey()
    session.service.record(About.B, AdverseEvent(EventKind.FALL))
    session.minutes(1)
    second = session.service.record(About.B, AdverseEvent(EventKind.SEDATION)).link.entry.id
    room = Room(qtbot, session)
    room.page.foot.tabs.turn_to(FINISH)
    qtbot.wait(1)
    tab = room.page.finish
    assert not tab.record.isVisible()
    press(tab.list.choice(str(second)))
    press(tab.care.open)

    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, EventSheet)
    assert sheet.about is About.B
    chosen = sheet.chosen()
    assert chosen is not None
    assert chosen.line.link.entry.id == second


def test_z6_that_words_the_disk_did_not_take_stay_until_they_are_saved(room: Room) -> None:
    tab = room.page.finish
    write(tab.text, "breathing slows")
    room.session.fake.log.disk_is_full = True
    press(tab.record)
    assert tab.text.text() == "breathing slows"

    room.session.fake.log.disk_is_full = False
    press(room.page.last_entry.retry)

    assert tab.text.text() == ""
    assert tab.count == 1
