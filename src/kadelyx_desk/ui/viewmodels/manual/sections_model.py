"""The contents of the manual as a Qt list, narrowed by what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from kadelyx_desk.ui.viewmodels.manual.chapters import Chapter, Section
from kadelyx_desk.ui.viewmodels.manual.search import ManualSearch

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class SectionsModel(QAbstractListModel):
    """A row for each section that is found.

    Args:
        chapters: the whole manual.
    """

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        self._titles = {chapter.file: chapter.title for chapter in chapters}
        self._search = ManualSearch(chapters)
        self._shown = self._search.find("")

    def find(self, typed: str) -> None:
        """Show only the sections that say what was typed."""
        found = self._search.find(typed)
        if found != self._shown:
            self.beginResetModel()
            self._shown = found
            self.endResetModel()

    def section(self, row: int) -> Section:
        return self._shown[row]

    def row_of(self, section: Section) -> int:
        """The row of a section; -1 where it is not shown."""
        return self._shown.index(section) if section in self._shown else -1

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        section = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return section.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self._titles[section.file]
            return title if section.opens else f"{section.heading}, in {title}"
        return None
