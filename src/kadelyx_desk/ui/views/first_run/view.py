"""The first start, step by step; nothing is written before the third step is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.first_run.clinic_step import ClinicStep
from kadelyx_desk.ui.views.first_run.intents import FoundAsked, PassphraseTools, RecoverySheet
from kadelyx_desk.ui.views.first_run.passphrase_step import PassphraseStep
from kadelyx_desk.ui.views.first_run.person_step import PersonStep
from kadelyx_desk.ui.views.first_run.recovery_print import print_with_dialog
from kadelyx_desk.ui.views.first_run.recovery_step import RecoveryStep
from kadelyx_desk.ui.views.first_run.step import Step

PrintSheet = Callable[[QWidget, RecoverySheet], str]


class FirstRunView(QWidget):
    """Clinic, first person, passphrase, recovery sheet.

    Args:
        tools: makes passphrases and says which may be used.
        print_sheet: puts the sheet on paper and says in a sentence if it could not.
    """

    found_asked = signal_of(FoundAsked)
    """Everything was answered: make the record and show its recovery sheet, or a problem."""

    kept = signal_of_nothing()
    """The recovery sheet is on paper; the program may be used."""

    demo_asked = signal_of_nothing()

    def __init__(
        self, tools: PassphraseTools, print_sheet: PrintSheet = print_with_dialog
    ) -> None:
        super().__init__()
        self._print_sheet = print_sheet
        self.clinic = ClinicStep()
        self.person = PersonStep()
        self.passphrase = PassphraseStep(tools)
        self.recovery = RecoveryStep()
        self._steps: tuple[Step, ...] = (
            self.clinic,
            self.person,
            self.passphrase,
            self.recovery,
        )
        self._stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        for step in self._steps:
            self._stack.addWidget(step)
            step.went_on.connect(self._go_on)
            step.went_back.connect(lambda: self._turn(-1))
        self.clinic.demo_asked.connect(self.demo_asked.emit)
        self.recovery.print_asked.connect(self._print)
        self.setFocusProxy(self._stack)
        self._turn(0)

    @property
    def step(self) -> int:
        """The step in view, from 1."""
        return self._stack.currentIndex() + 1

    def show_working(self) -> None:
        """Say that the record is being made."""
        self.passphrase.show_working()

    def show_problem(self, sentence: str) -> None:
        """Say why the record was not made; every answer stays."""
        self.passphrase.show_problem(sentence)

    def show_recovery_sheet(self, code: str) -> None:
        """Go to the last step with the code of the record that was made."""
        self.recovery.show_sheet(RecoverySheet(self.clinic.name, code))
        self.passphrase.forget()
        self._show(self.recovery)

    def _turn(self, by: int) -> None:
        self._show(self._steps[self._stack.currentIndex() + by])

    def _show(self, step: Step) -> None:
        self._stack.setCurrentWidget(step)
        self._stack.setFocusProxy(step)
        step.setFocus()

    def _go_on(self) -> None:
        shown = self._stack.currentWidget()
        if shown is self.recovery:
            self.recovery.forget()
            self.kept.emit()
        elif shown is self.passphrase:
            self.found_asked.emit(self._answers())
        else:
            self.passphrase.show_clinic(self.clinic.name)
            self._turn(1)

    def _answers(self) -> FoundAsked:
        return FoundAsked(
            clinic=self.clinic.name,
            address=self.clinic.address,
            name=self.person.name,
            roles=self.person.roles,
            licence=self.person.licence,
            may_inject=self.person.may_inject,
            passphrase=self.passphrase.passphrase,
        )

    def _print(self, sheet: RecoverySheet) -> None:
        sentence = self._print_sheet(self, sheet)
        if sentence:
            self.recovery.show_problem(sentence)
