"""One addendum as it stands in the record: when, by whom, for whom, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import at
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type


class AddedText(QWidget):
    """The words are veiled where the couple is not to read them, until they are opened.

    Args:
        line: the addendum.
        names: the staff by id.
    """

    def __init__(self, line: Line[Addendum], names: Mapping[UUID, str]) -> None:
        super().__init__()
        entry = line.link.entry
        author = names.get(entry.author, "")
        self._is_private = entry.visibility is not Visibility.SHARED
        reader = f", {entry.visibility.value}" if self._is_private else ""
        head = f"{at(entry.occurred)}, {author}, no. {line.link.seq}{reader}"
        self.head = Text(head, Type.STRONG, wrap=True)
        self.words = Text(line.body.text, Type.BODY, wrap=True)
        self.open = Button("Open for the team", icon=Icon.LOCK)
        self.open.setAccessibleDescription(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Rule())
        for part in (self.head, self.words):
            column.addWidget(part)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(lambda _checked: self._show(veiled=False))
        self._show(veiled=self._is_private)

    def _show(self, *, veiled: bool) -> None:
        self.open.setVisible(veiled)
        self.words.setVisible(not veiled)

    def hideEvent(self, event: QHideEvent) -> None:
        """Veil what was opened, for whoever sees the page next."""
        super().hideEvent(event)
        if not self.isVisible():
            self._show(veiled=self._is_private)
