"""The preview with what is said around it: which page, how large, or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.preview.view import (
    DrawnPage,
    Making,
    PreviewView,
    ShowPreview,
    StopPreview,
)
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.review.preview.stack import SheetStack, Zoom
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

PATIENCE_MS = 1000
"""After so long it can be stopped; a shorter wait needs no button."""

_WORDS = {
    Making.UNDER_WAY: "Making the preview…",
    Making.STOPPED: "The preview was stopped.",
}
_ZOOMS = (Option(Zoom.WIDTH.value, "Fit width"), Option(Zoom.WHOLE.value, "100 %"))


class PreviewPanel(QWidget):
    """Asks for a preview whenever what it would show has changed, and only while it is seen."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._what: tuple[object, ...] = ()
        self._made: tuple[object, ...] | None = None
        self._intent: ShowPreview | None = None
        self._count = 0
        self.where = Text("", Type.STRONG)
        self.zoom = ChoiceGroup("How large the pages are", _ZOOMS)
        self.zoom.choose(Zoom.WIDTH.value)
        self.stack = SheetStack()
        self.words = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self.problem = ProblemLine("No preview")
        self.stop = Button("Stop")
        self.again = Button("Make the preview")
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self.stop.show)
        self._parts = QStackedWidget()
        self._lay_out()
        self.stack.wanted.connect(self.asked.emit)
        self.stack.turned.connect(self._say_page)
        self.zoom.changed.connect(lambda key: self.stack.set_zoom(Zoom(key)))
        self.stop.clicked.connect(lambda _checked: self.asked.emit(StopPreview()))
        self.again.clicked.connect(lambda _checked: self._ask())

    def _lay_out(self) -> None:
        told = QWidget()
        around = QVBoxLayout(told)
        around.setContentsMargins(0, 16, 0, 0)
        around.setSpacing(12)
        around.addWidget(self.words)
        around.addWidget(self.problem)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addWidget(self.again)
        row.addStretch(1)
        around.addLayout(row)
        around.addStretch(1)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.where)
        head.addStretch(1)
        head.addWidget(self.zoom)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self._parts.addWidget(told)
        self._parts.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)
        self.stop.hide()
        self.again.hide()

    def show_what(self, form: Form, paper: str, *state: object) -> None:
        """Say which report is to be seen, and what it would be made from now.

        Args:
            form: the form of the report.
            paper: the paper it would be printed on.
            state: equal as long as the report would not change.
        """
        self._what = (form, paper, *state)
        self._intent = ShowPreview(form, paper)
        if self.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Ask for a preview where the one that is there is not that of now."""
        if self._intent is not None and self._what != self._made:
            self._ask()

    def _ask(self) -> None:
        if self._intent is not None:
            self._made = self._what
            self.asked.emit(self._intent)

    def show_preview(self, view: PreviewView) -> None:
        """Show the pages, or what became of them."""
        self._timer.stop()
        self.stop.hide()
        self.problem.clear()
        made = view.making is Making.MADE
        under_way = view.making is Making.UNDER_WAY
        self.again.setVisible(not made and not under_way)
        self._parts.setCurrentIndex(1 if made else 0)
        if made:
            self._count = len(view.sizes)
            self.stack.show_pages(view.sizes, view.texts)
            announce(self, f"The preview has {self._count} pages.")
            return
        self.stack.clear()
        self.words.setText(_WORDS.get(view.making, ""))
        self.words.setVisible(bool(self.words.text()))
        if under_way:
            self._timer.start()
        if view.making is Making.FAILED:
            self.problem.show_problem(view.sentence)

    def show_page(self, drawn: DrawnPage) -> None:
        """Show the picture of a page."""
        self.stack.show_page(drawn)

    def _say_page(self, page: int) -> None:
        self.where.setText(f"Page {page} of {self._count}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()
