"""A tile of what lasts: one tap begins it, another ends it; it says since when it lasts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from kadelyx_desk.domain.entries import StateBegan
from kadelyx_desk.domain.protocol import LastingState
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.painting import (
    TILE,
    draw_box,
    draw_keycap,
    draw_text,
    keycap_height,
    keycap_width,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.room.sheets.tiles.term_tile import SIDE
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class StateTile(Pressable):
    """At least 76 x 76 px. At rest a bar is drawn hollow, while it lasts with its start.

    Args:
        state: what lasts.
        about: whose state it is.
        key: the key that presses it while the sheet is open.
    """

    def __init__(self, state: LastingState, about: About, key: str) -> None:
        super().__init__(state.label)
        self.state = state
        self.about = about
        self.key = key
        self.running: Line[StateBegan] | None = None
        self._since = ""
        self._name()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_running(self, line: Line[StateBegan] | None, since: str = "") -> None:
        """Show that it lasts since a time, or, with None, that it does not."""
        self.running = line
        self._since = since
        self._name()
        self.update()

    def _name(self) -> None:
        label = self.state.label
        running = f"{label}, since {self._since}; press when it ends"
        self.setAccessibleName(running if self.running else f"{label}; press when it begins")
        key = f". Key {self.key}" if self.key else ""
        self.setAccessibleDescription(f"Something that lasts{key}")

    def narrowest(self) -> int:
        """The width that its longest word needs."""
        return max(text_width(word, Type.CAPTION) for word in self.text().split()) + 2 * SIDE

    def wanted(self) -> QSize:
        height = keycap_height() + 8 + 3 * line_height(Type.CAPTION) - 8
        return QSize(TILE, max(TILE, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        runs = self.running is not None
        if runs:
            fill, edge = look.tint(self.about), QPen(look.person(self.about), 2)
        else:
            fill = look.colour(Ink.PRESSED if self.isDown() else Ink.SURFACE)
            edge = QPen(look.colour(Ink.BORDER if self.isEnabled() else Ink.LINE))
        draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge)
        corner = QRectF(SIDE, 4, self.width(), keycap_height())
        if runs:
            words = f"since {self._since}"
            draw_text(painter, corner, words, Type.CAPTION_STRONG, look.person(self.about))
        else:
            bar = QRectF(SIDE, 4 + (keycap_height() - 9) / 2, 18, 9)
            edge = QPen(look.colour(Ink.MUTED))
            draw_box(painter, bar, fill=look.colour(Ink.PRESSED), edge=edge, radius=3)
            if self.key:
                width = keycap_width(self.key)
                cap = QRectF(self.width() - width - 5, 5, width, keycap_height())
                draw_keycap(painter, cap, self.key, Ink.MUTED, Ink.LINE)
        painter.setFont(look.font(Type.CAPTION))
        painter.setPen(look.colour(Ink.TEXT if self.isEnabled() else Ink.MUTED))
        top = keycap_height() + 2
        place = QRectF(SIDE, top, self.width() - 2 * SIDE, self.height() - top - 4)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextWordWrap), self.text())
