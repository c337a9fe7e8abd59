"""A sheet over the couple's column; it covers no identity band, and nothing waits for it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import IconButton
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.identity import SHEET_BAND, Identity, IdentityBand, SharedBand
from kadelyx_desk.ui.views.kit.painting import draw_box
from kadelyx_desk.ui.views.theme_tokens import Ink

SHEET_WIDTH = 456


class Sheet(QFrame):
    """A sheet 456 px wide with its own band. Put things into `body`; Escape closes it.

    Opening it takes the focus to its first field and closing gives the focus back. It is a
    child of the page, not a window: everything around it can still be pressed.

    Args:
        page: the page it lies on.
        identity: the partner it is about; None for the couple.
        words: what stands in the band of a couple's sheet.
    """

    closed = signal_of_nothing()

    def __init__(self, page: QWidget, identity: Identity | None, words: str = "") -> None:
        super().__init__(page)
        self._before: QWidget | None = None
        self.setFixedWidth(SHEET_WIDTH)
        self.close_button = IconButton(Icon.CLOSE, "Close")
        self.close_button.setParent(self)
        self.close_button.clicked.connect(self.close_sheet)
        self.band: IdentityBand | SharedBand
        if identity is None:
            self.band = SharedBand(words, SHEET_BAND)
        else:
            self.band = IdentityBand(identity, SHEET_BAND, room_right=48)
        self._about = About.COUPLE if identity is None else About.of(identity.partner)
        self.setAccessibleName(words or (identity.spoken if identity else ""))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(self.band)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(20, 16, 20, 8)
        self.body.setSpacing(12)
        outer.addLayout(self.body, 1)
        outer.addStretch(0)
        self.hide()

    @property
    def about(self) -> About:
        return self._about

    def open_at(self, place: QRect) -> None:
        """Show the sheet in the middle of `place`, a part of the page below the bands."""
        self._before = QApplication.focusWidget()
        left = place.left() + (place.width() - SHEET_WIDTH) // 2
        self.setGeometry(left, place.top(), SHEET_WIDTH, place.height())
        self.show()
        self.raise_()
        self.close_button.raise_()
        self._first_answer().setFocus(Qt.FocusReason.TabFocusReason)

    def _first_answer(self) -> QWidget:
        """What is answered first on the sheet; the close button where there is nothing."""
        for widget in self.findChildren(QWidget):
            by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            ready = widget.isVisible() and widget.isEnabled()
            if by_tab and ready and widget is not self.close_button:
                return widget
        return self.close_button

    def close_sheet(self) -> None:
        if self.isHidden():
            return
        back = self._before if self._before is not None else self.parentWidget()
        if back is not None and back.isVisible():
            # First: hiding what has the focus sends it on to whatever comes next.
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self._before = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        del event
        button = self.close_button
        top = (self.band.sizeHint().height() - button.height()) // 2
        inset = 6 if self._about is About.B else 2
        button.move(self.width() - button.width() - inset, top)
        button.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        draw_box(
            QPainter(self),
            QRectF(self.rect()),
            fill=look.colour(Ink.SURFACE),
            edge=look.colour(Ink.BORDER),
            radius=10,
        )
