"""The button that makes a dose count. A stray Enter does not press it; Ctrl+Enter does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QSizePolicy

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
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

_KEY = "Ctrl+Enter"
_ICON = 26
_SIDE = 12


class GivenButton(Pressable):
    """76 px high, with an edge in the person's colour; off, it says why in its own face.

    Args:
        about: whose dose.
    """

    def __init__(self, about: About) -> None:
        super().__init__("Given now")
        self._about = about
        self._reason = ""
        self.enter_presses = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for key in ("Ctrl+Return", _KEY):
            QShortcut(QKeySequence(key), self).activated.connect(self.click)
        self.block("")

    def block(self, reason: str) -> None:
        """Switch it off and say why."""
        self._reason = reason
        self.setEnabled(False)
        self.setAccessibleDescription(reason)
        self.update()

    def allow(self) -> None:
        """Switch it on."""
        self._reason = ""
        self.setEnabled(True)
        self.setAccessibleDescription(f"Key {_KEY}")
        self.update()

    @property
    def reason(self) -> str:
        """Why it cannot be pressed; empty where it can."""
        return self._reason

    def wanted(self) -> QSize:
        return QSize(
            text_width("Given now", Type.TITLE_2) + _ICON + 12 + 2 * _SIDE,
            max(TILE, line_height(Type.TITLE_2) + line_height(Type.CAPTION) + 14),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        on = self.isEnabled()
        if on:
            fill = look.colour(Ink.PRESSED if self.isDown() else Ink.PRIMARY)
            edge = QPen(look.person(self._about), 2)
            ink = Ink.TEXT if self.isDown() else Ink.ON_PRIMARY
        else:
            fill, edge, ink = (
                look.colour(Ink.SURFACE),
                QPen(look.colour(Ink.LINE), 1),
                Ink.MUTED,
            )
        draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge)
        words = text_width("Given now", Type.TITLE_2)
        cap = keycap_width(_KEY)
        free = self.width() - _ICON - 12 - words
        has_cap = on and free >= cap + 14 + 2 * _SIDE  # large text leaves it no room
        left = (free - (cap + 14 if has_cap else 0)) / 2
        height = self.height() if on else self.height() - line_height(Type.CAPTION)
        icon = QRectF(left, (height - _ICON) / 2, _ICON, _ICON)
        draw_icon(painter, Icon.DOSE, icon, look.colour(ink))
        left += _ICON + 12
        place = QRectF(left, 0, words + 2, height)
        draw_text(painter, place, "Given now", Type.TITLE_2, ink)
        if has_cap:
            top = (height - keycap_height()) / 2
            box = QRectF(left + words + 14, top, cap, keycap_height())
            draw_keycap(painter, box, _KEY, ink, ink)
        if not on:
            wide = text_width(self._reason, Type.CAPTION)
            below = QRectF(
                (self.width() - wide) / 2, height - 8, wide + 2, self.height() - height
            )
            draw_text(painter, below, self._reason, Type.CAPTION, ink)
