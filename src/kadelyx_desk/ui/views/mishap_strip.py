"""The strip below a page when something went wrong in the program: a sentence, a report."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.reminder import ProblemPill
from kadelyx_desk.ui.views.kit.text import Glyph, Rule, Text
from kadelyx_desk.ui.views.theme import Type


class MishapStrip(QWidget):
    """Nothing in it has to be pressed: the page above goes on."""

    report_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._pill = ProblemPill("Problem")
        self._glyph = Glyph(Icon.INFO, 16)
        self._words = Text("", Type.BODY, wrap=True)
        self._told = Text("", Type.CAPTION, wrap=True)
        self.save = Button("Save a report")
        self.go_on = Button("Go on", Kind.QUIET)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._words)
        words.addWidget(self._told)
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, 6, PAGE_MARGIN, 6)
        row.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._pill, 0, middle)
        row.addWidget(self._glyph, 0, middle)
        row.addLayout(words, 1)
        row.addWidget(self.save, 0, middle)
        row.addWidget(self.go_on, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.save.clicked.connect(lambda _checked: self.report_asked.emit())
        self.go_on.clicked.connect(lambda _checked: self.hide())
        self.hide()

    def show_sentence(self, sentence: str, *, problem: bool) -> None:
        """Say it; a pill where something is wrong now, a sign where it was before."""
        self._pill.setVisible(problem)
        self._glyph.setVisible(not problem)
        self._words.setText(sentence)
        self.tell("")
        self.setAccessibleName(sentence)
        self.show()

    def tell(self, words: str) -> None:
        """Say what became of the report."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._words.text()

    @property
    def told(self) -> str:
        """What is said of the report."""
        return self._told.text()
