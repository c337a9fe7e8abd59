"""Whether the integration is within its window: a bar for the eye, and always the words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.domain.entries import IntegrationBegan, JourneyEnded
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.journey.schedule import WindowState, window_state
from kadelyx_desk.domain.wording import duration
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.reminder import Pressing, Reminder
from kadelyx_desk.ui.views.window_bar import WindowBar

_PLACES = {
    WindowState.BEFORE: "before the window",
    WindowState.OPEN: "in the window",
    WindowState.CAUTION: "in the window, near its end",
    WindowState.OVER: "after the window",
}
_PRESSING = {
    WindowState.BEFORE: Pressing.DUE,
    WindowState.OPEN: Pressing.NEXT,
    WindowState.CAUTION: Pressing.DUE,
    WindowState.OVER: Pressing.LATE,
}


class WindowLine(QWidget):
    """Counts from the end of the journey to the beginning of the integration, or to now."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = WindowBar()
        self.words = Reminder()
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 2, PAGE_MARGIN, 4)
        row.setSpacing(16)
        row.addWidget(self.bar)
        row.addWidget(self.words)
        row.addStretch(1)

    def show_session(self, view: SessionView) -> None:
        """Show where the integration is; nothing while the journey has not ended."""
        ended = time_of(view.snapshot, JourneyEnded)
        self.setVisible(ended is not None)
        if ended is None:
            return
        at = time_of(view.snapshot, IntegrationBegan) or view.now.moment.utc
        state = window_state(view.protocol, ended, at)
        self.bar.show_window(view.protocol.window.opens, view.protocol.window.closes)
        self.bar.show_since(at - ended)
        words = f"{duration(at - ended)} after the journey, {_PLACES[state]}"
        self.words.show_reminder(_PRESSING[state], words)
