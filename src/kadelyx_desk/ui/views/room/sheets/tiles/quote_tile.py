"""The tile that goes on to a quote: the words of a partner, as that partner said them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

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

WORDS = "quote …"
_BAR = 2.0


class QuoteTile(Pressable):
    """At least 76 x 76 px, with the bar in the speaker's colour that stands beside a quote."""

    def __init__(self, about: About, key: str) -> None:
        super().__init__(WORDS)
        self.key = key
        self._about = about
        self.setAccessibleName("Quote: their own words")
        self.setAccessibleDescription(f"Opens the note. Key {key}" if key else "Opens the note")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def narrowest(self) -> int:
        """The width that its words need."""
        return text_width(WORDS, Type.CAPTION) + 2 * SIDE + 8

    def wanted(self) -> QSize:
        height = keycap_height() + 8 + 3 * line_height(Type.CAPTION) - 8
        return QSize(TILE, max(TILE, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        fill = look.colour(Ink.PRESSED if self.isDown() else Ink.SURFACE)
        edge = look.colour(Ink.BORDER if self.isEnabled() else Ink.LINE)
        draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge)
        if self.key:
            width = keycap_width(self.key)
            cap = QRectF(self.width() - width - 5, 5, width, keycap_height())
            draw_keycap(painter, cap, self.key, Ink.MUTED, Ink.LINE)
        top = keycap_height() + 2
        place = QRectF(SIDE + 8, top, self.width() - SIDE, self.height() - top - 4)
        high = line_height(Type.CAPTION)
        bar = QRectF(SIDE + 1, place.center().y() - high / 2, _BAR, high)
        painter.fillRect(bar, look.person(self._about))
        draw_text(painter, place, WORDS, Type.CAPTION, Ink.TEXT)
