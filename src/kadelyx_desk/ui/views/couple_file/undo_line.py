"""What was just saved, and the one press that takes it back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class UndoLine(QWidget):
    """Hidden until something was saved.

    Args:
        whose: what a screen reader adds to *Undo*; empty for the couple's.
    """

    asked = signal_of(Intent)

    def __init__(self, whose: str = "") -> None:
        super().__init__()
        self._intent: Intent | None = None
        self._glyph = Glyph(Icon.CHECK, 16)
        self._words = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.undo = Button("Undo", icon=Icon.UNDO)
        self.undo.setAccessibleDescription(whose)
        self.answer = AnswerLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        row.addWidget(self.answer, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self._ask)
        self.hide()

    def show_saved(self, words: str, intent: Intent) -> None:
        """Say what was saved.

        Args:
            words: "Saved 14:03: weight 68.2 kg."
            intent: what takes it back.
        """
        self._intent = intent
        self._words.setText(words)
        self.answer.clear()
        self.undo.show()
        self.show()
        announce(self, words)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of an undo."""
        if self.answer.heard(answer):
            self._intent = None
            self._words.setText("Taken back. It stays readable below.")
            self.undo.hide()
            announce(self, self._words.text())

    def clear(self) -> None:
        """Nothing was saved just now."""
        self._intent = None
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def _ask(self) -> None:
        if self._intent is not None:
            self.answer.sent(self._intent)
            self.asked.emit(self._intent)
