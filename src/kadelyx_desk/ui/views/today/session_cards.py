"""Cards of single sessions: the couple that comes next, and the one in its journey."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kadelyx_desk.domain.preparedness.checks import Check
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.wording import clock, day, since
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenCouple, OpenSession, SessionLine
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.today.check_lines import CheckLines
from kadelyx_desk.ui.views.today.couple_names import CoupleNames


class JourneyCard(Card):
    """A session in its journey: the way back into the room, and how long since the dose.

    Args:
        line: the session.
        is_main: whether this is the page's main action.
    """

    asked = signal_of(Intent)

    def __init__(self, line: SessionLine, *, is_main: bool = False) -> None:
        super().__init__()
        self.setAccessibleName("In the journey")
        self._line = line
        self.since = Text("", Type.TILE)
        kind = Kind.MAIN if is_main else Kind.PLAIN
        self.back = Button("Back to the room", kind, icon=Icon.ROOM)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(Text("In the journey", Type.CAPTION, Ink.MUTED))
        left.addWidget(CoupleNames(line.a, line.b))
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(self.since)
        middle.addWidget(Text(line.phase or line.code, Type.CAPTION, Ink.MUTED))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(middle)
        row.addWidget(self.back)
        self.body.addLayout(row)
        self.back.clicked.connect(lambda: self.asked.emit(OpenSession(line.session)))

    def show_now(self, now: datetime) -> None:
        """Show the time since the first injection."""
        first = self._line.first_injection
        words = "no dose given yet" if first is None else f"T+ {since(now - first)}"
        self.since.set_type(Type.BODY if first is None else Type.TILE)
        self.since.setText(words)


class NextCard(Card):
    """The couple that comes next, and what its preparation still lacks.

    Args:
        line: the session.
        protocol: says when a couple arrives, and how long a journey is.
        checks: the preparation in lines.
        is_main: whether this is the page's main action.
    """

    asked = signal_of(Intent)

    def __init__(
        self,
        line: SessionLine,
        protocol: Protocol,
        checks: Sequence[Check] = (),
        *,
        is_main: bool,
    ) -> None:
        super().__init__()
        self.setAccessibleName("Next couple")
        self._line = line
        self._protocol = protocol
        self.when = Text("", Type.CLOCK)
        self.open = Button("Open preparation", Kind.MAIN if is_main else Kind.PLAIN)
        self.file = Button("Couple file")
        head = QHBoxLayout()
        head.addWidget(Text("Next couple", Type.CAPTION, Ink.MUTED))
        head.addStretch(1)
        place = f"{line.code}, session {line.number} of {line.sessions}"
        head.addWidget(Text(place, Type.CAPTION, Ink.MUTED))
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(CoupleNames(line.a, line.b, Type.TILE))
        self.words = Text("", Type.BODY, Ink.MUTED, wrap=True)
        names.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.when)
        row.addLayout(names, 1)
        self.body.addLayout(head)
        self.body.addLayout(row)
        self.body.addWidget(Rule())
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addWidget(CheckLines(checks), 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.file)
        buttons.addWidget(self.open)
        foot.addLayout(buttons)
        self.body.addLayout(foot)
        self.open.clicked.connect(lambda: self.asked.emit(OpenSession(line.session)))
        self.file.clicked.connect(lambda: self.asked.emit(OpenCouple(line.couple)))

    def show_now(self, now: datetime) -> None:
        """Show the time where it is today, and the day where it is not."""
        planned = self._line.planned_journey
        phases = self._protocol.phases
        arrive, end = planned + phases[0].start, planned + phases[-1].start
        words = f"arrive and check {clock(arrive)}, journey {clock(planned)} to {clock(end)}"
        if planned.date() == now.date():
            self.when.setText(clock(planned))
            gone = now > planned
            self.words.setText(f"{words}; not begun yet" if gone else words)
        else:
            self.when.setText(day(planned.date())[:6])
            self.words.setText(f"{day(planned.date())}, {words}")
