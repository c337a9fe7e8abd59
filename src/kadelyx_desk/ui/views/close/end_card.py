"""The end of the journey: what keeps it from ending, the press, and the window it opens."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

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
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type


class EndCard(Card):
    """Ends the journey once no prepared dose waits; afterwards it says when to integrate."""

    asked = signal_of(Intent)
    room_asked = signal_of_nothing()
    """Go to the room: a dose that waits is given, returned or wasted there."""

    def __init__(self) -> None:
        super().__init__("End of the journey")
        self.words = Text("", Type.BODY, wrap=True)
        self.end = Button("End the journey", Kind.MAIN)
        self.to_dose = Button("To the dose, in the room")
        self.answer = AnswerLine()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.to_dose)
        row.addWidget(self.end)
        self.body.addLayout(row)
        self.body.addWidget(self.answer)
        self.to_dose.hide()
        self.end.clicked.connect(lambda _checked: self._end())
        self.to_dose.clicked.connect(lambda _checked: self.room_asked.emit())
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show how far the journey is, and what keeps it from ending."""
        snapshot = view.snapshot
        started, ended = time_of(snapshot, JourneyStarted), time_of(snapshot, JourneyEnded)
        waiting = [who for who in partners(snapshot) if waiting_dose(snapshot, who) is not None]
        runs = started is not None and ended is None
        self.end.setVisible(runs and not waiting)
        self.to_dose.setVisible(runs and bool(waiting))
        if stage(snapshot) is Stage.STOPPED:
            self.words.setText("The session was stopped. No integration follows.")
        elif ended is not None:
            self.words.setText(_window(view))
        elif started is None:
            self.words.setText("The journey has not begun.")
        elif waiting:
            names = " and ".join(given_name(view, who) for who in waiting)
            self.words.setText(
                f"A dose prepared for {names} was not given. Say first whether it was returned"
                " or wasted: open its dose sheet and press “Not given”."
            )
        else:
            self.words.setText("The time to the integration counts from the end.")

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the end."""
        self.answer.heard(answer)

    def _end(self) -> None:
        intent = Record(About.COUPLE, JourneyEnded())
        self.answer.sent(intent)
        self.asked.emit(intent)


def _window(view: SessionView) -> str:
    """When the journey ended, and from when to when the integration is in time."""
    ended = time_of(view.snapshot, JourneyEnded)
    if ended is None:
        return ""
    zone, window = view.now.moment.local.tzinfo, view.protocol.window
    at, opens, closes = (
        moment.astimezone(zone)
        for moment in (ended, ended + window.opens, ended + window.closes)
    )
    return (
        f"The journey ended at {clock(at)}. The integration is in time from {clock(opens)} on"
        f" {day(opens.date())} to {clock(closes)} on {day(closes.date())}."
    )
