"""What all sheets of the room share: they are shown the session, ask, and hear the answer."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.sheet import Sheet
from kadelyx_desk.ui.views.room.sheets.when_row import WhenRow
from kadelyx_desk.ui.views.room.tile_board import TilePress


def main_button(words: str) -> Button:
    """The button that records a sheet; Ctrl+Enter presses it, on both Enter keys."""
    button = Button(words, Kind.MAIN, key="Ctrl+Enter")
    QShortcut(QKeySequence("Ctrl+Return"), button).activated.connect(button.click)
    return button


class RoomSheet(Sheet):
    """A sheet of the room. What is typed stays when it is closed, until it is recorded.

    Args:
        page: the room.
        identity: whom it is about; None for the couple.
        words: what its band says where it names no partner.
    """

    asked = signal_of(Intent)
    way_asked = signal_of(TilePress)
    """Another sheet is wanted in the place of this one."""

    def __init__(self, page: QWidget, identity: Identity | None, words: str = "") -> None:
        super().__init__(page, identity, words)
        self.body.setContentsMargins(20, 8, 20, 8)
        self.problem = ProblemLine()
        self.problem.setParent(self)
        self._sent: Intent | None = None
        self._when: WhenRow | None = None

    def add_when(self, sheet: str, *, in_journey: bool = True) -> WhenRow:
        """The row that says when it happened; the sheet hears the time for it."""
        self._when = WhenRow(self.about, sheet, in_journey=in_journey)
        self._when.asked.connect(self.asked.emit)
        self.closed.connect(self._when.give_back)
        return self._when

    def beside_now(self, widget: QWidget) -> QHBoxLayout:
        """A line of the sheet: the button that says *now*, and `widget` in the rest of it."""
        row = QHBoxLayout()
        row.setSpacing(12)
        if self._when is not None:
            row.addWidget(self._when.turn)
        row.addWidget(widget, 1)
        return row

    def show_session(self, view: SessionView) -> None:
        """Show what the sheet says of the session; what is typed stays."""
        if self._when is not None:
            self._when.show_session(view)

    def finish(self) -> bool:
        """Make a part that was put off, while nobody presses; whether there was one."""
        return False

    def show_tick(self, view: SessionView) -> None:
        """Show what changes with the time alone."""
        if self._when is not None:
            self._when.show_tick(view)

    def takes_key(self, key: str) -> bool:
        """Whether the sheet has a use for a key that would else press a tile."""
        del key
        return False

    def press_key(self, key: str, *, held: bool = False) -> None:
        """A key that the sheet takes was pressed; `held` with Shift, as a finger is held."""

    def ask(self, intent: Intent) -> None:
        """Announce an intent, and wait for its answer."""
        self.problem.clear()
        self._sent = intent
        self.asked.emit(intent)

    def show_answer(self, answer: Answer) -> None:
        """React to the answer to what this sheet asked for."""
        if self._sent is None or answer.intent is not self._sent:
            return
        if answer.done:
            self._sent = None
            if self._when is not None:
                self._when.reset()
            self.was_recorded(answer)
        elif not answer.is_kept:
            self._sent = None
            self.was_refused(answer)

    def was_recorded(self, answer: Answer) -> None:
        """What it asked for is in the record."""
        del answer
        self.close_sheet()

    def was_refused(self, answer: Answer) -> None:
        """A rule forbids what it asked for; nothing was written."""
        self.problem.show_problem(answer.sentence)

    def waits_for(self, intent: Intent) -> bool:
        """Whether the sheet asked for this and will say what became of it."""
        return self._sent is intent

    @property
    def is_waiting(self) -> bool:
        """Whether an intent of this sheet has no answer yet, or is kept for *Try again*."""
        return self._sent is not None
