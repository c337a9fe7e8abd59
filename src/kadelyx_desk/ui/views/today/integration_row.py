"""An integration that is due: whose, how long since the journey, and when it closes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import assert_never

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.journey.schedule import WindowState, window_state
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.wording import clock, day, duration
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenSession, SessionLine
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import IconButton
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.reminder import Pressing, Reminder
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.today.couple_names import CoupleNames, short_names
from kadelyx_desk.ui.views.window_bar import WindowBar

_DAYS_FROM = timedelta(days=3)


def window_words(protocol: Protocol, ended: datetime, now: datetime) -> tuple[Pressing, str]:
    """When the window opens or closes, and how much that presses."""
    window = protocol.window
    match window_state(protocol, ended, now):
        case WindowState.BEFORE:
            return Pressing.NEXT, f"opens in {duration(ended + window.opens - now)}"
        case WindowState.OPEN:
            return Pressing.NEXT, f"open, closes in {duration(ended + window.closes - now)}"
        case WindowState.CAUTION:
            return Pressing.DUE, f"closes in {duration(ended + window.closes - now)}"
        case WindowState.OVER:
            return Pressing.LATE, f"late by {_long(now - ended - window.closes)}"
        case state:
            assert_never(state)


def _long(late: timedelta) -> str:
    """Hours and minutes while they still matter, then days."""
    return duration(late) if late < _DAYS_FROM else f"{late.days} days"


class IntegrationRow(QWidget):
    """One due integration.

    Args:
        line: the session.
        ended: when its journey ended.
        protocol: the protocol, for its window.
    """

    asked = signal_of(Intent)

    def __init__(self, line: SessionLine, ended: datetime, protocol: Protocol) -> None:
        super().__init__()
        self._ended = ended
        self._protocol = protocol
        self._bar = WindowBar(protocol.window.opens, protocol.window.closes)
        self.reminder = Reminder()
        self.open = IconButton(
            Icon.NEXT, f"Open the integration of {short_names(line.a, line.b)}"
        )
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(CoupleNames(line.a, line.b))
        words = f"journey ended {day(ended.date())} {clock(ended)}"
        names.addWidget(Text(words, Type.CAPTION, Ink.MUTED))
        self.open.setAccessibleDescription(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addLayout(names, 1)
        row.addWidget(self._bar)
        self._place = QWidget()
        place = QHBoxLayout(self._place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addStretch(1)
        place.addWidget(self.reminder)
        row.addWidget(self._place)
        row.addWidget(self.open)
        self.open.clicked.connect(lambda: self.asked.emit(OpenSession(line.session)))

    @property
    def wanted_width(self) -> int:
        """How wide the words are now, in px."""
        return self.reminder.sizeHint().width()

    def align(self, width: int) -> None:
        """Give the words this much room, so that the bars of all rows stand in line."""
        self._place.setFixedWidth(width)

    def show_now(self, now: datetime) -> None:
        """Show where `now` lies in the window."""
        self._bar.show_since(now - self._ended)
        self.reminder.show_reminder(*window_words(self._protocol, self._ended, now))
