"""Takes somebody's key away: what it does and does not, and the own passphrase to do it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.keys.intents import TakeKey
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WHAT = (
    "The record is written again under a new key that {name} does not get; nobody else types"
    " anything. What {name} recorded and signed stays. Copies of the record that were made"
    " before still open with the old passphrase: put them where {name} cannot get them. The"
    " record closes for a few seconds and opens again with your passphrase."
)


class TakeKeyForm(QWidget):
    """Asks for the passphrase of whoever takes the key away."""

    asked = signal_of(Intent)
    closed = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._person: StaffRegistered | None = None
        self.title = Text("", Type.STRONG, wrap=True)
        self.what = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.own = TextField("Your own passphrase", secret=True)
        self.answer = AnswerLine()
        self.take = Button("Take the key away", Kind.MAIN)
        self.cancel = Button("Cancel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        for part in (self.title, self.what, self.own, self.answer):
            column.addWidget(part)
        column.addLayout(foot)
        self.take.clicked.connect(lambda _checked: self._send())
        self.own.line.returnPressed.connect(self._send)
        self.cancel.clicked.connect(lambda _checked: self._close())

    def begin(self, person: StaffRegistered) -> None:
        """Ask about the key of a person."""
        self._person = person
        self.title.setText(f"Take the key of {person.name} away")
        self.what.setText(_WHAT.format(name=person.name))
        self.own.set_text("")
        self.answer.clear()
        self.own.setFocus()

    def show_answer(self, answer: Answer) -> None:
        """Say why it may not be done; where it is done, the record opens anew elsewhere."""
        self.answer.heard(answer)

    def _send(self) -> None:
        self.own.clear_problem()
        if not self.own.text():
            self.own.show_problem("Type your passphrase, so that it is you who takes it.")
            self.own.setFocus()
            return
        if self._person is not None:
            intent = TakeKey(self._person.staff, self.own.text())
            self.answer.sent(intent)
            self.asked.emit(intent)

    def _close(self) -> None:
        self.own.set_text("")
        self.closed.emit()
