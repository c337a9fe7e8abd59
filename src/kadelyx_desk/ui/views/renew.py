"""After the recovery sheet: a new passphrase for somebody who forgot the old one."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.unlock_people import Person, PersonList

_WIDTH = 448
_GO_ON = "Set it and open the record"


@dataclass(frozen=True, slots=True)
class RenewAsked:
    """Somebody is to get a new passphrase; the old one opens nothing from then on."""

    staff: UUID
    passphrase: str = field(repr=False)


class RenewView(QWidget):
    """Whose passphrase, and the new one typed twice.

    Args:
        people: those who may unlock.
        tools: makes passphrases and says which may be used.
        clinic: the clinic's name; a passphrase may not be little more than it.
    """

    renew_asked = signal_of(RenewAsked)

    def __init__(self, people: tuple[Person, ...], tools: PassphraseTools, clinic: str) -> None:
        super().__init__()
        self._tools = tools
        self._clinic = clinic
        self._people = PersonList("Whose passphrase?")
        self._people.show_people(people, people[0].staff if len(people) == 1 else None)
        proposal = f"15 characters or more, such as: {tools.propose()}"
        self._own = TextField("New passphrase", proposal, secret=True)
        self._again = TextField("The same once more", secret=True)
        self._set = Button(_GO_ON, Kind.MAIN)
        self._set.clicked.connect(self._ask)
        self._again.line.returnPressed.connect(self._ask)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self._page()))
        self.setFocusProxy(self._own)

    def _page(self) -> QWidget:
        form = QWidget()
        form.setFixedWidth(_WIDTH)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text("A new passphrase", Type.TITLE))
        words = "The recovery sheet opened the record. The old passphrase then opens nothing."
        column.addWidget(Text(words, Type.BODY, Ink.MUTED, wrap=True))
        column.addWidget(self._people)
        column.addWidget(self._own)
        column.addWidget(self._again)
        column.addWidget(self._set)
        column.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(32, 48, 32, 32)
        row.addStretch(1)
        row.addWidget(form)
        row.addStretch(1)
        return page

    def _ask(self) -> None:
        self._own.clear_problem()
        self._again.clear_problem()
        staff = self._people.current()
        if staff is None:
            self._own.show_problem("Choose the person first.")
            return
        try:
            self._tools.check(self._own.text(), self._clinic)
        except KadelyxError as error:
            self._own.show_problem(str(error))
            return
        if self._own.text() != self._again.text():
            self._again.show_problem("The two differ. Type the same passphrase twice.")
            self._again.setFocus()
            return
        self.renew_asked.emit(RenewAsked(staff, self._own.text()))

    def show_working(self) -> None:
        """Say that the keys are being made, which takes a few seconds."""
        self._work(working=True)

    def show_problem(self, sentence: str) -> None:
        """Say why it was not done; what was typed stays."""
        self._work(working=False)
        self._own.show_problem(sentence)

    def _work(self, *, working: bool) -> None:
        self._set.set_words("Making the keys" if working else _GO_ON)
        for widget in (self._people, self._own, self._again, self._set):
            widget.setEnabled(not working)
