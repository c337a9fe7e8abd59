from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import new_session
from hands import press, write
from kadelyx_desk.domain.entries import AdverseEvent, JourneyEnded
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.episodes import events
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import at, clock
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.room.care.event_sheet import EventSheet
from kadelyx_desk.ui.views.room.care.help_sheet import NOT_YET, HelpSheet
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey

A, B = About.A, About.B


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


@pytest.fixture
def card(room: Room) -> HelpSheet:
    return room.open(Job.HELP, About.COUPLE, HelpSheet)


def records(room: Room) -> list[Record]:
    return [intent for intent in room.intents if isinstance(intent, Record)]


def test_r19_that_the_card_is_one_key_away_and_hides_no_clock(room: Room) -> None:
    room.key(Qt.Key.Key_F2)

    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, HelpSheet)
    assert sheet.y() >= room.page.header.geometry().bottom()
    assert sheet.geometry().bottom() < room.page.foot.y()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Escape])
def test_that_the_same_key_or_escape_closes_it(
    room: Room, card: HelpSheet, key: Qt.Key
) -> None:
    room.key(key)

    assert not card.isVisible()
    assert room.page.shelf.open_sheet is None


@pytest.mark.parametrize("about", [A, B])
@pytest.mark.parametrize("place", range(7))
def test_r4_that_one_tap_more_records_an_event_of_that_partner(
    room: Room, card: HelpSheet, about: About, place: int
) -> None:
    before = room.session.clock.read().moment.utc
    press(card.tiles[about][place])

    kinds = [AdverseEvent(kind) for kind in EventKind]
    wanted = [*kinds, AdverseEvent(EventKind.OTHER, called_medical=True)][place]
    assert records(room) == [Record(about, wanted)]
    event = room.session.snapshot.latest(AdverseEvent, about)
    assert event is not None
    assert before < event.occurred < room.session.clock.read().moment.utc
    assert room.session.snapshot.latest(AdverseEvent, B if about is A else A) is None


def test_z1_that_as_tiles_lie_left_under_the_name_and_bs_right(card: HelpSheet) -> None:
    def left(about: About) -> list[int]:
        return [
            tile.mapTo(card, tile.rect().topLeft()).x()
            for tile in (*card.tiles[about], card.ways[about])
        ]

    assert max(left(A)) < min(left(B))
    assert all("Ana" in tile.accessibleName() for tile in card.tiles[A])
    assert all("Ben" in tile.accessibleName() for tile in card.tiles[B])


def test_r2_that_the_marks_are_large_and_apart(card: HelpSheet) -> None:
    places = [
        tile.rect().translated(tile.mapTo(card, tile.rect().topLeft()))
        for about in (A, B)
        for tile in (*card.tiles[about], card.ways[about])
    ]
    near = [place.adjusted(-6, -6, 5, 5) for place in places]

    assert all(min(place.width(), place.height()) >= 76 for place in places)
    assert not any(
        one.intersects(other) for i, one in enumerate(near) for other in near[i + 1 :]
    )


def test_that_each_mark_has_a_key_that_presses_no_tile_of_the_room(
    room: Room, card: HelpSheet
) -> None:
    room.key(Qt.Key.Key_S)
    room.key(Qt.Key.Key_U)

    assert records(room) == [
        Record(A, AdverseEvent(EventKind.BREATHING)),
        Record(B, AdverseEvent(EventKind.BREATHING)),
    ]
    keys = {tile.key for tile in card._every()}
    assert len(keys) == 16
    assert not keys & set("QWE1POI0NMC,.")


def test_z5_that_a_double_tap_is_one_event_and_another_tile_is_another(
    room: Room, card: HelpSheet
) -> None:
    press(card.tiles[A][0])
    press(card.tiles[A][0])
    assert len(records(room)) == 1

    press(card.tiles[A][1])
    assert len(records(room)) == 2


def test_that_it_stays_open_says_when_and_undo_takes_it_back(
    room: Room, card: HelpSheet
) -> None:
    press(card.tiles[B][4])

    assert card.isVisible()
    assert card.tiles[B][4].corner == "12:23"
    assert card.ways[B].corner == "1 open"

    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert events(room.session.snapshot, Partner.B) == ()
    assert card.ways[B].corner == ""


def test_that_a_reflex_press_after_f2_records_nothing(room: Room) -> None:
    room.key(Qt.Key.Key_F2)
    room.key(Qt.Key.Key_Space)
    room.key(Qt.Key.Key_Return)

    assert records(room) == []


def test_that_a_late_event_takes_time_and_reason(room: Room, card: HelpSheet) -> None:
    room.tick(minutes=20)
    press(card.when.turn)
    assert not card.words.isVisible()
    press(card.when.ago[1])
    press(card.when.reason.choice("hands busy"))
    press(card.tiles[A][2])

    event = room.session.snapshot.latest(AdverseEvent, A)
    assert event is not None
    assert event.link.entry.late_reason == "hands busy"
    assert card.tiles[A][2].corner == "12:33"
    assert card.words.isVisible()


def test_that_it_leads_to_the_words_of_each_partner(room: Room, card: HelpSheet) -> None:
    press(card.ways[B])

    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, EventSheet)
    assert sheet.about is B


def test_that_before_the_journey_the_words_are_there_and_the_marks_say_why_not(
    qtbot: QtBot,
) -> None:
    room = Room(qtbot, new_session())
    card = room.open(Job.HELP, About.COUPLE, HelpSheet)

    assert card.words.isVisible()
    assert card.problem.sentence == NOT_YET
    assert not any(tile.isEnabled() for tile in card.tiles[A])

    room.session.start()
    room.page.show_session(room.model.view())

    assert card.problem.sentence == ""
    assert card.tiles[A][0].isEnabled()


def test_that_after_the_end_one_tap_records_an_event_of_its_own_moment(qtbot: QtBot) -> None:
    session = new_session().start().minutes(30)
    session.service.record(About.COUPLE, JourneyEnded())
    room = Room(qtbot, session.minutes(20))
    card = room.open(Job.HELP, About.COUPLE, HelpSheet)
    assert card.words.isVisible()  # the steps come first, after the end as before it
    assert card.when.turn.text() == "after the end"

    press(card.tiles[A][0])

    event = room.session.snapshot.latest(AdverseEvent, A)
    assert event is not None
    assert clock(event.link.entry.occurred.local) == "13:05"
    assert not event.link.entry.is_late
    assert card.tiles[A][0].corner == "13:05"


def test_that_days_after_the_end_an_event_of_the_evening_is_entered_with_its_day(
    qtbot: QtBot,
) -> None:
    session = new_session().start().minutes(30)
    session.service.record(About.COUPLE, JourneyEnded())
    room = Room(qtbot, session.minutes(24 * 60))
    card = room.open(Job.HELP, About.COUPLE, HelpSheet)
    press(card.when.turn)
    write(card.when.time, "12:40")
    press(card.tiles[A][0])
    assert card.when.time.problem.startswith("12:40 was on 2 days")
    assert room.session.snapshot.latest(AdverseEvent, A) is None

    write(card.when.time, "20-Nov-2026 22:10")
    press(card.when.reason.choice("told later"))
    press(card.tiles[A][0])

    event = room.session.snapshot.latest(AdverseEvent, A)
    assert event is not None
    assert at(event.link.entry.occurred) == "20-Nov-2026 22:10"
    assert event.link.entry.late_reason == "told later"


def test_that_a_solo_client_has_marks_of_one_only(qtbot: QtBot) -> None:
    room = Room(qtbot, new_session(solo=True).start())
    card = room.open(Job.HELP, About.COUPLE, HelpSheet)

    assert list(card.tiles) == [A]


def test_z6_that_a_mark_that_was_not_saved_is_not_shown_as_logged(
    room: Room, card: HelpSheet
) -> None:
    room.session.fake.log.disk_is_full = True
    press(card.tiles[A][0])
    assert card.tiles[A][0].corner == ""

    room.session.fake.log.disk_is_full = False
    press(room.page.last_entry.retry)

    assert card.tiles[A][0].corner == "12:23"
