"""The entries of a session as table rows: the timeline's twin, grown row by row."""

from __future__ import annotations

from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kadelyx_desk.domain.entries import Amendment
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.entry_words import end_words, seen_words, words
from kadelyx_desk.ui.viewmodels.session_view import SessionView

_Index = QModelIndex | QPersistentModelIndex
STRUCK = int(Qt.ItemDataRole.UserRole) + 1
"""Whether the row's entry is struck out; its words are then drawn with a line through."""

ABOUT = int(Qt.ItemDataRole.UserRole) + 2
"""Whom the row is about."""


class Column(IntEnum):
    NUMBER = 0
    TIME = 1
    ABOUT = 2
    WHAT = 3
    BY = 4
    MARKS = 5


HEADINGS = ("No.", "Time", "About", "What", "By", "")
_NOWHERE = QModelIndex()


class EntryTableModel(QAbstractTableModel):
    """One row for each entry that is no correction.

    Showing a longer session costs what is new: rows are added at the end, and the rows that
    new corrections name are announced as changed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._session: UUID | None = None
        self._snapshot = SessionSnapshot()
        self._seen = 0
        self._rows: list[Link] = []
        self._places: dict[UUID, int] = {}
        self._names: dict[UUID, str] = {}
        self._is_open = False

    def open_private(self, *, is_open: bool) -> None:
        """Show what not both partners may read, or hide it again; it is hidden at first."""
        self._is_open = is_open
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_session(self, view: SessionView) -> None:
        """Show a session as it stands; only what was not seen before is looked at."""
        self._names = {person.staff: person.name for person in view.staff}
        if view.session != self._session or len(view.snapshot.links) < self._seen:
            self.beginResetModel()
            self._session = view.session
            self._seen, self._rows, self._places = 0, [], {}
            self.endResetModel()
        self._snapshot = view.snapshot
        new = view.snapshot.links[self._seen :] if self._seen < len(view.snapshot.links) else ()
        self._seen = len(view.snapshot.links)
        added = [link for link in new if not isinstance(link.entry.body, Amendment)]
        if added:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            for link in added:
                self._places[link.entry.id] = len(self._rows)
                self._rows.append(link)
            self.endInsertRows()
        for link in new:
            target = link.entry.target
            if target is not None and target in self._places:
                row = self._places[target]
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def link_at(self, row: int) -> Link:
        """The entry of a row."""
        return self._rows[row]

    def row_of(self, entry: UUID) -> int | None:
        """The row of an entry."""
        return self._places.get(entry)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        is_shown = role == Qt.ItemDataRole.DisplayRole
        if is_shown and orientation is Qt.Orientation.Horizontal:
            return HEADINGS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        link = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._cell(link, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words_ = self._cell(link, Column(index.column()))
            return f"{words_}, struck out" if self._snapshot.line(link).is_struck else words_
        if role == STRUCK:
            return self._snapshot.line(link).is_struck
        if role == ABOUT:
            return self._about(link)
        return None

    def _about(self, link: Link) -> About:
        """What is about both is about A where there is nobody else."""
        is_alone = Partner.B not in partners(self._snapshot)
        return About.A if is_alone else link.entry.about

    def _cell(self, link: Link, column: Column) -> str:
        entry = link.entry
        match column:
            case Column.NUMBER:
                return str(link.seq)
            case Column.TIME:
                return clock(entry.occurred.local)
            case Column.ABOUT:
                partner = self._about(link).partner
                return "couple" if partner is None else partner.value
            case Column.WHAT:
                line = self._snapshot.line(link)
                said = link.entry.body if line.is_struck else line.body
                seen = words(said) if self._is_open else seen_words(line)
                return " ".join((end_words(self._snapshot, said) or seen).split())
            case Column.BY:
                return self._names.get(entry.author, "")
            case Column.MARKS:
                return ", ".join(self._marks(link))

    def _marks(self, link: Link) -> list[str]:
        entry = link.entry
        line = self._snapshot.line(link)
        found = []
        if line.amendment is not None and isinstance(line.amendment.entry.body, Amendment):
            verb = "struck out" if line.is_struck else "corrected"
            reason = line.amendment.entry.body.reason
            found.append(f"{verb}: {reason}" if reason else verb)
        if entry.is_late:
            why = f": {entry.late_reason}" if entry.late_reason else ""
            found.append(f"late entry{why}")
        if entry.visibility is not Visibility.SHARED:
            found.append(entry.visibility.value)
        return found
