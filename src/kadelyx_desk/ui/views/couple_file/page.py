"""The page of a couple: the course above, then the chart of each partner."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import PlanNext
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple_file.head import CoupleHead
from kadelyx_desk.ui.views.kit.button import Button, Kind


class CouplePage(QWidget):
    """Shows one couple's file."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._view: CoupleView | None = None
        self.head = CoupleHead()
        self.book = Button("", Kind.MAIN)
        self.head.right.addWidget(self.book)
        self.book.clicked.connect(self._ask_plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.head)
        column.addStretch(1)
        self.setFocusProxy(self.book)

    def show_couple(self, view: CoupleView) -> None:
        """Show the file as it stands."""
        self._view = view
        self.head.show_file(view.file)
        self.book.setVisible(bool(view.line.following))
        self.book.set_words(f"Book session {view.line.following}")

    def _ask_plan(self) -> None:
        if self._view is not None:
            self.asked.emit(PlanNext(self._view.line))
