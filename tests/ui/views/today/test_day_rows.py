from __future__ import annotations

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.lists import OpenCouple, OpenSession
from kadelyx_desk.ui.views.today.day_rows import (
    due,
    later_rows,
    never_begun_rows,
    to_plan_rows,
    unsigned_rows,
)
from kadelyx_desk.ui.views.today.list_card import Row
from list_views import full_today

VIEW = full_today()


def test_that_each_unsigned_session_says_what_it_is_and_how_long_it_waits() -> None:
    rows = [(row.words, row.caption, row.aside) for row in unsigned_rows(VIEW)]

    assert rows == [
        ("PIKE, Rosa", "stopped, journey of 13-Nov-2026", "7 days"),
        ("AHMADI and COLE", "journey of 16-Nov-2026", "4 days"),
        ("WEBER and SATO", "cancelled, planned 18-Nov-2026", "2 days"),
    ]
    assert unsigned_rows(VIEW)[0].asks == OpenSession(VIEW.sessions[6].session, "review")


def test_that_later_today_is_told_by_the_clock() -> None:
    session = VIEW.sessions[7].session

    assert later_rows(VIEW) == [
        Row("17:04  LIND and ROSS", "preparation", "", OpenSession(session))
    ]


def test_that_a_session_whose_time_went_by_leads_to_the_file_in_which_it_is_moved() -> None:
    couple = VIEW.sessions[8].couple

    assert never_begun_rows(VIEW) == [
        Row("FALK and ADAMS", "planned 11-Nov-2026 09:04", "9 days", OpenCouple(couple))
    ]


def test_that_only_a_couple_with_nothing_on_its_way_is_to_be_planned() -> None:
    assert [row.caption for row in to_plan_rows(VIEW)] == ["C-0011, session 3 of 3"]


def test_that_what_has_waited_longest_is_due_first() -> None:
    waiting = due(VIEW)

    assert [line.a for _, line in waiting] == ["STOLL, Eva", "HALE, Tom", "BERG, Liv"]
    assert all(line.stage is Stage.AWAITING for _, line in waiting)
