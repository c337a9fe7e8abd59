"""A tile of the vocabulary: one tap logs it, another within three seconds makes it stronger."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from kadelyx_desk.domain.protocol import Group, Term
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
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

SIDE = 6
HOLD_MS = 600
"""So long a finger rests on a tile that means to add a line."""


class TermTile(Pressable):
    """At least 76 x 76 px: the words, and the key that presses it.

    Held, it asks for a line when the finger is lifted: nothing moves before that (R11). The
    context key, or Shift with the tile's key, does the same.

    Args:
        group: the part of the vocabulary.
        term: what is observed.
        about: whose colour it takes when it was logged.
        key: the key that presses it while the sheet is open; drawn as a key cap.
    """

    held = signal_of_nothing()

    def __init__(self, group: Group, term: Term, about: About, key: str) -> None:
        super().__init__(term.label)
        self.group_of = group
        self.term = term
        self.key = key
        self._about = about
        self._intensity = 0
        self._heads = False
        self._is_held = False
        self.hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self.hold.timeout.connect(self._was_held)
        self.setAccessibleDescription(f"{group.name}. Key {key}" if key else group.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def head_group(self) -> None:
        """Name the group in the corner: this is the first tile of it."""
        self._heads = True

    @property
    def intensity(self) -> int:
        """How strongly it was logged just now; 0 where it was not."""
        return self._intensity

    def show_logged(self, intensity: int) -> None:
        """Show that it was logged with this intensity; 0 shows it as at rest."""
        self._intensity = intensity
        self.setAccessibleName(
            f"{self.term.label}, logged, {intensity}" if intensity else self.term.label
        )
        self.update()

    def narrowest(self) -> int:
        """The width that its longest word needs."""
        return max(text_width(word, Type.CAPTION) for word in self.text().split()) + 2 * SIDE

    def wanted(self) -> QSize:
        height = keycap_height() + 2 + 3 * line_height(Type.CAPTION)
        return QSize(TILE, max(TILE, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        logged = self._intensity > 0
        if logged:
            fill, edge = look.tint(self._about), QPen(look.person(self._about), 2)
        else:
            fill = look.colour(Ink.PRESSED if self.isDown() else Ink.SURFACE)
            edge = QPen(look.colour(Ink.BORDER if self.isEnabled() else Ink.LINE))
        draw_box(painter, QRectF(self.rect()), fill=fill, edge=edge)
        self._paint_corner(painter, logged=logged)
        type_ = Type.CAPTION_STRONG if logged and self._fits_bold() else Type.CAPTION
        painter.setFont(look.font(type_))
        painter.setPen(look.colour(Ink.TEXT if self.isEnabled() else Ink.MUTED))
        top = keycap_height()
        place = QRectF(SIDE, top, self.width() - 2 * SIDE, self.height() - top - 2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextWordWrap), self.text())

    def _fits_bold(self) -> bool:
        metrics = QFontMetricsF(theme.current().font(Type.CAPTION_STRONG))
        room = self.width() - 2 * SIDE
        return all(metrics.horizontalAdvance(word) <= room for word in self.text().split())

    def _paint_corner(self, painter: QPainter, *, logged: bool) -> None:
        corner = QRectF(SIDE, 4, self.width(), keycap_height())
        if self._is_held:
            draw_text(painter, corner, "add a line", Type.CAPTION_STRONG, Ink.TEXT)
            return
        if logged:
            colour = theme.current().person(self._about)
            words = f"logged {self._intensity}"
            draw_text(painter, corner, words, Type.CAPTION_STRONG, colour)
            return
        if self._heads:
            draw_text(painter, corner, self.group_of.name, Type.SCALE, Ink.MUTED)
        if self.key:
            width = keycap_width(self.key)
            cap = QRectF(self.width() - width - 5, 5, width, keycap_height())
            draw_keycap(painter, cap, self.key, Ink.MUTED, Ink.LINE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._is_held = False
        if self.isDown():
            self.hold.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hold.stop()
        if not self._is_held:
            super().mouseReleaseEvent(event)
            return
        self._is_held = False
        self.setDown(False)
        if self.rect().contains(event.position().toPoint()):
            self.held.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.held.emit()

    def _was_held(self) -> None:
        self._is_held = self.isDown()
        self.update()
