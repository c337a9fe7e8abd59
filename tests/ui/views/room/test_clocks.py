"""R8, R9, R10, R14 and R15, on the room itself."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from builders import new_session
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.partner_now import PartnerNow
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.tile_board import Job
from kadelyx_desk.ui.views.theme import Type
from rooms import Room, before_dose, in_journey

DAY = "20-Nov-2026"


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


def shown(room: Room, partner: Partner) -> PartnerNow:
    figures = room.page.header.heads[partner].figures.shown
    assert figures is not None
    return figures


def clocks(room: Room) -> list[str]:
    return [shown(room, partner).clock for partner in Partner]


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def words_of(room: Room) -> list[str]:
    """Everything that the room says in words, to an eye or to a screen reader."""
    said = []
    for widget in room.page.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        said.append(widget.accessibleName())
    return [plain(words) for words in said if words]


def test_r8_that_one_late_tick_shows_both_clocks_right(room: Room) -> None:
    assert clocks(room) == ["0:02", "0:00"]

    room.session.minutes(82)  # the machine slept: not one tick came in between
    room.tick()

    assert clocks(room) == ["1:24", "1:22"]
    assert [shown(room, partner).since for partner in Partner] == [
        "since dose 1, 12:21",
        "since dose 1, 12:23",
    ]


def test_r8_that_a_tick_moves_nothing_not_even_into_the_tenth_hour(room: Room) -> None:
    parts = [room.page.header, *room.page.header.findChildren(QWidget)]
    visible = [part for part in parts if part.isVisible()]
    room.tick(minutes=20)
    reminders = {head.figures.reminder for head in room.page.header.heads.values()}
    before = {part: part.geometry() for part in visible if part not in reminders}

    for minutes in (1, 59, 540):
        room.tick(minutes=minutes)

    assert clocks(room) == ["10:22", "10:20"]
    assert {part: part.geometry() for part in before} == before


def test_r8_that_the_capitals_of_the_clock_are_28_px_high() -> None:
    assert QFontMetricsF(theme.current().font(Type.CLOCK)).capHeight() >= 28


def test_r9_that_a_value_shows_its_age_and_past_its_time_is_hollow_and_due(room: Room) -> None:
    age = shown(room, Partner.A)
    assert (plain(age.age), age.is_stale) == ("5 min ago", False)

    room.tick(minutes=13)

    old = shown(room, Partner.A)
    assert (plain(old.age), old.is_stale) == ("18 min", True)
    reminder = room.page.header.heads[Partner.A].figures.reminder
    assert reminder.isVisible()
    assert reminder.words == "DUE since 12:36"
    assert not room.page.header.heads[Partner.B].figures.reminder.isVisible()


def trend(room: Room) -> float:
    """How much of the time from 12:42 to 13:45 A's line of the heart rate is drawn in."""
    image = room.page.timeline.grab().toImage()
    columns = range(390, 830)
    rows = range(125, 143)

    def is_blue(x: int, y: int) -> bool:
        colour = image.pixelColor(x, y)
        return colour.blue() - colour.red() > 40

    return sum(any(is_blue(x, y) for y in rows) for x in columns) / len(columns)


@pytest.mark.parametrize("is_taken", [True, False])
def test_r10_that_no_line_is_drawn_across_a_set_that_was_missed(
    qtbot: QtBot, *, is_taken: bool
) -> None:
    session = before_dose()
    session.give(Partner.A)
    for minutes, takes in ((15, True), (25, is_taken), (50, True)):
        session.minutes(minutes)
        if takes:
            session.vitals(About.A)
    room = Room(qtbot, session)
    said = room.page.timeline.accessibleDescription()

    assert ("Sets due and not taken: 13:01" in said) is not is_taken
    assert trend(room) == (1 if is_taken else 0)


@pytest.mark.parametrize("name", ["ar_EG", "en_US", "de_DE", "fa_IR"])
def test_r14_that_times_and_dates_are_the_same_in_every_locale(qtbot: QtBot, name: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        room = Room(qtbot, in_journey().minutes(84))
        said = words_of(room)
        middle = room.page.header.middle
        assert (middle.time.text(), middle.date.text()) == ("13:47", DAY)
        assert clocks(room) == ["1:26", "1:24"]
        assert plain(shown(room, Partner.A).age).startswith("1 h 29 min")
    finally:
        QLocale.setDefault(before)
    assert not [words for words in said if re.search(r"\b\d{1,2}:\d\d ?[AaPp][Mm]", words)]
    assert not [words for words in said if re.search("[\u0660-\u0669\u06f0-\u06f9]", words)]
    assert not [words for words in said if re.search(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b", words)]


def test_r14_that_what_was_not_measured_is_a_dash_and_said_as_not_recorded(
    qtbot: QtBot,
) -> None:
    room = Room(qtbot, new_session().start())
    now = shown(room, Partner.A)

    assert not re.search(r"\d", now.pressure)
    assert "not recorded" in plain(now.spoken)


def test_r15_that_a_room_opened_again_stands_as_it_was_left(qtbot: QtBot) -> None:
    room = Room(qtbot, in_journey().minutes(50))
    note = room.open(Job.NOTE, About.COUPLE, NoteSheet)
    note.text.area.setPlainText("Rain on the ro")
    vitals = room.open(Job.VITALS, About.B, VitalsSheet)
    vitals.pressure.line.setText("141/")
    vitals.pressure.edited.emit("141/")
    room.model.keep_drafts()
    before = (
        room.page.header.middle.time.text(),
        room.page.header.middle.phase.text(),
        clocks(room),
    )

    again = Room(qtbot, room.session)  # nothing is left of the first but the record

    middle = again.page.header.middle
    assert (middle.time.text(), middle.phase.text(), clocks(again)) == before
    assert again.open(Job.NOTE, About.COUPLE, NoteSheet).text.text() == "Rain on the ro"
    assert again.open(Job.VITALS, About.B, VitalsSheet).pressure.text() == "141/"
