from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from builders import new_session
from couple_lists import CLOSES, couple_at
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.listing.couples import by_name, listed, telling
from list_views import session_line

DAY = timedelta(days=1)


def test_that_a_couple_is_found_by_all_its_names_and_both_births() -> None:
    (row,) = new_session().fake.desk.directory.couples()

    couple = listed(row, couple_at(0).course, [])

    assert couple.findable.names == ("Rivera", "Ana", "Okafor", "Ben")
    assert couple.findable.born == (date(1985, 3, 4), date(1983, 7, 11))
    assert couple.identifiers == "born 04-Mar-1985 and 11-Jul-1983, C-0001"


def test_that_a_couple_without_a_session_says_so() -> None:
    couple = replace(couple_at(0), session=None)

    assert (couple.place, couple.stage, couple.when(CLOSES)) == (
        "course of 3",
        "not planned",
        "",
    )


def test_that_a_session_says_its_place_in_its_course() -> None:
    assert couple_at(0).place == "session 2 of 3"


def test_that_couples_stand_as_in_an_address_book() -> None:
    names = [couple.who for couple in by_name(couple_at(number) for number in range(19))]

    assert names[0].startswith("AHMADI")
    third = next(place for place, name in enumerate(names) if name.startswith("ŁUKASZ"))
    assert names[third - 1].startswith("LIND")
    assert names[third + 1].startswith("MARSH")


def test_that_what_is_running_tells_how_far_a_couple_is_then_what_waits() -> None:
    order = (
        (Stage.JOURNEY, -DAY),
        (Stage.AWAITING, -3 * DAY),
        (Stage.PLANNED, 4 * DAY),
        (Stage.CANCELLED, -9 * DAY),
        (Stage.SIGNED, -8 * DAY),
        (Stage.SIGNED, -20 * DAY),
    )
    lines = [
        session_line(number, "RIVERA, Ana", None, stage, planned)
        for number, (stage, planned) in enumerate(order)
    ]

    for place, line in enumerate(lines):
        assert telling(reversed(lines[place:])) == line
    assert telling([]) is None
