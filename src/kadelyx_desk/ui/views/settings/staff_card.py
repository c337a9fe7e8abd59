"""The staff register: who works at the clinic, and who of them may inject."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.parsing import parse_name
from kadelyx_desk.ui.viewmodels.intents import Intent, RegisterStaff
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, IconButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_ADD = "Add to the register"
_CHANGE = "Keep the change"


class StaffCard(Card):
    """The register as a list, and one form that adds or changes."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Staff register", "A dose names four people of it.")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._changing: UUID | None = None
        self._head = Text("Somebody new", Type.STRONG)
        self.name = ParsedField("Name", parse_name, missing="Type the name.")
        self.licence = TextField("Licence", "As it stands after the name, such as RN.")
        self.roles = {role: Check(role.value) for role in Role}
        self.may_inject = Check("may inject")
        self.answer = AnswerLine()
        self.register = Button(_ADD)
        self.body.addSpacing(12)
        for part in (self._head, self.name, self.licence, self._checks()):
            self.body.addWidget(part)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.register)
        self.register.clicked.connect(self._ask)

    def _checks(self) -> QWidget:
        checks = QWidget()
        row = QHBoxLayout(checks)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for check in (*self.roles.values(), self.may_inject):
            row.addWidget(check)
        row.addStretch(1)
        return checks

    def show_staff(self, staff: Sequence[StaffRegistered]) -> None:
        """Show the register; what is being typed stays."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for person in staff:
            self._rows.addWidget(self._row(person))
            self._rows.addWidget(Rule())

    def _row(self, person: StaffRegistered) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        licence = f", {person.licence}" if person.licence else ""
        roles = ", ".join(role.value for role in person.roles)
        inject = "; may inject" if person.may_inject else ""
        row.addWidget(Text(f"{person.name}{licence}", Type.STRONG), 2)
        row.addWidget(Text(f"{roles}{inject}", Type.BODY, Ink.MUTED, wrap=True), 3)
        change = IconButton(Icon.EDIT, f"Change what the register says of {person.name}")
        change.clicked.connect(lambda: self._change(person))
        row.addWidget(change)
        return line

    def _change(self, person: StaffRegistered) -> None:
        self._changing = person.staff
        self._head.setText(f"Change: {person.name}")
        self.name.set_text(person.name)
        self.licence.set_text(person.licence or "")
        for role, check in self.roles.items():
            check.setChecked(role in person.roles)
        self.may_inject.setChecked(person.may_inject)
        self.register.set_words(_CHANGE)
        self.name.setFocus()

    def _ask(self) -> None:
        if not self.name.check():
            return
        roles = tuple(role for role, check in self.roles.items() if check.isChecked())
        if not roles:
            self.answer.say("Choose at least one role.")
            return
        try:
            licence = parse_name(self.licence.text()) if self.licence.text().strip() else None
        except InvalidValueError as error:
            self.licence.show_problem(str(error))
            return
        intent = RegisterStaff(
            self._changing,
            self.name.value() or "",
            roles,
            licence,
            self.may_inject.isChecked(),
        )
        self.answer.sent(intent)
        self.asked.emit(intent)

    def show_answer(self, answer: Answer) -> None:
        """Clear the form once the register took it; otherwise say why it did not."""
        if not self.answer.heard(answer):
            return
        self._changing = None
        self._head.setText("Somebody new")
        self.name.set_text("")
        self.licence.set_text("")
        for check in (*self.roles.values(), self.may_inject):
            check.setChecked(False)
        self.register.set_words(_ADD)
