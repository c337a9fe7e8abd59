"""What is asked of a rescue medicine; nothing is preset, least of all a dose."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import RescueGiven
from kadelyx_desk.domain.journey.rescue import ROUTES, UNITS, parse_amount
from kadelyx_desk.domain.parsing import parse_name, parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.dosing.staff_choice import StaffChoice, may_order
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.room.care.drafted import DraftedText

_LONGEST = 200
DRUG, AMOUNT, REASON = "rescue drug", "rescue amount", "rescue reason"
"""How the drafts are named."""


class RescueForm(QWidget):
    """Makes the entry once everything is said.

    Args:
        about: who is given it; it never changes.
    """

    asked = signal_of(Intent)
    changed = signal_of_nothing()

    def __init__(self, about: About) -> None:
        super().__init__()
        self.drug = AskedChoice("Medicine", about=about)
        self.other = ParsedField("", parse_name, example="or another medicine")
        self.other.line.setAccessibleName("Another medicine")
        self.amount = ParsedField[Decimal]("Amount", self._parse, example="figure")
        self.unit = AskedChoice("Unit", [Option(unit, unit) for unit in UNITS], about=about)
        self.route = AskedChoice("Route", [Option(way, way) for way in ROUTES], about=about)
        self.reason = ParsedField(
            "For what", lambda typed: parse_text(typed, limit=_LONGEST), example="nausea"
        )
        self.ordered = StaffChoice("Ordered by", about=about)
        self.given = StaffChoice("Given by", about=about)
        self._drafts = [
            DraftedText(field, about, self.asked.emit)
            for field in (self.other, self.amount, self.reason)
        ]
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(8)
        other, amount, reason = (draft.note for draft in self._drafts)
        for part in (
            *(self.drug, self.other, other, self.amount, amount, self.unit, self.route),
            *(self.reason, reason, self.ordered, self.given),
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _join(self) -> None:
        for choice in (self.drug, self.unit, self.route, self.ordered, self.given):
            choice.changed.connect(lambda _key: self.changed.emit())
        for field in (self.other, self.amount, self.reason):
            field.edited.connect(lambda _text: self.changed.emit())
        self.drug.changed.connect(lambda _key: self._picked())
        self.other.edited.connect(lambda text: self.drug.choose(None) if text else None)
        self.unit.changed.connect(lambda _key: self._unit_picked())

    def show_session(self, view: SessionView) -> None:
        """Offer the protocol's medicines and the register's people."""
        self.drug.set_options([Option(drug, drug) for drug in view.protocol.rescue_drugs])
        orderers = [person for person in view.staff if person.active and may_order(person)]
        self.ordered.show_staff(orderers or view.staff)
        self.given.show_staff(view.staff)
        for draft, form in zip(self._drafts, (DRUG, AMOUNT, REASON), strict=True):
            draft.turn_to(form, draft.field.text(), view)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for choice, most in ((self.drug, 3), (self.unit, 5), (self.route, 4)):
            choice.group.fit_columns(self.width() - 8, most=most)

    def missing(self) -> tuple[str, ...]:
        """What is still to be said, each in a word or two."""
        said = (
            ("the medicine", self._drug()),
            ("the amount", self.amount.value()),
            ("the unit", self.unit.chosen()),
            ("the route", self.route.chosen()),
            ("what it is for", self.reason.value()),
            ("who ordered it", self.ordered.person()),
            ("who gave it", self.given.person()),
        )
        return tuple(word for word, value in said if value is None)

    def body(self) -> RescueGiven | None:
        """The entry; None while something is missing."""
        drug, amount, unit = self._drug(), self.amount.value(), self.unit.chosen()
        route, reason = self.route.chosen(), self.reason.value()
        ordered, given = self.ordered.person(), self.given.person()
        if drug is None or amount is None or unit is None or route is None:
            return None
        if reason is None or ordered is None or given is None:
            return None
        return RescueGiven(drug, amount, unit, route, reason, ordered, given)

    def forget(self) -> None:
        """It was recorded: the next one begins with nothing."""
        for draft in self._drafts:
            draft.forget()
            draft.field.set_text("")
        for choice in (self.drug, self.unit, self.route, self.ordered, self.given):
            choice.choose(None)

    def _drug(self) -> str | None:
        return self.other.value() or self.drug.chosen()

    def _parse(self, typed: str) -> Decimal:
        return parse_amount(typed, self.unit.chosen())

    def _picked(self) -> None:
        """A medicine of the list was meant: what was typed for another is not."""
        if self.other.text():
            self.other.set_text("")
            self._drafts[0].forget()

    def _unit_picked(self) -> None:
        """What was typed may be an amount in this unit, or no longer be one."""
        if self.amount.text().strip():
            self.amount.check()
        else:
            self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
