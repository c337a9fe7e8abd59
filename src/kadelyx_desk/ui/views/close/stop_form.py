"""Cancel a session that does not take place, or stop one that does not go on: with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import IntegrationBegan, JourneyStarted, SessionStopped
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import Stage, stage, time_of
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.close.stopping import stop_intent, stopped_words, undo_intents
from kadelyx_desk.ui.views.couple.kept_field import KeptField
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

REASON_LIMIT = 500
_CANCELLED_FOR = ("illness", "did not come", "not fasted", "vital signs", "change of mind")
_STOPPED_FOR = ("adverse event", "wish of a partner", "vital signs", "help was called")
_BEFORE = "The session is kept as cancelled: it takes notes and a signature, and no care."
_DURING = (
    "The journey ends now, and no integration follows. If one shall follow, end the journey"
    " instead."
)
_NO_REASON = "Choose a reason, or type one."


class StopForm(QWidget):
    """Closed, a quiet link; open, the reason; done, an inline message with *Undo*."""

    asked = signal_of(Intent)
    room_asked = signal_of_nothing()
    """To the dose that waits: it keeps a session from being stopped."""

    review_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._view: SessionView | None = None
        self._began: bool | None = None
        self._sent: list[Intent] = []
        self.open = Button("Cancel this session", Kind.QUIET)
        self.meaning = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.reasons = ChoiceGroup("Why", columns=2)
        self.words = TextField("In a few words")
        self._kept = KeptField(
            self.words, About.COUPLE, f"{SessionStopped.KIND}.words", self.asked.emit
        )
        self.answer = AnswerLine()
        self.room = Button("To the dose, in the room")
        self.stop = Button("Cancel the session")
        self.keep = Button("Keep the session", Kind.QUIET)
        self.done_words = Text("", Type.STRONG, wrap=True)
        self.undo = Button("Undo", icon=Icon.UNDO)
        self.review = Button("To the review")
        self._form, self._done = QWidget(), QWidget()
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.stop, self.keep, self.room):
            buttons.addWidget(button)
        buttons.addStretch(1)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        for part in (self.meaning, self.reasons, self.words, self.answer):
            form.addWidget(part)
        form.addLayout(buttons)
        done = QVBoxLayout(self._done)
        done.setContentsMargins(0, 0, 0, 0)
        done.setSpacing(8)
        done.addWidget(self.done_words)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self.undo)
        ways.addWidget(self.review)
        ways.addStretch(1)
        done.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        column.addWidget(self._done)
        for hidden in (self._form, self._done, self.room):
            hidden.hide()

    def _join(self) -> None:
        self.open.clicked.connect(lambda _checked: self.unfold())
        self.keep.clicked.connect(lambda _checked: self._fold())
        self.stop.clicked.connect(lambda _checked: self._stop())
        self.undo.clicked.connect(lambda _checked: self._undo())
        self.room.clicked.connect(lambda _checked: self.room_asked.emit())
        self.review.clicked.connect(lambda _checked: self.review_asked.emit())
        self.reasons.changed.connect(lambda _key: self.words.clear_problem())
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show what can be done to the session now; a reason half given stays."""
        self._view = view
        self._show_began(began=time_of(view.snapshot, JourneyStarted) is not None)
        self._kept.show_session(view)
        stop = view.snapshot.latest(SessionStopped, About.COUPLE)
        over = time_of(view.snapshot, IntegrationBegan) or stage(view.snapshot) is Stage.SIGNED
        self.setVisible(not over)
        self._done.setVisible(stop is not None)
        if stop is not None:
            self.done_words.setText(stopped_words(view, stop))
            self._form.hide()
        self.open.setVisible(stop is None and self._form.isHidden())

    def _show_began(self, *, began: bool) -> None:
        if began is self._began:
            return
        self._began = began
        self.open.set_words("Stop the session" if began else "Cancel this session")
        self.stop.set_words("Stop the session now" if began else "Cancel the session")
        self.meaning.setText(_DURING if began else _BEFORE)
        reasons = _STOPPED_FOR if began else _CANCELLED_FOR
        self.reasons.choose(None)
        self.reasons.set_options([Option(why, why) for why in reasons])

    def unfold(self) -> None:
        """Ask for the reason."""
        if self.open.isHidden():
            return
        self.open.hide()
        self._form.show()
        self.reasons.choice(_first(self._began)).setFocus(Qt.FocusReason.TabFocusReason)

    def _fold(self) -> None:
        self.reasons.choose(None)
        self.words.set_text("")
        self._kept.settle()
        self.answer.clear()
        self.room.hide()
        self._form.hide()
        self.open.show()
        self.open.setFocus()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of it; a dose that waits is named with the way to it."""
        sent = answer.intent in self._sent
        if self.answer.heard(answer):
            self._sent.clear()
            self.reasons.choose(None)
            self.words.set_text("")
            self._kept.settle()
        elif sent and not answer.done and not answer.is_kept:
            self._sent.clear()
            self.room.setVisible(answer.code == "dose-left")

    def _stop(self) -> None:
        view = self._view
        if view is None or self._sent:
            return
        typed, chosen = self.words.text().strip(), self.reasons.chosen()
        if not typed and chosen is None:
            self.words.show_problem(_NO_REASON)
            return
        try:
            words = parse_text(typed, limit=REASON_LIMIT) if typed else None
        except KadelyxError as error:
            self.words.show_problem(str(error))
            return
        reason = ": ".join(part for part in (chosen, words) if part)
        self.room.hide()
        self._send(stop_intent(view, reason))

    def _undo(self) -> None:
        if self._view is not None:
            for intent in undo_intents(self._view):
                self._send(intent)

    def _send(self, intent: Intent) -> None:
        self._sent.append(intent)
        self.answer.sent(intent)
        self.asked.emit(intent)


def _first(began: bool | None) -> str:  # noqa: FBT001 - as it is kept
    return (_STOPPED_FOR if began else _CANCELLED_FOR)[0]
