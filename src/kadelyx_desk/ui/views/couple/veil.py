"""Hides a private text on a page that both partners may see, until it is opened with one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class Veil(QWidget):
    """The question, when it was answered, and the button that shows the answer."""

    opened = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._question = Text("", Type.STRONG, wrap=True)
        self._words = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self.open = Button("")
        card = Card(sunken=True)
        card.body.setContentsMargins(13, 12, 13, 12)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Glyph(Icon.LOCK, 16))
        row.addWidget(self._words, 1)
        card.body.addLayout(row)
        card.body.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addWidget(card)
        self.open.clicked.connect(self.opened.emit)

    def show_veiled(self, question: str, on: str, reader: Visibility, name: str) -> None:
        """Say what was asked and when it was answered, and nothing of the answer.

        Args:
            question: what was asked.
            on: the day it was answered, as it is written; empty for a draft.
            reader: who may read it.
            name: what the partner is called; empty for both.
        """
        self._question.setText(question)
        self._words.setText(f"Answered {on}, hidden here." if on else "A draft, hidden here.")
        alone = reader is Visibility.PARTNER and name
        self.open.set_words(f"Open alone with {name}" if alone else "Open for the team")
        self.open.setAccessibleDescription(question)

    def show_words(self, words: str) -> None:
        """Say otherwise why something is hidden here."""
        self._words.setText(words)
