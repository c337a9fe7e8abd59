"""The close: each partner checked before leaving, what is still open, the journey's end."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.wording import duration
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.close.end_card import EndCard
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Foot, Scroll

_NOTE = "What was forgotten can still be said here after the end."


class ClosePage(SessionPage):
    """Reachable from the room, and again after the end for what was forgotten."""

    asked = signal_of(Intent)
    room_asked = signal_of_nothing()
    left = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.head = SessionHead("Close", middle="")
        self.end = EndCard()
        self.room = Button("Back to the room")
        self.today = Button("To today")
        foot = Foot(None, _NOTE)
        foot.row.addWidget(self.room)
        foot.row.addWidget(self.today)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 16)
        column.setSpacing(BETWEEN_CARDS)
        column.addWidget(self.end)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(Scroll(inside), 1)
        whole.addWidget(foot)
        self.end.asked.connect(self.asked.emit)
        self.end.room_asked.connect(self.room_asked.emit)
        self.room.clicked.connect(lambda _checked: self.room_asked.emit())
        self.today.clicked.connect(lambda _checked: self.left.emit())
        self.setFocusProxy(self.room)

    def refresh(self, view: SessionView) -> None:
        """Show the session as it stands; what is typed and not recorded stays."""
        self.head.show_session(view, _how_long(view))
        self.end.show_session(view)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what was asked for here."""
        self.end.show_answer(answer)


def _how_long(view: SessionView) -> str:
    """How long the journey has lasted."""
    started = time_of(view.snapshot, JourneyStarted)
    if started is None:
        return "the journey has not begun"
    until = time_of(view.snapshot, JourneyEnded) or view.now.moment.utc
    return f"journey {duration(until - started)}"
