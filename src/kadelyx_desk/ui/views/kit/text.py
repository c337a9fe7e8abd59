"""Labels that follow the theme by themselves, in the type scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class Text(QLabel):
    """Words in one size and one ink. Plain text only: what a person typed is never markup.

    Args:
        words: what it says.
        type_: size and weight from the type scale.
        ink: one of text, muted, a, b, problem, on_primary.
        wrap: whether long words go on a next line.
    """

    def __init__(
        self,
        words: str = "",
        type_: Type = Type.BODY,
        ink: Ink = Ink.TEXT,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(words)
        self._type = type_
        self._points = theme.current().points
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(theme.current().font(type_))
        self.set_ink(ink)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_ink(self, ink: Ink) -> None:
        self.setForegroundRole(theme.ROLE_OF_INK[ink])

    def set_type(self, type_: Type) -> None:
        self._type = type_
        self.setFont(theme.current().font(type_))

    def sizeHint(self) -> QSize:
        """Room for a line of at most 80 characters, and for as many lines as that makes.

        Qt's own answer halves that width for a short text and so asks for lines that are not
        there, which makes a page scroll that would fit.
        """
        if not self.wordWrap():
            return super().sizeHint()
        metrics = self.fontMetrics()
        line = min(metrics.horizontalAdvance(self.text()) + 1, 80 * metrics.averageCharWidth())
        margins = self.contentsMargins()
        width = min(line + margins.left() + margins.right(), self.maximumWidth())
        return QSize(width, self.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is not QEvent.Type.StyleChange:
            return
        look = theme.current()
        if look.points != self._points:  # else each parent it gets would cost its font anew
            self._points = look.points
            self.setFont(look.font(self._type))


class Glyph(QWidget):
    """An icon as decoration beside words; a screen reader passes over it.

    Args:
        icon: which.
        size: its edge in px.
        ink: its colour.
    """

    def __init__(
        self,
        icon: Icon,
        size: int = 16,
        ink: Ink = Ink.MUTED,
    ) -> None:
        super().__init__()
        self._icon = icon
        self._ink = ink
        self.setFixedSize(size, size)

    def show_icon(self, icon: Icon, ink: Ink) -> None:
        self._icon = icon
        self._ink = ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = theme.current().colour(self._ink)
        draw_icon(QPainter(self), self._icon, QRectF(self.rect()), colour)


class Rule(QFrame):
    """A line of decoration, 1 px, across or down."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().colour(Ink.LINE))
