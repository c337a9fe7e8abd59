"""The own passphrase: what it is for, and the form that changes it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.settings.key_form import KeyForm
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_NOTE = "It opens the record and signs in your name. Nobody can look it up."
_CHANGED = "Changed. The one before opens nothing any more."


class PassphraseCard(Card):
    """One button, and the form in its place while it is open.

    Args:
        tools: makes passphrases and says which may be used.
    """

    asked = signal_of(Intent)

    def __init__(self, tools: PassphraseTools) -> None:
        super().__init__("Your passphrase")
        self._clinic = ""
        self.note = Text(_NOTE, Type.BODY, Ink.MUTED, wrap=True)
        self.change = Button("Change my passphrase", icon=Icon.KEY)
        self.form = KeyForm(tools)
        self.body.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.form)
        self.form.hide()
        self.change.clicked.connect(lambda _checked: self._open())
        self.form.closed.connect(self._close)
        self.form.asked.connect(self.asked.emit)

    def show_clinic(self, clinic: str) -> None:
        self._clinic = clinic

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the form."""
        if self.form.isHidden():
            return
        self.form.show_answer(answer)
        if answer.done and self.form.isHidden():
            self.note.setText(_CHANGED)
            announce(self, _CHANGED)

    def _open(self) -> None:
        self.note.setText(_NOTE)
        self.change.hide()
        self.form.show()
        self.form.begin(self._clinic, None)

    def _close(self) -> None:
        self.form.hide()
        self.change.show()
        self.change.setFocus()
