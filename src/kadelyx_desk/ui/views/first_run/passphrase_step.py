"""The third step: a passphrase made by the program, or one of one's own typed twice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.first_run.step import Step
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_GO_ON = "Make the record"
_WORKING = "Making the record"


class PassphraseStep(Step):
    """Settles the passphrase and asks for the record to be made.

    Args:
        tools: makes passphrases and says which may be used.
    """

    def __init__(self, tools: PassphraseTools) -> None:
        super().__init__(
            3,
            "Your passphrase",
            "It opens the record, and it signs. Nobody can look it up for you: without it and "
            "without the recovery sheet of the next step the record stays closed.",
            _GO_ON,
        )
        self._tools = tools
        self._clinic = ""
        self._proposed = Text("", Type.TITLE_2, wrap=True)
        self._known = Check("I have learnt it, or written it down and put it in a safe place")
        self._known.toggled.connect(lambda _on: self._weigh_way_on())
        self._own = TextField("Your own passphrase", "15 characters or more.", secret=True)
        self._again = TextField("The same once more", secret=True)
        self._problem = ProblemLine("Not made")
        self._ways = QStackedWidget()
        self._ways.addWidget(self._proposed_way())
        self._ways.addWidget(self._own_way())
        self.body.addWidget(self._ways)
        self.body.addWidget(self._problem)
        self._own.edited.connect(lambda _text: self._problem.clear())
        self.setFocusProxy(self._known)
        self.propose()
        self._weigh_way_on()

    def _proposed_way(self) -> QWidget:
        way, column = _way()
        card = Card()
        self._proposed.setAccessibleDescription("The passphrase made for you")
        card.body.addWidget(self._proposed)
        card.body.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        another = Button("Another one", icon=Icon.ANOTHER)
        another.clicked.connect(self.propose)
        row.addWidget(another)
        own = Button("Type one of my own", Kind.QUIET)
        own.clicked.connect(lambda: self._turn_to(1))
        row.addWidget(own)
        row.addStretch(1)
        card.body.addLayout(row)
        column.addWidget(card)
        words = "Five words drawn by chance, with the spaces between them."
        column.addWidget(Text(words, Type.CAPTION, Ink.MUTED, wrap=True))
        column.addWidget(self._known)
        column.addStretch(1)
        return way

    def _own_way(self) -> QWidget:
        way, column = _way()
        column.addWidget(self._own)
        column.addWidget(self._again)
        back = Button("Take one that is made for me", Kind.QUIET)
        back.clicked.connect(lambda: self._turn_to(0))
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return way

    def _turn_to(self, way: int) -> None:
        self._ways.setCurrentIndex(way)
        self._problem.clear()
        self._weigh_way_on()
        (self._own if way else self._known).setFocus()

    def _weigh_way_on(self) -> None:
        if self._ways.currentIndex() == 0 and not self._known.isChecked():
            self.forward.block("First say that you will find this passphrase again.")
        else:
            self.forward.allow()

    def propose(self) -> None:
        """Show another passphrase."""
        self._proposed.setText(self._tools.propose())
        self._known.setChecked(False)

    def show_clinic(self, clinic: str) -> None:
        """Say which clinic it is for: a passphrase may not be little more than its name."""
        self._clinic = clinic

    @property
    def passphrase(self) -> str:
        own = self._ways.currentIndex() == 1
        return self._own.text() if own else self._proposed.text()

    def check(self) -> bool:
        self._problem.clear()
        if self._ways.currentIndex() == 0:
            return self._known.isChecked()
        self._own.clear_problem()
        self._again.clear_problem()
        try:
            self._tools.check(self._own.text(), self._clinic)
        except KadelyxError as error:
            self._own.show_problem(str(error))
            return False
        if self._own.text() != self._again.text():
            self._again.show_problem("The two differ. Type the same passphrase twice.")
            return False
        return True

    def show_working(self) -> None:
        """Say that the record is being made, which takes a few seconds."""
        self._problem.clear()
        self._work(working=True)

    def show_problem(self, sentence: str) -> None:
        """Say why the record was not made; every answer stays."""
        self._work(working=False)
        self._problem.show_problem(sentence)

    def forget(self) -> None:
        """Keep no passphrase on the page once the record has been made."""
        self._own.set_text("")
        self._again.set_text("")
        self._proposed.setText("")
        self._work(working=False)

    def _work(self, *, working: bool) -> None:
        self.forward.button.set_words(_WORKING if working else _GO_ON)
        self._ways.setEnabled(not working)
        if working:
            self.forward.block("This takes a few seconds.")
        else:
            self._weigh_way_on()


def _way() -> tuple[QWidget, QVBoxLayout]:
    way = QWidget()
    column = QVBoxLayout(way)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return way, column
