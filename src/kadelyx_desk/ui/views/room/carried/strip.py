"""The line under the header: what each of them, and both, hope for from this journey."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.marks import COUPLE_RATIO, draw_mark
from kadelyx_desk.ui.views.kit.painting import TARGET, draw_text, line_height, text_width
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.room.carried.texts import Carried
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

KEY = "F3"
_COLUMNS = (About.A, About.COUPLE, About.B)
_SIDE = 16
_SHAPE = 10
_GAP = 8
_ENOUGH = 768
"""With text of the usual size, the smallest window has room for the line."""


def strip_height() -> int:
    """What the line takes of the page: less than the target that is pressed around it."""
    return line_height(Type.CAPTION) + 4


def has_room_from() -> int:
    """The height of the page from which the timeline can spare the line."""
    return round(_ENOUGH * theme.current().scale)


class CarriedStrip(Pressable):
    """Each text cut to its third of the line; pressed (or F3), it opens them in full.

    Its target is 44 px high and reaches over the rows above and below it, where there is
    nothing to press.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__("", page)
        self._texts: tuple[Carried, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(f"Opens them in full. Key {KEY}")
        self.hide()

    def show_texts(self, texts: tuple[Carried, ...]) -> None:
        """Show what was carried to the room."""
        if texts == self._texts:
            return
        self._texts = texts
        said = "; ".join(f"{text.about.value}: {text.words}" for text in texts)
        self.setAccessibleName(f"Intentions. {said}")
        self.update()

    @property
    def has_texts(self) -> bool:
        """Whether anything was carried to the room."""
        return bool(self._texts)

    def face(self) -> QRect:
        over = (self.height() - strip_height()) // 2
        return self.rect().adjusted(4, over, -4, -over)

    def wanted(self) -> QSize:
        return QSize(3 * TARGET, TARGET)

    def shown(self, about: About, width: int) -> str:
        """The words of one column, on one line, cut where they are wider than `width`."""
        words = "  \N{MIDDLE DOT}  ".join(
            " ".join(text.words.split()) for text in self._texts if text.about is about
        )
        return (
            theme.current()
            .metrics(Type.CAPTION)
            .elidedText(words, Qt.TextElideMode.ElideRight, width)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme.current()
        high = strip_height()
        row = QRectF(0, (self.height() - high) / 2, self.width(), high)
        if self.isDown():
            painter.fillRect(row, look.colour(Ink.PRESSED))
        third = self.width() // 3
        for place, about in enumerate(_COLUMNS):
            wide = round(_SHAPE * (COUPLE_RATIO if about is About.COUPLE else 1))
            words = self.shown(about, third - 2 * _SIDE - wide - _GAP)
            if not words:
                continue
            taken = wide + _GAP + text_width(words, Type.CAPTION)
            left = float(
                {
                    About.A: _SIDE,
                    About.COUPLE: place * third + (third - taken) // 2,
                    About.B: self.width() - _SIDE - taken,
                }[about]
            )
            mark = QRectF(left, row.center().y() - _SHAPE / 2, wide, _SHAPE)
            draw_mark(painter, about, mark)
            text = QRectF(left + wide + _GAP, row.top(), third, high)
            draw_text(painter, text, words, Type.CAPTION, Ink.MUTED)
