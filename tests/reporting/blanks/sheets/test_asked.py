from __future__ import annotations

from blanks import drawn
from kadelyx_desk.domain.entries import Intention, RiskAssessed
from kadelyx_desk.reporting.blanks.pen import Pen
from kadelyx_desk.reporting.blanks.pieces import takes
from kadelyx_desk.reporting.blanks.sheets.asked import (
    name_row,
    reader,
    reader_column,
    to_room,
    when,
)
from reports import faces

PEN = Pen(faces(), 24)


def test_that_a_sheet_is_known_by_a_name_and_a_date_of_birth() -> None:
    row = name_row(PEN)

    assert drawn(lambda sheet: row.draw(sheet, 60)) == (
        "Family name, given name Date of birth Sheet kept by"
    )


def test_that_a_reader_without_a_tick_is_the_one_of_its_kind() -> None:
    assert reader(Intention).label == "Reader (no tick: shared)"
    assert reader(RiskAssessed).label == "Reader (no tick: partner and team)"
    assert reader_column(Intention, 90).head == "Reader (no tick: shared)"
    assert reader(Intention).ticks == ("shared", "partner and team", "team only")


def test_that_a_time_is_asked_for_in_24_hours() -> None:
    assert when("Given at").label == "Given at, 24 h"


def test_that_a_wish_can_go_to_the_room_or_not() -> None:
    assert to_room(Intention).takes == takes(Intention, "to_room")
    assert to_room(Intention).ticks == ("yes", "no")
