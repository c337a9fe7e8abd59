"""What became of what a form asked for: nothing to say, a refusal, or kept but not saved."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent, Retry
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import ProblemLine


class AnswerLine(QWidget):
    """One line below a form. The form tells it what it sent and asks it about every answer.

    An entry that the disk did not take is kept by the model; *Try again* asks for it.
    """

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._sent: list[Intent] = []
        self._kept: Intent | None = None
        self._problem = ProblemLine()
        self.again = Button("Try again")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._problem, 1)
        row.addWidget(self.again)
        self.again.clicked.connect(lambda: self.asked.emit(Retry()))
        self.again.hide()
        self.hide()

    def sent(self, intent: Intent) -> None:
        """Remember what was asked for; an earlier problem is forgotten."""
        self._sent.append(intent)
        self.clear()

    def heard(self, answer: Answer) -> bool:
        """Show what became of it; True where it was asked for here and is done."""
        own = answer.intent in self._sent
        retried = isinstance(answer.intent, Retry) and self._kept is not None
        if not own and not retried:
            return False
        if own:
            self._sent.remove(answer.intent)
        if answer.done:
            self._kept = None
            self.clear()
            return True
        if answer.is_kept:
            self._kept = answer.intent
        self.say(answer.sentence, "Not saved" if answer.is_kept else "Check")
        self.again.setVisible(answer.is_kept)
        return False

    def say(self, sentence: str, word: str = "Check") -> None:
        """Show a sentence of the form's own."""
        self._problem.show_problem(sentence, word)
        self.again.hide()
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Nothing to say."""
        self._problem.clear()
        self.again.hide()
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty where there is no problem."""
        return self._problem.sentence
