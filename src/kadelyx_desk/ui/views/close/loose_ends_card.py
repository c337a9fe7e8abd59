"""What the journey leaves open, in one list, each with the way to where it is seen to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where, loose_ends
from kadelyx_desk.domain.entries import StateEnded, VitalsTaken
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.close.line_list import IconLine
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.theme_tokens import Ink

_WAYS = {Where.TILES: "Room", Where.MARKS: "Finish these", Where.ENTRIES: "Entries"}
_SHEETS = {VitalsTaken.KIND: "Enter vitals", StateEnded.KIND: "Enter its end"}


class LooseEndsCard(Card):
    """A row for each; nothing here keeps the journey from ending."""

    way_asked = signal_of(LooseEnd)

    def __init__(self) -> None:
        super().__init__("Still open in the journey", "may stay open")
        self._shown: tuple[LooseEnd, ...] | None = None
        self.buttons: list[Button] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_session(self, view: SessionView) -> None:
        """Show what is open now."""
        found = loose_ends(view.snapshot, view.protocol, view.now.moment)
        if found == self._shown:
            return
        self._shown = found
        self.buttons = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for loose in found:
            self._rows.addWidget(self._row(loose))
        tab_after(self, self.buttons)
        if not found:
            self._rows.addWidget(IconLine(Icon.CHECK, "Nothing is open.", Ink.MUTED))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said, in its order."""
        return tuple(loose.sentence for loose in self._shown or ())

    def _row(self, loose: LooseEnd) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        button = Button(_SHEETS.get(loose.hint, _WAYS[loose.where]))
        button.setAccessibleDescription(loose.sentence)
        button.clicked.connect(lambda _checked: self.way_asked.emit(loose))
        self.buttons.append(button)
        row.addWidget(IconLine(Icon.INFO, loose.sentence), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(button)
        return holder
