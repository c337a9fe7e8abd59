"""A page with nothing to press: what is being made ready."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WIDTH = 560


class PlainWord(QWidget):
    """A title, a sentence and a smaller one."""

    def __init__(self, title: str, sentence: str, rest: str) -> None:
        super().__init__()
        self.column = column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(16)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Mark(About.COUPLE, 52), 0, middle)
        column.addWidget(Text(title, Type.TITLE), 0, middle)
        for words, type_, ink in (
            (sentence, Type.BODY, Ink.TEXT),
            (rest, Type.CAPTION, Ink.MUTED),
        ):
            line = Text(words, type_, ink, wrap=True)
            line.setFixedWidth(_WIDTH)
            line.setAlignment(middle)
            column.addWidget(line, 0, middle)


def making_demonstration() -> PlainWord:
    """The page while the demonstration is made."""
    sentence = "Three couples who never were are being written into a record of their own."
    return PlainWord("The demonstration", sentence, "It is removed when the window is closed.")
