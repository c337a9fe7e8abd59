"""One person of the staff register: name, roles, licence, and whether they may inject."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.parsing import parse_name
from kadelyx_desk.ui.viewmodels.intents import Intent, RegisterStaff
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.chip import ToggleChip
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type

_IN_A_ROW = 3


class StaffForm(QWidget):
    """Adds a person, or changes what the register says of one."""

    asked = signal_of(Intent)
    closed = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._person: StaffRegistered | None = None
        self.title = Text("", Type.STRONG)
        self.name = ParsedField("Name", parse_name, missing="Type the name.")
        self.licence = ParsedField("Licence", parse_name, hint="As it is printed, such as RN.")
        self.roles = {role: ToggleChip(role.value) for role in Role}
        self.problem = ProblemLine()
        self.may_inject = Check("May inject")
        self.answer = AnswerLine()
        self.save = Button("Save", Kind.MAIN)
        self.cancel = Button("Cancel")
        self._arrange()
        for chip in self.roles.values():
            chip.clicked.connect(lambda _checked: self.problem.clear())
        self.save.clicked.connect(self._send)
        self.cancel.clicked.connect(self.closed.emit)
        self.answer.asked.connect(self.asked.emit)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        every = list(self.roles.values())
        chips = [_chips(every[:_IN_A_ROW]), _chips(every[_IN_A_ROW:])]
        chips[-1].insertWidget(chips[-1].count() - 1, self.may_inject)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addStretch(1)
        last.addWidget(self.cancel)
        last.addWidget(self.save)
        column.addWidget(self.title)
        column.addLayout(field_row(self.name, self.licence, widths=(3, 2)))
        column.addWidget(Text("Roles", Type.STRONG))
        for row in chips:
            column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.answer)
        column.addLayout(last)

    def show_person(self, person: StaffRegistered | None) -> None:
        """Begin with what the register says of `person`, or with nothing."""
        self._person = person
        self.title.setText("Add a person" if person is None else f"Change {person.name}")
        self.name.set_text("" if person is None else person.name)
        self.licence.set_text("" if person is None else person.licence or "")
        for role, chip in self.roles.items():
            chip.setChecked(person is not None and role in person.roles)
        self.may_inject.setChecked(person is not None and person.may_inject)
        self.problem.clear()
        self.answer.clear()

    def show_answer(self, answer: Answer) -> None:
        """Close once the register has it; say why where it has not."""
        if self.answer.heard(answer):
            self.closed.emit()

    def _send(self) -> None:
        checked = [self.name.check(), self.licence.check()]
        roles = tuple(role for role, chip in self.roles.items() if chip.isChecked())
        if not roles:
            self.problem.show_problem("Choose at least one role.")
        name = self.name.value()
        if not all(checked) or not roles or name is None:
            go_to_first_problem(self)
            return
        intent = RegisterStaff(
            staff=None if self._person is None else self._person.staff,
            name=name,
            roles=roles,
            licence=self.licence.value(),
            may_inject=self.may_inject.isChecked(),
        )
        self.answer.sent(intent)
        self.asked.emit(intent)


def _chips(chips: list[ToggleChip]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for chip in chips:
        row.addWidget(chip)
    row.addStretch(1)
    return row
