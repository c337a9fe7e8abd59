"""What is still open before a session can be signed, each with the way to its place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.completeness import OpenPoint, Place, open_points
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import addressed
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WORDS = {
    Place.PREPARATION: "To the preparation",
    Place.ROOM: "To the room",
    Place.CLOSE: "To the close",
    Place.INTEGRATION: "To the integration",
}


class OpenPointsCard(Card):
    """A row for each open point; those that keep from signing stand first, in bold."""

    asked = signal_of(OpenPoint)
    """Somebody wants to go to where this is mended."""

    def __init__(self) -> None:
        super().__init__("Before signing")
        self._shown: tuple[OpenPoint, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.buttons: list[Button] = []

    def show_session(self, view: SessionView, *, is_signed: bool) -> None:
        """Show what is open; nothing is where the session is signed."""
        points = () if is_signed else open_points(view.snapshot)
        points = tuple(
            replace(point, sentence=addressed(view, point.sentence)) for point in points
        )
        if points == self._shown:
            return
        self._shown = points
        self.buttons = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.show_aside(f"{len(points)} open" if points else "nothing open")
        for point in points:
            self._rows.addWidget(self._row(point))
        tab_after(self, self.buttons)
        if not points:
            words = "The record is closed." if is_signed else "Everything is there."
            self._rows.addWidget(_line(Icon.CHECK, words, Ink.MUTED, Type.BODY))

    def _row(self, point: OpenPoint) -> QWidget:
        icon = Icon.WARN if point.blocks else Icon.INFO
        type_ = Type.STRONG if point.blocks else Type.BODY
        row = _line(icon, point.sentence, Ink.TEXT if point.blocks else Ink.MUTED, type_)
        button = Button(_WORDS[point.place], Kind.QUIET)
        button.setAccessibleDescription(point.sentence)
        button.clicked.connect(lambda: self.asked.emit(point))
        self.buttons.append(button)
        layout = row.layout()
        if layout is not None:
            layout.addWidget(button)
        return row


def _line(icon: Icon, words: str, ink: Ink, type_: Type) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(10)
    row.addWidget(Glyph(icon, 16, ink))
    row.addWidget(Text(words, type_, wrap=True), 1)
    return holder
