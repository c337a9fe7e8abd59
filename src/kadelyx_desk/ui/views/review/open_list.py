"""What is still missing, each line with the way to where it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WORDS = {
    Place.PREPARATION: "To the preparation",
    Place.ROOM: "To the room",
    Place.INTEGRATION: "To the integration",
}


@dataclass(frozen=True, slots=True)
class PlaceAsked:
    """Somebody wants to go to where an open point is mended."""

    place: Place


class OpenList(Card):
    """The open points; empty it says that everything is there."""

    place_asked = signal_of(PlaceAsked)

    def __init__(self) -> None:
        super().__init__("Completeness")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self._shown: tuple[OpenPoint, ...] | None = None

    def show_points(self, points: Sequence[OpenPoint], *, linked: bool) -> None:
        """Show the points; `linked` gives each place a button (not once it is signed)."""
        if self._shown == tuple(points) and self._rows.count():
            return
        self._shown = tuple(points)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not points:
            self._rows.addWidget(_line(Icon.CHECK, "Everything is there.", Type.BODY))
        for place in Place:
            found = [point for point in points if point.place is place]
            for point in found:
                icon = Icon.WARN if point.blocks else Icon.INFO
                type_ = Type.STRONG if point.blocks else Type.BODY
                self._rows.addWidget(_line(icon, point.sentence, type_))
            if found and linked:
                self._rows.addWidget(self._way(place))

    def _way(self, place: Place) -> QWidget:
        way = Button(_WORDS[place])
        way.clicked.connect(lambda: self.place_asked.emit(PlaceAsked(place)))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(28, 0, 0, 8)
        layout.addWidget(way)
        layout.addStretch(1)
        return row


def _line(icon: Icon, words: str, type_: Type) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(Glyph(icon, 16, Ink.TEXT))
    row.addWidget(Text(words, type_, wrap=True), 1)
    return line
