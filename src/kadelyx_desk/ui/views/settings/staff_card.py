"""The staff register: who works here, as what, and who may inject."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.wording import or_blank
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import SettingsView
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.kit.button import Button, IconButton
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.settings.key_form import KeyForm
from kadelyx_desk.ui.views.settings.staff_form import StaffForm
from kadelyx_desk.ui.views.settings.take_key_form import TakeKeyForm
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_COLUMNS = ("name", "roles", "licence", "injects", "unlocks", "", "")


class StaffCard(Card):
    """The register and the form that adds to it. Nobody is ever removed from the record.

    Args:
        tools: makes passphrases and says which may be used.
    """

    asked = signal_of(Intent)

    def __init__(self, tools: PassphraseTools) -> None:
        super().__init__("Staff register")
        self._shown: tuple[object, ...] = ()
        self._clinic = ""
        self._holders: frozenset[UUID] = frozenset()
        self.keys: list[IconButton] = []
        self.key_form = KeyForm(tools)
        self.take_form = TakeKeyForm()
        self._whose: StaffRegistered | None = None
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(16)
        self.rows.setVerticalSpacing(0)
        self.rows.setColumnStretch(0, 2)
        self.rows.setColumnStretch(1, 3)
        self.edits: list[IconButton] = []
        self.form = StaffForm()
        self.add = Button("Add a person", icon=Icon.ADD)
        self._below = QHBoxLayout()
        self._below.addWidget(self.add)
        self._below.addStretch(1)
        self.body.addLayout(self.rows)
        self.body.addLayout(self._below)
        self.body.addWidget(self.form)
        for form in (self.key_form, self.take_form):
            self.body.addWidget(form)
            form.hide()
        self.form.hide()
        self.add.clicked.connect(lambda: self._open(None))
        self.form.asked.connect(self.asked.emit)
        self.form.closed.connect(self._close)
        self.key_form.asked.connect(self.asked.emit)
        self.key_form.closed.connect(self._close)
        self.key_form.taking.connect(self._open_take)
        self.take_form.asked.connect(self.asked.emit)
        self.take_form.closed.connect(self._close)

    def show_staff(self, view: SettingsView) -> None:
        """Show the register and who can unlock; a form that is open stays as it is."""
        shown = (view.staff, view.keys)
        if shown == self._shown:
            return
        self._shown, self._clinic, self._holders = shown, view.clinic, view.keys.holders
        self.edits, self.keys = [], []
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, words in enumerate(_COLUMNS):
            self.rows.addWidget(Text(words, Type.CAPTION, Ink.MUTED), 0, place)
        buttons: list[IconButton] = []
        for number, person in enumerate(view.staff):
            gives = view.keys.may_give and person.staff != view.keys.own
            buttons += self._add_row(2 * number + 1, person, gives=gives)
        tab_after(self, buttons)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the form."""
        self.form.show_answer(answer)
        if not self.key_form.isHidden():
            self.key_form.show_answer(answer)
        self.take_form.show_answer(answer)

    def _add_row(self, place: int, person: StaffRegistered, *, gives: bool) -> list[IconButton]:
        has_key = person.staff in self._holders
        words = f"New passphrase for {person.name}" if has_key else f"Give {person.name} a key"
        key = IconButton(Icon.KEY, words, Ink.MUTED)
        key.clicked.connect(lambda: self._open_key(person, anew=has_key))
        edit = IconButton(Icon.EDIT, f"Change {person.name}", Ink.MUTED)
        edit.clicked.connect(lambda: self._open(person))
        self.edits.append(edit)
        self.rows.addWidget(Rule(), place, 0, 1, len(_COLUMNS))
        cells: tuple[QWidget, ...] = (
            Text(person.name, Type.STRONG, wrap=True),
            Text(", ".join(role.value for role in person.roles), wrap=True),
            Text(
                or_blank(person.licence),
                ink=Ink.TEXT if person.licence else Ink.MUTED,
                wrap=True,
            ),
            Text("yes" if person.may_inject else "no"),
            Text("yes" if has_key else "no"),
            key,
            edit,
        )
        for cell in cells[:4]:
            cell.setContentsMargins(0, 6, 0, 6)
        for column, cell in enumerate(cells):
            self.rows.addWidget(cell, place + 1, column, Qt.AlignmentFlag.AlignVCenter)
        if not gives:
            key.hide()
            return [edit]
        self.keys.append(key)
        return [key, edit]

    def _open_key(self, person: StaffRegistered, *, anew: bool) -> None:
        self._whose = person
        self._put_away()
        self.key_form.show()
        self.key_form.begin(self._clinic, person, anew=anew)

    def _open_take(self) -> None:
        if self._whose is not None:
            self._put_away()
            self.take_form.show()
            self.take_form.begin(self._whose)

    def _put_away(self) -> None:
        """One form at a time, in the place of the button below the register."""
        for part in (self.form, self.key_form, self.take_form, self.add):
            part.hide()

    def _open(self, person: StaffRegistered | None) -> None:
        self._put_away()
        self.form.show_person(person)
        self.form.show()
        self.form.name.line.setFocus()

    def _close(self) -> None:
        self._put_away()
        self.add.show()
        self.add.setFocus()
