"""A passphrase for a key, typed twice by whoever holds it; for the own key the old one too."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.keys.intents import ChangePassphrase, GiveKey
from kadelyx_desk.ui.viewmodels.keys.key_smith import WRONG
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WORKING = "Making the key"
_OWN = "Reports that you signed stay yours. The recovery sheet stays as it is."
_OTHERS = (
    "{name} types it here, with nobody looking on. It opens the record and signs in {name}'s"
    " name."
)
_ANEW = " The one before opens nothing from then on."


class KeyForm(QWidget):
    """Asks for a passphrase that becomes a key, or takes the place of one.

    Args:
        tools: makes passphrases and says which may be used.
    """

    asked = signal_of(Intent)
    closed = signal_of_nothing()
    taking = signal_of_nothing()
    """The key is rather to be taken away."""

    def __init__(self, tools: PassphraseTools) -> None:
        super().__init__()
        self._tools = tools
        self._person: StaffRegistered | None = None
        self._clinic = ""
        self.title = Text("", Type.STRONG, wrap=True)
        self.note = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.old = TextField("The passphrase you have now", secret=True)
        self.new = TextField("New passphrase", secret=True)
        self.again = TextField("The same once more", secret=True)
        self.proposal = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.answer = AnswerLine()
        self.save = Button("", Kind.MAIN)
        self.cancel = Button("Cancel")
        self.take = Button("Take the key away", Kind.QUIET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.take)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        for part in (self.title, self.note, self.old):
            column.addWidget(part)
        column.addLayout(field_row(self.new, self.again))
        column.addWidget(self.proposal)
        column.addWidget(self.answer)
        column.addLayout(foot)
        self.save.clicked.connect(lambda _checked: self._send())
        self.again.line.returnPressed.connect(self._send)
        self.cancel.clicked.connect(lambda _checked: self._close())
        self.take.clicked.connect(lambda _checked: self.taking.emit())

    def begin(self, clinic: str, person: StaffRegistered | None, *, anew: bool = False) -> None:
        """Ask for the passphrase of a person, or for the own one where it is nobody else's.

        Args:
            clinic: its name; a passphrase may not be little more than it.
            person: whose key it is; None for the own one.
            anew: whether the person had a key before.
        """
        self._clinic, self._person = clinic, person
        own = person is None
        name = "" if person is None else person.name
        other = f"New passphrase for {name}" if anew else f"A key for {name}"
        self.title.setText("Change my passphrase" if own else other)
        theirs = _OTHERS.format(name=name) + (_ANEW if anew else "")
        self.note.setText(_OWN if own else theirs)
        self.old.setVisible(own)
        self.take.setVisible(anew)
        self.save.set_words("Change it" if own else "Give the key")
        self.proposal.setText(f"15 characters or more, such as: {self._tools.propose()}")
        self._forget()
        (self.old if own else self.new).setFocus()

    def show_answer(self, answer: Answer) -> None:
        """Close once it is done; say why where it is not, and let it be typed again."""
        mine = isinstance(answer.intent, GiveKey | ChangePassphrase)
        if not mine:
            return
        done = self.answer.heard(answer)
        self._work(working=False)
        if done:
            self._close()
        elif answer.code == WRONG:
            self.answer.clear()
            self.old.show_problem(answer.sentence)
            self.old.setFocus()

    def _send(self) -> None:
        for field in (self.old, self.new, self.again):
            field.clear_problem()
        if self._person is None and not self.old.text():
            self._say(self.old, "Type the passphrase that you have now.")
            return
        try:
            self._tools.check(self.new.text(), self._clinic)
        except KadelyxError as error:
            self._say(self.new, str(error))
            return
        if self.new.text() != self.again.text():
            self._say(self.again, "The two differ. Type the same passphrase twice.")
            return
        intent: GiveKey | ChangePassphrase = (
            ChangePassphrase(self.old.text(), self.new.text())
            if self._person is None
            else GiveKey(self._person.staff, self.new.text())
        )
        self._work(working=True)
        self.answer.sent(intent)
        self.asked.emit(intent)

    @staticmethod
    def _say(field: TextField, sentence: str) -> None:
        field.show_problem(sentence)
        field.setFocus()

    def _work(self, *, working: bool) -> None:
        words = "Change it" if self._person is None else "Give the key"
        self.save.set_words(_WORKING if working else words)
        for widget in (self.old, self.new, self.again, self.save, self.cancel):
            widget.setEnabled(not working)

    def _forget(self) -> None:
        for field in (self.old, self.new, self.again):
            field.set_text("")
            field.reveal(shown=False)
        self.answer.clear()

    def _close(self) -> None:
        self._forget()
        self.closed.emit()
