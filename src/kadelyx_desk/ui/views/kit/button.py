"""Buttons: plain, main, a quiet link; and one that says why it cannot be pressed."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.painting import (
    RADIUS,
    TARGET,
    draw_box,
    draw_keycap,
    draw_text,
    keycap_height,
    keycap_width,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_SIDE = 17
_QUIET_SIDE = 0
"""A link begins where the words above and below it do."""

_GAP = 8
_ICON = 20


class Kind(Enum):
    """How much a button asks for the eye: a page has one `MAIN`."""

    PLAIN = auto()
    MAIN = auto()
    QUIET = auto()


class Button(Pressable):
    """A button 44 px high.

    Args:
        words: what it does.
        kind: plain, main or quiet (an underlined link).
        icon: drawn before the words.
        key: a key sequence as it is spoken, "Ctrl+L"; drawn as a key cap, and pressing it
            anywhere in the window presses the button.
        type_: size of the words.
    """

    def __init__(
        self,
        words: str,
        kind: Kind = Kind.PLAIN,
        *,
        icon: Icon | None = None,
        key: str = "",
        type_: Type | None = None,
    ) -> None:
        super().__init__(words)
        self._kind = kind
        self._icon = icon
        self._key = key
        self._type = type_ or (Type.STRONG if kind is Kind.MAIN else Type.BODY)
        if key:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self.click)
            self.setAccessibleDescription(f"Key {key}")

    @property
    def is_main(self) -> bool:
        """Whether it is the one main action of its page."""
        return self._kind is Kind.MAIN

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Let it ask for the eye more, or less, than before."""
        if kind is not self._kind:
            self._kind = kind
            self._type = Type.STRONG if kind is Kind.MAIN else Type.BODY
            self.updateGeometry()
            self.update()

    def _content_width(self) -> int:
        width = text_width(self.text(), self._type)
        if self._icon is not None:
            width += _ICON + (_GAP if self.text() else 0)
        if self._key:
            width += keycap_width(self._key) + _GAP
        return width

    def wanted(self) -> QSize:
        side = _QUIET_SIDE if self._kind is Kind.QUIET else _SIDE
        side = side if self.text() else (TARGET - _ICON) // 2
        height = max(TARGET, line_height(self._type) + 20)
        return QSize(self._content_width() + 2 * side, height)

    def _inks(self) -> tuple[Ink | None, Ink | None, Ink]:
        """Fill, edge and words as the button stands now."""
        if not self.isEnabled():
            return None, (None if self._kind is Kind.QUIET else Ink.LINE), Ink.MUTED
        if self._kind is Kind.MAIN:
            if self.isDown():
                return Ink.PRESSED, Ink.TEXT, Ink.TEXT
            return Ink.PRIMARY, Ink.PRIMARY_EDGE, Ink.ON_PRIMARY
        if self._kind is Kind.QUIET:
            return (Ink.PRESSED if self.isDown() else None), None, Ink.MUTED
        if self.isDown():
            return Ink.PRESSED, Ink.TEXT, Ink.TEXT
        return Ink.SURFACE, Ink.BORDER, Ink.TEXT

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        fill, edge, words = self._inks()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(
            painter,
            rect,
            fill=look.colour(fill) if fill else None,
            edge=look.colour(edge) if edge else None,
            radius=RADIUS,
        )
        left = round((self.width() - self._content_width()) / 2)
        if self._icon is not None:
            box = QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON)
            draw_icon(painter, self._icon, box, look.colour(words))
            left += _ICON + _GAP
        width = text_width(self.text(), self._type)
        draw_text(
            painter, QRectF(left, 0, width + 2, self.height()), self.text(), self._type, words
        )
        if self._kind is Kind.QUIET:
            self._underline(painter, left, width, words)
        if self._key:
            cap = QRectF(0, 0, keycap_width(self._key), keycap_height())
            cap.moveTopLeft(
                QRectF(left + width + _GAP, (self.height() - cap.height()) / 2, 1, 1).topLeft()
            )
            main = self._kind is Kind.MAIN and self.isEnabled()
            draw_keycap(painter, cap, self._key, words, words if main else Ink.LINE)

    def _underline(self, painter: QPainter, left: int, width: int, ink: Ink) -> None:
        y = (self.height() + line_height(self._type)) // 2 - 1
        painter.setPen(theme.current().colour(ink))
        painter.drawLine(QPoint(left, y), QPoint(left + width, y))


class IconButton(Pressable):
    """A target of 44 px with one icon and no edge: close, show, edit.

    Args:
        icon: which.
        name: what it does, for a screen reader and as its tip.
        ink: colour of the icon.
    """

    def __init__(self, icon: Icon, name: str, ink: Ink = Ink.TEXT) -> None:
        super().__init__(name)
        self._icon = icon
        self._ink = ink
        self.setToolTip(name)
        self.setFixedSize(TARGET, TARGET)

    def show_icon(self, icon: Icon, name: str) -> None:
        self._icon = icon
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def face(self) -> QRect:
        return self.rect().adjusted(6, 6, -6, -6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        if self.isDown():
            draw_box(painter, QRectF(self.face()), fill=look.colour(Ink.PRESSED), edge=None)
        box = QRectF(0, 0, _ICON, _ICON)
        box.moveCenter(QRectF(self.rect()).center())
        ink = self._ink if self.isEnabled() else Ink.MUTED
        draw_icon(painter, self._icon, box, look.colour(ink))


class ReasonedButton(QWidget):
    """A button and, while it cannot be pressed, the sentence that says why.

    Args:
        button: the button.
        reason: why it cannot be pressed yet; empty where it can.
        upright: whether the sentence stands below the button instead of before it.
    """

    def __init__(
        self,
        button: Button,
        reason: str = "",
        *,
        upright: bool = False,
    ) -> None:
        super().__init__()
        self.button = button
        direction = QBoxLayout.Direction
        layout = QBoxLayout(
            direction.BottomToTop if upright else direction.LeftToRight,
            self,
        )
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8 if upright else 16)
        self._reason = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        align = Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag.AlignRight
        self._reason.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        if not upright:
            layout.addStretch(1)
        layout.addWidget(self._reason, 0 if upright else 4)
        layout.addWidget(button)
        self.block(reason) if reason else self.allow()

    def block(self, reason: str) -> None:
        """Switch the button off and say why, in one sentence."""
        self.button.setEnabled(False)
        self.button.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self._reason.show()

    def allow(self) -> None:
        """Switch the button on again."""
        self.button.setEnabled(True)
        self.button.setAccessibleDescription("")
        self._reason.setText("")
        self._reason.hide()

    @property
    def reason(self) -> str:
        return self._reason.text()
