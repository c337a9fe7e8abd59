"""The log tile: one thing a therapist can log with one press."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy

from kadelyx_desk.domain.partners import About
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

_WIDTH = 208
_ICON = 28
_TEXT_LEFT = 59
_CAP_INSET = 9


class LogTile(Pressable):
    """A tile 208 x 76: icon, name, one live line, key cap.

    The icon has the person's colour; the help card's has that of a problem.

    Args:
        icon: what is logged.
        words: its name.
        about: whom it logs about; the colour of the icon and part of the accessible name.
        key: a key that presses it anywhere in the window, drawn as a key cap.
        person: how a screen reader names whom it is about ("Ana"); empty for the couple.
    """

    def __init__(
        self,
        icon: Icon,
        words: str,
        about: About,
        *,
        key: str = "",
        person: str = "",
    ) -> None:
        super().__init__(words)
        self._icon = icon
        self._about = about
        self._key = key
        self._person = person
        self._live = ""
        self._due = False
        self._other_side = False
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(self.click)
        self._name()

    def show_live(self, line: str, *, due: bool = False) -> None:
        """Show the live line below the name; a due one is bold."""
        if (line, due) == (self._live, self._due):
            return
        self._live = line
        self._due = due
        self._name()
        self.update()

    def set_other_side(self, *, other: bool) -> None:
        """Dim the tile and take its press away, under a dose sheet of the other partner."""
        if other == self._other_side:
            return
        self._other_side = other
        self.setEnabled(not other)
        self.update()

    def _name(self) -> None:
        parts = (self.text(), self._person, self._live)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(f"Key {self._key}" if self._key else "")

    def wanted(self) -> QSize:
        cap = keycap_width(self._key) + 2 * _CAP_INSET if self._key else 12
        name = text_width(self.text(), Type.TILE) + cap
        live = text_width(self._live, Type.CAPTION_STRONG) + 12
        height = line_height(Type.TILE) + line_height(Type.CAPTION) + 28
        return QSize(max(_WIDTH, _TEXT_LEFT + max(name, live)), max(TILE, height))

    def minimumSizeHint(self) -> QSize:
        return QSize(TILE, self.wanted().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        off = self._other_side or not self.isEnabled()
        down = self.isDown()
        painter = QPainter(self)
        edge = Ink.LINE if off else (Ink.TEXT if down else Ink.BORDER)
        fill = Ink.PRESSED if down else Ink.SURFACE
        draw_box(painter, QRectF(self.rect()), fill=look.colour(fill), edge=look.colour(edge))
        marks = (
            look.colour(Ink.PROBLEM)
            if self._icon is Icon.HELP_CARD
            else look.person(self._about)
        )
        words, live = (Ink.DIMMED, Ink.DIMMED) if off else (Ink.TEXT, Ink.MUTED)
        icon = QRectF(17, (self.height() - _ICON) / 2, _ICON, _ICON)
        draw_icon(painter, self._icon, icon, look.colour(Ink.DIMMED) if off else marks)
        self._paint_words(painter, words, live)
        if self._key:
            width = keycap_width(self._key)
            cap = QRectF(self.width() - _CAP_INSET - width, _CAP_INSET, width, keycap_height())
            draw_keycap(painter, cap, self._key, live, Ink.LINE)

    def _paint_words(self, painter: QPainter, words: Ink, live: Ink) -> None:
        width = self.width() - _TEXT_LEFT - 8
        name_height = line_height(Type.TILE)
        if not self._live:
            draw_text(
                painter,
                QRectF(_TEXT_LEFT, 0, width, self.height()),
                self.text(),
                Type.TILE,
                words,
            )
            return
        live_height = line_height(Type.CAPTION)
        top = (self.height() - name_height - live_height + 2) / 2
        name = QRectF(_TEXT_LEFT, top, width, name_height)
        draw_text(painter, name, self.text(), Type.TILE, words)
        below = QRectF(_TEXT_LEFT, top + name_height - 2, width, live_height)
        type_ = Type.CAPTION_STRONG if self._due else Type.CAPTION
        draw_text(painter, below, self._live, type_, words if self._due else live)
