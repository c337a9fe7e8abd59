"""The foot of the close: what keeps the journey from ending, its end, and where to go then."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted
from kadelyx_desk.domain.facts import Stage, partners, stage, time_of, waiting_dose
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type


class EndBar(QWidget):
    """Ends the journey once no prepared dose waits; afterwards it says when to integrate."""

    asked = signal_of(Intent)
    room_asked = signal_of_nothing()
    """To the room; a dose that waits is given, returned or wasted there."""

    left = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.words = Text("", Type.CAPTION, wrap=True)
        self.end = Button("End the journey", Kind.MAIN)
        self.room = Button("To the room")
        self.today = Button("To today")
        self.answer = AnswerLine()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        for button in (self.room, self.today, self.end):
            row.addWidget(button)
        inside = QVBoxLayout()
        inside.setContentsMargins(PAGE_MARGIN, 9, PAGE_MARGIN, 9)
        inside.setSpacing(8)
        inside.addWidget(self.answer)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.end.clicked.connect(lambda _checked: self._end())
        self.room.clicked.connect(lambda _checked: self.room_asked.emit())
        self.today.clicked.connect(lambda _checked: self.left.emit())
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView, still_open: int = 0) -> None:
        """Show how far the journey is, what keeps it from ending, and what is open."""
        started = time_of(view.snapshot, JourneyStarted)
        ended = time_of(view.snapshot, JourneyEnded)
        waiting = _waiting(view)
        runs = started is not None and ended is None
        self.end.setVisible(runs)
        self.end.setEnabled(not waiting)
        self.end.setAccessibleDescription(_dose_words(waiting) if waiting else "")
        self.room.set_words("To the dose, in the room" if runs and waiting else "To the room")
        if stage(view.snapshot) is Stage.STOPPED:
            self.words.setText("The session was stopped. No integration follows.")
        elif ended is not None:
            self.words.setText(_window(view))
        elif started is None:
            self.words.setText("The journey has not begun.")
        elif waiting:
            self.words.setText(_dose_words(waiting))
        else:
            noun = "point is" if still_open == 1 else "points are"
            count = f"{still_open} {noun} still open, listed above. " if still_open else ""
            counts = "The time to the integration counts from the end."
            self.words.setText(f"{count}{counts}")

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the end."""
        self.answer.heard(answer)

    def _end(self) -> None:
        intent = Record(About.COUPLE, JourneyEnded())
        self.answer.sent(intent)
        self.asked.emit(intent)


def _waiting(view: SessionView) -> str:
    """The names of those for whom a prepared dose waits."""
    who = partners(view.snapshot)
    waiting = [one for one in who if waiting_dose(view.snapshot, one) is not None]
    return " and ".join(given_name(view, one) for one in waiting)


def _dose_words(names: str) -> str:
    return (
        f"A dose prepared for {names} was not given. Say first whether it was returned or"
        " wasted: open its sheet in the room and press “Not given”."
    )


def _window(view: SessionView) -> str:
    """When the journey ended, and from when to when the integration is in time."""
    ended = time_of(view.snapshot, JourneyEnded)
    if ended is None:
        return ""
    zone, window = view.now.moment.local.tzinfo, view.protocol.window
    times = (ended, ended + window.opens, ended + window.closes)
    at, opens, closes = (moment.astimezone(zone) for moment in times)
    return (
        f"The journey ended at {clock(at)}. The integration is in time from {clock(opens)} on"
        f" {day(opens.date())} to {clock(closes)} on {day(closes.date())}."
    )
