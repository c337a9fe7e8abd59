"""What an integration goes through, shown before it has begun."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_OF_TWO = (
    ("What was found", "what each found, what was different between you, and the themes"),
    ("How to use it", "by each and together, in small steps; and what you did as the guide"),
    ("Agreements", "what became of the last ones; what is agreed now, whose, and until when"),
    ("Response and plan", "how each finds things now, what comes next and when"),
    ("Risk", "asked of each alone, hidden again when it is left"),
)
_OF_ONE = (
    ("What was found", "what was found, and the themes"),
    ("How to use it", "in small steps; and what you did as the guide"),
    ("Agreements", "what became of the last ones; what is agreed now, and until when"),
    ("Response and plan", "how things are now, what comes next and when"),
    ("Risk", "read by the client and the team only"),
)


class AheadCard(Card):
    """A numbered line for each step."""

    def __init__(self) -> None:
        super().__init__("What follows", "in any order; what is typed is kept")
        self._lines = [
            (Text("", Type.STRONG), Text("", Type.BODY, Ink.MUTED, wrap=True)) for _ in _OF_TWO
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, words) in enumerate(self._lines):
            grid.addWidget(Text(str(row + 1), Type.BODY, Ink.MUTED), row, 0, top)
            grid.addWidget(name, row, 1, top)
            grid.addWidget(words, row, 2)
        self.body.addLayout(grid)

    def show_steps(self, *, alone: bool) -> None:
        """Of a client who comes alone nobody else is spoken of."""
        for (name, words), said in zip(self._lines, _OF_ONE if alone else _OF_TWO, strict=True):
            name.setText(said[0])
            words.setText(said[1])

    @property
    def words(self) -> list[str]:
        """What is read, line by line."""
        return [f"{name.text()}: {words.text()}" for name, words in self._lines]
