"""One step of the first start: a title, what it is for, its questions, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, Foot, Scroll
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

STEPS = 4
_WIDTH = 640


class Step(QWidget):
    """A page of the first start. Put its questions into `body`.

    Args:
        number: which of the four it is.
        title: what it asks about.
        lead: one or two sentences on what it is for.
        way_on: the words of the main button.
    """

    went_on = signal_of_nothing()
    """The main button was pressed and every answer can be taken."""

    went_back = signal_of_nothing()

    def __init__(self, number: int, title: str, lead: str, way_on: str) -> None:
        super().__init__()
        self.forward = ReasonedButton(Button(way_on, Kind.MAIN))
        self.forward.button.clicked.connect(self.go_on)
        self.foot = Foot(self.forward)
        self._buttons = [self.forward.button]
        if number in range(2, STEPS):
            back = Button("Back")
            self._buttons.insert(0, back)
            back.clicked.connect(self.went_back.emit)
            self.foot.row.insertWidget(0, back)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._asked_here = self._page(number, title, lead)
        outer.addWidget(Scroll(self._asked_here), 1)
        outer.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons under the questions, however wide the window is."""
        side = max(PAGE_MARGIN, (self.width() - _WIDTH) // 2)
        margins = self.foot.row.contentsMargins()
        self.foot.row.setContentsMargins(side, margins.top(), side, margins.bottom())
        super().resizeEvent(event)

    def _page(self, number: int, title: str, lead: str) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(0, 32, 0, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(About.COUPLE, 24))
        head.addWidget(Text("Kadelyx Desk", Type.STRONG))
        head.addStretch(1)
        head.addWidget(Text(f"Step {number} of {STEPS}", Type.CAPTION, Ink.MUTED))
        column.addLayout(head)
        column.addSpacing(24)
        column.addWidget(Text(title, Type.TITLE, wrap=True))
        column.addWidget(Text(lead, Type.BODY, Ink.MUTED, wrap=True))
        column.addSpacing(16)
        column.addLayout(self.body)
        column.addStretch(1)
        inner = QWidget()
        inner.setFixedWidth(_WIDTH)
        inner.setLayout(column)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(32, 0, 32, 0)
        row.addStretch(1)
        row.addWidget(inner)
        row.addStretch(1)
        return page

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab come to the buttons of the foot after the questions, which are made later."""
        questions = [
            widget
            for widget in self._asked_here.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if questions:
            tab_after(questions[-1], self._buttons)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on, as the main button does where it can be pressed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.forward.button.click()
        else:
            super().keyPressEvent(event)

    def check(self) -> bool:
        """Whether every answer can be taken; if not, the page now says why beside it."""
        return True

    def go_on(self) -> None:
        if self.check():
            self.went_on.emit()
