"""The couples as an item model that narrows as somebody types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from kadelyx_desk.domain.finding import Finder
from kadelyx_desk.ui.viewmodels.listing.couples import CouplesView, ListedCouple

_Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
_READ = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


class CouplesModel(QAbstractListModel):
    """Holds all couples; shows those who can be meant by what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._couples: tuple[ListedCouple, ...] = ()
        self._closes = timedelta()
        self._finder: Finder | None = None
        self._found: Sequence[int] = ()
        self._typed = ""

    def show_couples(self, view: CouplesView) -> None:
        """Show these couples, narrowed as before; the same ones again change nothing."""
        self._closes = view.closes
        if self._couples is view.couples:
            return
        self.beginResetModel()
        self._couples = view.couples
        self._finder = None
        self._narrow()
        self.endResetModel()

    def find(self, typed: str) -> None:
        """Show those who can be meant."""
        self._typed = typed
        found = self._found
        self._narrow()
        if self._found != found:
            self.beginResetModel()
            self.endResetModel()

    def _narrow(self) -> None:
        if not self._typed.strip():
            self._found = range(len(self._couples))
            return
        if self._finder is None:
            self._finder = Finder([couple.findable for couple in self._couples])
        self._found = self._finder.find(self._typed)

    @property
    def total(self) -> int:
        """How many couples there are, found or not."""
        return len(self._couples)

    @property
    def closes(self) -> timedelta:
        """Until when after a journey an integration is in time."""
        return self._closes

    def couple(self, row: int) -> ListedCouple:
        """The couple in a row of what was found."""
        return self._couples[self._found[row]]

    def rowCount(self, parent: _Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._found):
            return None
        if role in _READ:
            couple = self.couple(index.row())
            when = couple.when(self._closes)
            parts = (couple.who, couple.identifiers, couple.place, couple.stage, when)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.couple(index.row()).who
        return None
