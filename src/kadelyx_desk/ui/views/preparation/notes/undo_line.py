"""What was just done, and the button that takes it back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class UndoLine(QWidget):
    """Hidden until something was done; it never repeats what a text says."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._back: Intent | None = None
        self._words = Text("", Type.BODY, Ink.MUTED)
        self.undo = Button("Undo", icon=Icon.UNDO)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self._ask)
        self.hide()

    def show_done(self, words: str, back: Intent) -> None:
        """Say what was done; a press asks for `back`."""
        self._back = back
        self._words.setText(words)
        self.undo.setAccessibleName(f"Undo: {words}")
        self.show()
        announce(self, words)

    def clear(self) -> None:
        """Nothing to take back."""
        self._back = None
        self._words.setText("")
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def _ask(self) -> None:
        if self._back is not None:
            self.asked.emit(self._back)
