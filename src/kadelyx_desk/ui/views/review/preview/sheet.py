"""One page of the report on the screen: ink and paper in the colours of the theme.

Paper that stayed white would light a dim room; printed, it is black on white as ever.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kadelyx_desk.ui.viewmodels.preview.view import DrawnPage
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import Ink

_GREYS = 256


class PaperSheet(QWidget):
    """A page; blank until its picture comes.

    Args:
        number: the page, counted from 1.
        of: how many there are.
        text: its words, for a screen reader.
    """

    def __init__(self, number: int, of: int, text: str) -> None:
        super().__init__()
        self.number = number
        self._greys = b""
        self._image: QImage | None = None
        self.setAccessibleName(f"Page {number} of {of}. {' '.join(text.split())}")

    def show_picture(self, drawn: DrawnPage) -> None:
        """Show the page as it was drawn."""
        picture = drawn.picture
        self._greys = picture.greys  # Qt does not copy it
        self._image = QImage(
            self._greys,
            picture.width,
            picture.height,
            picture.stride,
            QImage.Format.Format_Indexed8,
        )
        self._image.setColorTable(_table())
        self.update()

    @property
    def drawn_width(self) -> int:
        """How many pixels wide it was drawn; 0 before that."""
        return 0 if self._image is None else self._image.width()

    def wanted_width(self) -> int:
        """How many pixels wide it has to be drawn to be sharp."""
        return max(1, round(self.width() * self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._image is not None:
            self._image.setColorTable(_table())
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour(Ink.SURFACE))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)
        painter.setPen(look.colour(Ink.LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _table() -> list[int]:
    """The colour of each grey, from ink to paper."""
    look = theme.current()
    ink, paper = look.colour(Ink.TEXT), look.colour(Ink.SURFACE)
    return [_between(ink, paper, grey / (_GREYS - 1)).rgb() for grey in range(_GREYS)]


def _between(ink: QColor, paper: QColor, part: float) -> QColor:
    def mixed(one: int, other: int) -> int:
        return round(one + (other - one) * part)

    return QColor(
        mixed(ink.red(), paper.red()),
        mixed(ink.green(), paper.green()),
        mixed(ink.blue(), paper.blue()),
    )
