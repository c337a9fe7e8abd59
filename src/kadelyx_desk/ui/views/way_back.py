"""The way back, below a page that somebody was led to: what is open there, and a link."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.text import Glyph, Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

KEY = "Alt+Left"


class WayBack(QWidget):
    """One line as high as its link; the link has a key."""

    asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.back = Button("", Kind.QUIET, key=KEY)
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(Glyph(Icon.INFO, 16))
        row.addWidget(self._words, 1)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(lambda _checked: self.asked.emit())

    def offer(self, link: str, words: str) -> None:
        """Show the link, and why somebody came here."""
        self.back.set_words(link)
        self._words.setText(words)

    @property
    def words(self) -> str:
        return self._words.text()
