"""What the guide did in the session, in words of the guide."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Intervention
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.stated_text import StatedText
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import bring_into_view, go_to_first_problem


class GuidePart(QWidget):
    """One text about the couple's session; a solo client's is written here too."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        question = "What did you do as the guide?"
        self.text = StatedText(Intervention, About.COUPLE, question, lines=2)
        self.answer = AnswerLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self.answer)
        self.text.asked.connect(self.asked.emit)
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show what is recorded or half typed; what is being typed stays."""
        self.text.show_session(view)

    def record(self, *, restored: bool = True) -> bool:
        """Ask for the record of what changed; False where it cannot be recorded."""
        if self.text.is_restored and not restored:
            return True
        intent = self.text.wanted()
        if intent is not None:
            self.answer.sent(intent)
            self.asked.emit(intent)
        go_to_first_problem(self)
        return not self.text.field.problem and not self.answer.sentence

    def show_answer(self, answer: Answer) -> None:
        """Say what became of it."""
        own = isinstance(answer.intent, State) and isinstance(answer.intent.body, Intervention)
        self.answer.heard(answer)
        if own and not answer.done and not answer.is_kept:
            self.answer.clear()
            self.text.show_problem(answer.sentence)

    def go(self) -> None:
        """Put the cursor into the text; what is veiled stays so."""
        self.text.field.setFocus()
        bring_into_view(self.text)
