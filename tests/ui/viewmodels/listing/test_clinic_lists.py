"""The lists of the clinic, made again in part, are what they would be if all were made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from builders import FakeDesk, Session, ana, ben, fake_desk
from kadelyx_desk.application.ports import CoupleRow, SessionRow
from kadelyx_desk.ui.viewmodels.listing.clinic_lists import ClinicLists
from kadelyx_desk.ui.viewmodels.lists import CoupleLine, SessionLine
from list_views import NOW


class _Counted:
    """Makes lines, and counts for which couples."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def line(self, couple: CoupleRow, own: Sequence[SessionRow]) -> CoupleLine:
        self.made.append(couple.code)
        last = own[0].number if own else 0
        return CoupleLine(couple.couple, couple.code, couple.a, couple.b, 3, len(own), last)

    def session(self, row: SessionRow, now: object) -> SessionLine:
        del now
        return SessionLine(
            *(row.session, row.couple, row.couple_code, row.a, row.b, row.number, row.sessions),
            *(row.stage, row.planned_journey, row.changed),
        )


_Rows = tuple[tuple[CoupleRow, ...], tuple[SessionRow, ...]]


@pytest.fixture
def rows() -> _Rows:
    """Three couples; of the first two sessions, of the second one."""
    fake: FakeDesk = fake_desk()
    first = Session(fake)
    Session(fake, couple=first.couple, days=7)
    second = fake.desk.courses.register_couple(ben(), None, 3)
    Session(fake, couple=second, days=3)
    fake.desk.courses.register_couple(ana(), None, 1)
    return fake.desk.directory.couples(), fake.desk.directory.sessions()


def _anew(rows: _Rows) -> tuple[object, object]:
    made = _Counted()
    lists = ClinicLists(made.line, made.session)
    return lists.lines(*rows), lists.by_name(*rows, NOW)


def test_that_only_the_couple_whose_session_grew_is_made_again(rows: _Rows) -> None:
    made = _Counted()
    lists = ClinicLists(made.line, made.session)
    couples, sessions = rows
    before = lists.by_name(couples, sessions, NOW)
    made.made.clear()
    grown = tuple(
        replace(row, changed=row.changed + timedelta(minutes=1)) if row is sessions[0] else row
        for row in sessions
    )

    after = lists.by_name(couples, grown, NOW)

    assert made.made == [sessions[0].couple_code]
    assert (lists.lines(couples, grown), after) == _anew((couples, grown))
    same = [one for one in after if any(one is other for other in before)]
    assert len(same) == len(couples) - 1


def test_that_a_couple_that_is_new_gone_or_renamed_changes_its_own_place_only(
    rows: _Rows,
) -> None:
    made = _Counted()
    lists = ClinicLists(made.line, made.session)
    couples, sessions = rows
    lists.by_name(couples[1:], sessions, NOW)
    renamed = replace(couples[1], a="ZORN, Ida")
    for now in ((*couples[:1], renamed, couples[2]), couples[:2], couples):
        shown = lists.by_name(now, sessions, NOW)
        assert (lists.lines(now, sessions), shown) == _anew((now, sessions))


def test_that_a_session_that_moves_stands_in_its_new_order(rows: _Rows) -> None:
    made = _Counted()
    lists = ClinicLists(made.line, made.session)
    couples, sessions = rows
    lists.by_name(couples, sessions, NOW)
    last = sessions[-1]
    moved = replace(last, planned_journey=last.planned_journey + timedelta(days=30))
    now = (moved, *sessions[:-1])

    shown = lists.by_name(couples, now, NOW)

    assert (lists.lines(couples, now), shown) == _anew((couples, now))


def test_that_the_same_lists_are_the_same_answer_and_another_offset_is_not(
    rows: _Rows,
) -> None:
    made = _Counted()
    lists = ClinicLists(made.line, made.session)
    first = lists.by_name(*rows, NOW)
    assert lists.by_name(*rows, NOW + timedelta(minutes=1)) is first
    assert lists.by_name(*rows, NOW.astimezone(timezone(timedelta(hours=11)))) is not first
