"""The couples of the clinic, of which only those are made again whose rows are others.

The directory hands on the very row it has as long as nothing of it changed; so rows are told
apart by identity, and a press in an archive of thousands of couples makes one of them again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from kadelyx_desk.application.ports import CoupleRow, SessionRow
from kadelyx_desk.domain.finding.folding import folded
from kadelyx_desk.domain.sequence import Ordered
from kadelyx_desk.ui.viewmodels.listing.couples import ListedCouple, listed
from kadelyx_desk.ui.viewmodels.lists import CoupleLine, SessionLine

_Row = TypeVar("_Row")


class ClinicLists:
    """What the lists hold of each couple.

    Args:
        line: A couple with its place in the course, from its row and its sessions.
        session: A session as a list shows it at a time.
    """

    def __init__(
        self,
        line: Callable[[CoupleRow, Sequence[SessionRow]], CoupleLine],
        session: Callable[[SessionRow, datetime], SessionLine],
    ) -> None:
        self._line = line
        self._session = session
        self._offset: timedelta | None = None
        self._begin()

    def _begin(self) -> None:
        self._couples: Sequence[CoupleRow] = ()
        self._rows: Sequence[SessionRow] = ()
        self._by_id: tuple[dict[int, CoupleRow], dict[int, SessionRow]] = ({}, {})
        self._row: dict[UUID, CoupleRow] = {}
        self._own: dict[UUID, list[SessionRow]] = {}
        self._made: dict[int, CoupleLine] = {}
        self._lines: tuple[CoupleLine, ...] = ()
        self._unlisted: set[UUID] = set()
        self._by_name: Ordered[UUID, ListedCouple] = Ordered(_by_name)
        self._listed: tuple[ListedCouple, ...] = ()

    def lines(
        self, couples: Sequence[CoupleRow], rows: Sequence[SessionRow]
    ) -> tuple[CoupleLine, ...]:
        """A line for each couple, in the order of their rows."""
        if couples is self._couples and rows is self._rows:
            return self._lines
        touched = self._take(couples, rows)
        for couple in touched & self._row.keys():
            row = self._row[couple]
            self._made[id(row)] = self._line(row, self._own.get(couple, ()))
        self._lines = tuple(map(self._made.__getitem__, map(id, couples)))
        self._unlisted |= touched
        return self._lines

    def by_name(
        self, couples: Sequence[CoupleRow], rows: Sequence[SessionRow], now: datetime
    ) -> tuple[ListedCouple, ...]:
        """All of them by name, each with how far it is; the same again where nothing is new."""
        if now.utcoffset() != self._offset:
            self._begin()  # every time in the list is another one
            self._offset = now.utcoffset()
        self.lines(couples, rows)
        if self._unlisted:
            self._by_name.drop(self._unlisted)
            still = self._unlisted & self._row.keys()
            self._by_name.put({couple: self._listed_couple(couple, now) for couple in still})
            self._unlisted = set()
            self._listed = self._by_name.upwards()
        return self._listed

    def _listed_couple(self, couple: UUID, now: datetime) -> ListedCouple:
        row = self._row[couple]
        sessions = [self._session(one, now) for one in self._own.get(couple, ())]
        return listed(row, self._made[id(row)], sessions)

    def _take(self, couples: Sequence[CoupleRow], rows: Sequence[SessionRow]) -> set[UUID]:
        """Take the rows over; the couples of which something is new, or gone."""
        before, self._by_id = self._by_id, (_by_id(couples), _by_id(rows))
        new, gone = _changes(before[0], self._by_id[0])
        for row in gone:
            del self._row[row.couple], self._made[id(row)]
        self._row |= {row.couple: row for row in new}
        begun, ended = _changes(before[1], self._by_id[1])
        for session in ended:
            self._own[session.couple].remove(session)
        for session in begun:
            self._own.setdefault(session.couple, []).append(session)
        changed = {row.couple for row in (*begun, *ended)}
        for couple in changed:
            self._own[couple].sort(key=_latest, reverse=True)
        self._couples, self._rows = couples, rows
        return changed | {row.couple for row in (*new, *gone)}


def _by_id(rows: Sequence[_Row]) -> dict[int, _Row]:
    return dict(zip(map(id, rows), rows, strict=True))


def _changes(
    before: Mapping[int, _Row], after: Mapping[int, _Row]
) -> tuple[list[_Row], list[_Row]]:
    """The rows that came and those that went."""
    new = [after[one] for one in after.keys() - before.keys()]
    gone = [before[one] for one in before.keys() - after.keys()]
    return new, gone


def _latest(row: SessionRow) -> tuple[datetime, int]:
    return row.planned_journey, row.session.int


def _by_name(couple: ListedCouple) -> tuple[str, str]:
    return folded(couple.who), couple.course.code
