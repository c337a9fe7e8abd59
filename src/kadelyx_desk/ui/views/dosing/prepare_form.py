"""A dose drawn up ahead for its order: vial, volume, lot, and the two people who saw it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DoseOrdered, DosePrepared
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.rules import Finding, Level
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Milligrams, Millilitres, Partner, Strength
from kadelyx_desk.domain.wording import number, strength
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.dosing.amounts import (
    MilligramField,
    MillilitreField,
    mass_in,
    volume_for,
)
from kadelyx_desk.ui.views.dosing.figures import DoseFigures, figures
from kadelyx_desk.ui.views.dosing.found_lines import FoundLines, findings_now
from kadelyx_desk.ui.views.dosing.staff_choice import StaffChoice
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField

_LOT_LIMIT = 40

_ABREAST = 3
"""Strengths in a row, where there is room for as many."""


def _parse_label(typed: str) -> str:
    return parse_text(typed, limit=_LOT_LIMIT)


class PrepareForm(QWidget):
    """Asks for one preparation of one partner's order. No strength is ever preset.

    Args:
        partner: whose dose it is.
    """

    asked = signal_of(Intent)

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._partner = partner
        self._about = About.of(partner)
        self._view: SessionView | None = None
        self._order: Line[DoseOrdered] | None = None
        self._typed_mass = False
        self.strength = AskedChoice(
            "Strength of the vial", missing="Choose the strength.", about=self._about
        )
        self.volume = MillilitreField("Volume", missing="Type the mL, or the mg.")
        self.mass = MilligramField("Dose", missing="Type the mg, or the mL.")
        self.figures = DoseFigures()
        self.found = FoundLines()
        self.lot = ParsedField("Lot", _parse_label, missing="Type the lot number of the vial.")
        self.expiry = DateField("Expiry", missing="Type the last day the vial may be used.")
        self.vial = ParsedField("Vial", _parse_label, hint="Its number, where vials have one.")
        self.by = StaffChoice(
            "Prepared by", about=self._about, missing="Choose who drew it up."
        )
        self.checker = StaffChoice(
            "Checked by",
            about=self._about,
            hint=f"The record says: {Check.NAMED.value}.",
            nobody="Not checked",
        )
        self.answer = AnswerLine()
        self.record = Button(f"Record prepared dose for {partner.value}")
        self._arrange()
        self.volume.edited.connect(lambda _text: self._was_typed(mass=False))
        self.mass.edited.connect(lambda _text: self._was_typed(mass=True))
        self.strength.changed.connect(lambda _key: self._was_typed(mass=self._typed_mass))
        self.expiry.edited.connect(lambda _text: self._look())
        self.by.changed.connect(lambda _key: self._look())
        self.checker.changed.connect(lambda _key: self._look())
        self.record.clicked.connect(self._send)
        self.answer.asked.connect(self.asked.emit)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.strength)
        column.addLayout(field_row(self.volume, self.mass))
        column.addWidget(self.figures)
        column.addWidget(self.found)
        column.addLayout(field_row(self.lot, self.expiry))
        for part in (self.vial, self.by, self.checker, self.answer, self.record):
            column.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strength.group.fit_columns(self.width(), most=_ABREAST, alike=True)

    def show_prepare(self, view: SessionView, order: Line[DoseOrdered]) -> None:
        """Ask for the dose of `order`; what is being typed for that order stays."""
        if self._order is None or order.link.entry.id != self._order.link.entry.id:
            self.forget()
        self._view, self._order = view, order
        strengths = view.protocol.drug.strengths
        self.strength.set_options(
            [Option(number(item.value), strength(item)) for item in strengths]
        )
        self.by.show_staff(view.staff)
        self.checker.show_staff(view.staff)
        self._look()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the preparation."""
        self.answer.heard(answer)

    def forget(self) -> None:
        """Empty the form: a strength that was picked once is never there the next time."""
        self._order = None
        for field in (self.volume, self.mass, self.lot, self.expiry, self.vial):
            field.set_text("")
        for choice in (self.strength, self.by, self.checker):
            choice.choose(None)
        self.answer.clear()

    def _vial_strength(self) -> Strength | None:
        key = self.strength.chosen()
        strengths = self._view.protocol.drug.strengths if self._view else ()
        return next((item for item in strengths if number(item.value) == key), None)

    def _was_typed(self, *, mass: bool) -> None:
        """Work out the other figure from the one that a person typed last."""
        self._typed_mass = mass
        vial = self._vial_strength()
        typed, other = (self.mass, self.volume) if mass else (self.volume, self.mass)
        if vial is not None:
            try:
                other.set_text(_other_figure(typed.value(), vial))
            except KadelyxError as error:
                other.set_text("")
                typed.show_problem(str(error))
        self._look()

    def _look(self) -> None:
        """Show the figures, and what the rules say, for what is typed so far."""
        if self._view is None:
            return
        vial = self._vial_strength()
        rows = figures(
            self._view.snapshot, self._partner, self.mass.value(), self.volume.value(), vial
        )
        self.figures.show_figures(rows)
        found = self._findings()
        self.found.show_findings([item for item in found if item.code not in _PLACES])
        for code, name in _PLACES.items():
            field: DateField | StaffChoice = getattr(self, name)
            sentence = next((item.sentence for item in found if item.code == code), "")
            if sentence:
                field.show_problem(sentence)
            elif not isinstance(field, DateField):
                field.clear_problem()

    def _findings(self) -> tuple[Finding, ...]:
        """What speaks against the dose; blanks are filled so that nothing speaks of them."""
        view, order = self._view, self._order
        if view is None or order is None:
            return ()
        drug = view.protocol.drug
        vial, mass, volume = self._vial_strength(), self.mass.value(), self.volume.value()
        if vial is None or mass is None or volume is None:
            vial = drug.strengths[0]
            mass, volume = (
                order.body.milligrams,
                Millilitres(order.body.milligrams.value / vial.value),
            )
        return findings_now(view, self._about, self._body(order, mass, volume, vial, view))

    def _body(
        self,
        order: Line[DoseOrdered],
        mass: Milligrams,
        volume: Millilitres,
        vial: Strength,
        view: SessionView,
    ) -> DosePrepared:
        checker = self.checker.person()
        return DosePrepared(
            order=order.link.entry.id,
            number=order.body.number,
            drug=view.protocol.drug.name,
            milligrams=mass,
            volume=volume,
            strength=vial,
            vial=self.vial.value(),
            lot=self.lot.value() or "",
            expiry=self.expiry.value() or view.now.moment.local.date() + timedelta(days=1),
            prepared_by=self.by.person() or view.author,
            checked_by=checker if self.by.person() is not None else None,
            check=Check.NAMED,
        )

    def _send(self) -> None:
        view, order = self._view, self._order
        parts = (self.strength, self.volume, self.mass, self.lot, self.expiry, self.vial)
        checked = [part.check() for part in (*parts, self.by)]
        vial, mass, volume = self._vial_strength(), self.mass.value(), self.volume.value()
        self._look()
        if view is None or order is None:
            return
        refused = any(item.level is Level.REFUSE for item in self._findings())
        is_whole = all(checked) and not refused
        if not is_whole or vial is None or mass is None or volume is None:
            if not go_to_first_problem(self):
                self.mass.setFocus()
            return
        intent = Record(self._about, self._body(order, mass, volume, vial, view))
        self.answer.sent(intent)
        self.asked.emit(intent)


_PLACES = {"expired": "expiry", "self-check": "checker"}
"""Findings that stand beside a field of their own, by the name of the field."""


def _other_figure(typed: Milligrams | Millilitres | None, vial: Strength) -> str:
    match typed:
        case Milligrams():
            return number(volume_for(typed, vial).value).replace(",", "")
        case Millilitres():
            return number(mass_in(typed, vial).value).replace(",", "")
        case None:
            return ""
