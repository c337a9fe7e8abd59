"""The order of a dose: how much, and by whom."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DoseOrdered
from kadelyx_desk.domain.rules import Level
from kadelyx_desk.domain.values import About, Milligrams, Partner, StaffRef
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.dosing.amounts import MilligramField
from kadelyx_desk.ui.views.dosing.figures import DoseFigures, figures
from kadelyx_desk.ui.views.dosing.found_lines import FoundLines, findings_now
from kadelyx_desk.ui.views.dosing.staff_choice import StaffChoice, may_order
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem


class OrderForm(QWidget):
    """Asks for one order of one partner.

    Args:
        partner: whose dose it is.
    """

    asked = signal_of(Intent)

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._partner = partner
        self._about = About.of(partner)
        self._view: SessionView | None = None
        self._number = 1
        self.dose = MilligramField("Ordered dose", missing="Type the ordered dose in mg.")
        self.by = StaffChoice(
            "Ordered by", may_order, about=self._about, missing="Choose who ordered the dose."
        )
        self.figures = DoseFigures()
        self.found = FoundLines()
        self.answer = AnswerLine()
        self.record = Button(f"Record order for {partner.value}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts = (self.dose, self.figures, self.found, self.by, self.answer, self.record)
        for part in parts:
            column.addWidget(part)
        self.dose.edited.connect(lambda _text: self._look())
        self.by.changed.connect(lambda _key: self._look())
        self.record.clicked.connect(self._send)
        self.answer.asked.connect(self.asked.emit)

    def show_order(self, view: SessionView, number: int) -> None:
        """Ask for dose `number`; what is being typed for that dose stays."""
        if number != self._number or (self._view and self._view.session != view.session):
            self.forget()
        self._view, self._number = view, number
        words = "Record order" if number == 1 else f"Record order of booster {number - 1}"
        self.record.set_words(f"{words} for {self._partner.value}")
        self.by.show_staff(view.staff)
        self._look()

    def forget(self) -> None:
        """Empty the form."""
        self.dose.set_text("")
        self.by.choose(None)
        self.answer.clear()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the order."""
        self.answer.heard(answer)

    def _body(self, dose: Milligrams, by: StaffRef, view: SessionView) -> DoseOrdered:
        drug = view.protocol.drug
        return DoseOrdered(self._number, drug.name, dose, drug.route, by)

    def _look(self) -> None:
        """Show the figures, and what the rules say, for what is typed so far."""
        view, dose = self._view, self.dose.value()
        if view is None:
            return
        self.figures.show_figures(figures(view.snapshot, self._partner, dose))
        if dose is None:
            self.found.show_findings(())
            return
        body = self._body(dose, self.by.person() or view.author, view)
        self.found.show_findings(findings_now(view, self._about, body))

    def _send(self) -> None:
        view = self._view
        checked = [self.dose.check(), self.by.check()]
        dose, by = self.dose.value(), self.by.person()
        if view is None:
            return
        if self.by.is_empty:
            self.by.show_problem(
                "Nobody of the register may order. Add a prescriber in Settings."
            )
            return
        if not all(checked) or dose is None or by is None:
            go_to_first_problem(self)
            return
        body = self._body(dose, by, view)
        if any(item.level is Level.REFUSE for item in findings_now(view, self._about, body)):
            self.dose.setFocus()
            return
        intent = Record(self._about, body)
        self.answer.sent(intent)
        self.asked.emit(intent)
