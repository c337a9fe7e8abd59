"""Couples for tests of their list: made by hand, a few or ten thousand. All are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.listing.couples import CouplesView, ListedCouple, by_name
from kadelyx_desk.ui.viewmodels.lists import CoupleLine
from list_views import NOW, session_line

CLOSES = timedelta(hours=48)
_DAY = timedelta(days=1)
_FAMILIES = (
    *("Rivera", "Okafor", "Demir", "Voss", "Hale", "Ortiz", "Berg", "Nakó", "Stoll", "Marsh"),
    *("Ahmadi", "Cole", "Pike", "Lind", "Ross", "O'Brien", "Łukasz", "Sørensen", "Smith-Diaz"),
)
_GIVEN = ("Ana", "Ben", "Elif", "Jonas", "Tom", "Inés", "Liv", "Samuel", "Eva", "Dan", "Leyla")
_STAGES = (
    (Stage.PREPARATION, 3 * _DAY, None),
    (Stage.AWAITING, -_DAY, 20 * timedelta(hours=1)),
    (Stage.DRAFT, -4 * _DAY, 90 * timedelta(hours=1)),
    (Stage.SIGNED, -9 * _DAY, 200 * timedelta(hours=1)),
    (Stage.CANCELLED, -2 * _DAY, None),
    (Stage.JOURNEY, -timedelta(hours=1), None),
    (Stage.STOPPED, -3 * _DAY, 70 * timedelta(hours=1)),
    (Stage.PLANNED, 12 * _DAY, None),
)


def couple_at(number: int) -> ListedCouple:
    """The couple of a number; every seventh is a solo client."""
    families, given = len(_FAMILIES), len(_GIVEN)
    a = (_FAMILIES[number % families], _GIVEN[number % given])
    b = (_FAMILIES[(number * 7 + 1) % families], _GIVEN[(number * 5 + 1) % given])
    people = [a] if number % 7 == 6 else [a, b]
    names = [f"{family.upper()}, {first}" for family, first in people]
    stage, planned, ended = _STAGES[number % len(_STAGES)]
    second = names[1] if len(names) > 1 else None
    line = session_line(number + 1, names[0], second, stage, planned, ended)
    return ListedCouple(
        CoupleLine(UUID(int=1001 + number), line.code, names[0], second, 3, 2, 3),
        tuple(
            date.fromordinal(708_000 + (number * step + 211) % 24_000)
            for step in (7, 11)[: len(people)]
        ),
        tuple(name for person in people for name in person),
        line,
    )


def view_of(*couples: ListedCouple) -> CouplesView:
    """These couples at nine in the morning."""
    return CouplesView(NOW, CLOSES, by_name(couples))


def clinic(count: int) -> CouplesView:
    """A clinic of so many couples."""
    return view_of(*(couple_at(number) for number in range(count)))


def typical() -> CouplesView:
    """One couple of each stage, one of whom nothing is planned, and a very long name."""
    couples = [couple_at(number) for number in range(9)]
    unplanned = replace(couple_at(9), session=None)
    long = couple_at(10)
    long = replace(
        long,
        course=replace(
            long.course,
            a="FEATHERSTONEHAUGH-OKONKWO, Bartholomew Maximilian",
            b="VAN DER WESTHUIZEN-PAPADOPOULOS, Anastasia Wilhelmina",
        ),
    )
    return view_of(*couples, unplanned, long)
