"""A tile of the help card: one tap records an event, or leads to what was recorded."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
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
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_SIDE = 6


class EventTile(Pressable):
    """At least 76 x 76 px: the words, and the key that presses it while the card is open.

    Enter does not press it: a stray Enter in a hurry records nothing.

    Args:
        words: what is recorded.
        about: whose tile it is, and whose colour it takes when it was tapped.
        person: how a screen reader names whom it is about.
        key: the key; drawn as a key cap.
    """

    def __init__(self, words: str, about: About, person: str, key: str) -> None:
        super().__init__(words)
        self.key = key
        self._about = about
        self._person = person
        self._corner = ""
        self._is_logged = False
        self.enter_presses = False
        self.setAccessibleDescription(f"Key {key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_corner("")

    def show_corner(self, words: str, *, logged: bool = False) -> None:
        """Say in the corner when it was logged, or what waits behind it."""
        self._corner, self._is_logged = words, logged
        spoken = f"logged {words}" if logged else words
        parts = (self.text(), self._person, spoken)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    @property
    def corner(self) -> str:
        """What stands in the corner."""
        return self._corner

    def narrowest(self) -> int:
        """The width that its longest word needs."""
        words = self.text().split()
        return max(text_width(word, Type.CAPTION_STRONG) for word in words) + 2 * _SIDE

    def wanted(self) -> QSize:
        height = keycap_height() + 3 * line_height(Type.CAPTION)
        return QSize(max(TILE, self.narrowest()), max(TILE, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        if self._is_logged:
            fill, edge = look.tint(self._about), QPen(look.person(self._about), 2)
        else:
            fill = look.colour(Ink.PRESSED if self.isDown() else Ink.SURFACE)
            edge = QPen(look.colour(Ink.BORDER if self.isEnabled() else Ink.LINE))
        draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge)
        self._paint_corners(painter)
        painter.setFont(look.font(Type.CAPTION_STRONG))
        painter.setPen(look.colour(Ink.TEXT if self.isEnabled() else Ink.MUTED))
        top = keycap_height() + 2
        place = QRectF(_SIDE, top, self.width() - 2 * _SIDE, self.height() - top - 2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextWordWrap), self.text())

    def _paint_corners(self, painter: QPainter) -> None:
        """The corner's words at the left, the key cap at the right."""
        look = theme.current()
        colour = look.person(self._about) if self._is_logged else look.colour(Ink.MUTED)
        corner = QRectF(_SIDE, 4, self.width(), keycap_height())
        draw_text(painter, corner, self._corner, Type.CAPTION_STRONG, colour)
        width = keycap_width(self.key)
        cap = QRectF(self.width() - width - 5, 5, width, keycap_height())
        draw_keycap(painter, cap, self.key, Ink.MUTED, Ink.LINE)
