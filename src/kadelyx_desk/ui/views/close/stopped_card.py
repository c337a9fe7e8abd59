"""A session that was cancelled or stopped, on its review: why, what is still noted, undo."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.entries import Noted, SessionStopped
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.close.stopping import stopped_words, undo_intents
from kadelyx_desk.ui.views.couple.kept_field import KeptField
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type


class StoppedCard(Card):
    """Not seen for any other session; signed, it only says what was and why."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Not carried through")
        self._view: SessionView | None = None
        self._note: Record | None = None
        self.words = Text("", Type.STRONG, wrap=True)
        self.undo = Button("Undo", icon=Icon.UNDO)
        self.note = TextArea("Note", "What was agreed instead, whom you called.", lines=2)
        self._kept = KeptField(
            self.note, About.COUPLE, f"{Noted.KIND}.not-carried-through", self.asked.emit
        )
        self.record = Button("Record note")
        self.answer = AnswerLine()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        buttons.addWidget(self.record)
        for part in (self.words, self.note, self.answer):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.undo.clicked.connect(lambda _checked: self._undo())
        self.record.clicked.connect(lambda _checked: self._record())
        self.answer.asked.connect(self.asked.emit)
        self.hide()

    def show_session(self, view: SessionView) -> None:
        """Show whether and why it was cancelled or stopped."""
        self._view = view
        stop = view.snapshot.latest(SessionStopped, About.COUPLE)
        self.setVisible(stop is not None)
        if stop is None:
            return
        self.words.setText(stopped_words(view, stop))
        self._kept.show_session(view)
        is_open = stage(view.snapshot) is not Stage.SIGNED
        for part in (self.undo, self.note, self.record):
            part.setVisible(is_open)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the note, or of the undo."""
        if self.answer.heard(answer) and self._note is not None:
            self._note = None
            self.note.set_text("")
            self._kept.settle()
        elif answer.intent is self._note and not answer.is_kept:
            self._note = None

    def _undo(self) -> None:
        if self._view is not None:
            for intent in undo_intents(self._view):
                self.answer.sent(intent)
                self.asked.emit(intent)

    def _record(self) -> None:
        if self._note is not None:
            return
        try:
            text = parse_text(self.note.text())
        except KadelyxError as error:
            self.note.show_problem(str(error))
            return
        self._note = Record(About.COUPLE, Noted(text))
        self.answer.sent(self._note)
        self.asked.emit(self._note)
