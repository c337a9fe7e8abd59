"""The form that gives a session other times: the times it has, to be changed, and why."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.couple_file import SessionFile
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.ui.viewmodels.couple_intents import MoveSession
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.viewmodels.wall_time import wall_of
from kadelyx_desk.ui.views.couple.kept_fields import KeptFields, draft_words
from kadelyx_desk.ui.views.couple.planned_times import PlannedTimesForm
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

FORM = "move-session"
_REASON_LIMIT = 200


class MoveForm(QWidget):
    """Hidden until a session is to be moved."""

    asked = signal_of(Intent)
    closed = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._session: UUID | None = None
        self._title = Text("", Type.STRONG)
        self._draft = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.times = PlannedTimesForm()
        self.reason = ParsedField(
            "Why it is moved",
            lambda typed: parse_text(typed, limit=_REASON_LIMIT),
            hint="It stands on the record of the session, beside both times.",
            missing="Say why it is moved.",
        )
        self.kept = KeptFields(FORM, self.times.fields | {"reason": self.reason})
        self.answer = AnswerLine()
        self.save = Button("")
        self.cancel = Button("Cancel")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(10)
        for part in (Rule(), self._title, self._draft, self.times, self.reason, self.answer):
            column.addWidget(part)
        column.addLayout(buttons)
        self.save.clicked.connect(self._send)
        self.cancel.clicked.connect(self._cancel)
        self.answer.asked.connect(self.asked.emit)
        self.kept.changed.connect(self.asked.emit)
        self.setFocusProxy(self.times.preparation.day)
        self._draft.hide()
        self.hide()

    @property
    def session(self) -> UUID | None:
        """The session that is being moved."""
        return self._session

    def open(self, couple: UUID, session: SessionFile, now: datetime) -> None:
        """Show the times that a session has.

        Args:
            couple: whose session it is.
            session: the session.
            now: the clinic's wall time.
        """
        opened = session.opened
        before, after = opened.planned_preparation, opened.planned_integration
        self.clear()
        self._session = session.session
        self._title.setText(f"Move session {session.number}")
        self.save.set_words(f"Save times of session {session.number}")
        self.times.begin(now.date())
        self.times.show_times(
            before and wall_of(before),
            wall_of(opened.planned_journey),
            after and wall_of(after),
        )
        self.kept.belong_to(couple, f"{FORM}:{session.session}")
        self.kept.settle()
        self.show()

    def offer(
        self,
        couple: UUID,
        sessions: tuple[SessionFile, ...],
        forms: tuple[KeptForm, ...],
        now: datetime,
    ) -> None:
        """Open the form again that was left half typed for one of these sessions."""
        for session in sessions:
            name = f"{FORM}:{session.session}"
            kept = next((one for one in forms if one.form == name), None)
            if kept is not None and self.isHidden():
                self.open(couple, session, now)
                self.kept.show(kept)
                self._draft.setText(draft_words(kept.kept, now))
                self._draft.show()

    def show_answer(self, answer: Answer) -> bool:
        """Close once the session is moved; True then."""
        if not self.answer.heard(answer):
            return False
        self.kept.forget()
        self.clear()
        return True

    def clear(self) -> None:
        """Empty the form and hide it; a draft stays."""
        self._session = None
        self.times.clear()
        self.reason.set_text("")
        self.answer.clear()
        self._draft.hide()
        self.hide()

    def _cancel(self) -> None:
        self.kept.forget()
        self.clear()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
            return
        super().keyPressEvent(event)

    def _send(self) -> None:
        checked = [self.times.check(), self.reason.check()]
        journey, reason = self.times.journey.value(), self.reason.value()
        if not all(checked) or self._session is None or journey is None or reason is None:
            go_to_first_problem(self)
            return
        intent = MoveSession(
            self._session,
            self.times.preparation.value(),
            journey,
            self.times.integration.value(),
            reason,
        )
        self.answer.sent(intent)
        self.asked.emit(intent)
