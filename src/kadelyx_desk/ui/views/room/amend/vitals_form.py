"""The figures of a set of vitals, put right; a field that is emptied was not measured."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_whole
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import parse_pressure
from kadelyx_desk.ui.views.theme import Type

_WHOLE = (
    ("HR", "heart_rate"),
    ("SpO2", "spo2"),
    ("Breaths", "respiration"),
    ("MOAA/S", "sedation"),
    ("Nausea", "nausea"),
)


class VitalsForm(QWidget):
    """A field for each figure, and the dissociation.

    Args:
        protocol: the ranges that can be meant.
    """

    edited = signal_of(str)

    def __init__(self, protocol: Protocol) -> None:
        super().__init__()
        self.pressure = ParsedField("BP", lambda typed: parse_pressure(typed, protocol))
        self.whole = {name: _field(label, name, protocol) for label, name in _WHOLE}
        levels = [Option(level, level) for level in protocol.dissociation_levels]
        self.dissociation = ChoiceGroup("Dissociation", levels)
        self.problem = ProblemLine()
        self._fields: list[ParsedField[Any]] = [self.pressure, *self.whole.values()]
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, field in enumerate(self._fields):
            grid.addWidget(field, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(Text("Dissociation", Type.STRONG))
        column.addWidget(self.dissociation)
        column.addWidget(self.problem)
        for each in self._fields:
            each.edited.connect(lambda _text: self._edited())

    def show_body(self, body: VitalsTaken) -> None:
        """Show what was recorded."""
        self.problem.clear()
        pressure = body.blood_pressure
        self.pressure.set_text(f"{pressure.systolic}/{pressure.diastolic}" if pressure else "")
        for name, field in self.whole.items():
            value = getattr(body, name)
            field.set_text("" if value is None else str(value))
        self.dissociation.choose(body.dissociation)

    def show_draft(self, text: str) -> None:
        """Fill in figures as they were half typed."""
        typed = text.split("|")
        for field, words in zip(self._fields, typed, strict=False):
            field.set_text(words)

    def said(self) -> VitalsTaken | None:
        """The set put right; None where it cannot be taken, which is then said."""
        wrong = [field for field in self._fields if not field.check()]
        if wrong:
            wrong[0].setFocus()
            return None
        try:
            return VitalsTaken(
                blood_pressure=self.pressure.value(),
                dissociation=self.dissociation.chosen(),
                **{name: field.value() for name, field in self.whole.items()},
            )
        except KadelyxError as error:
            self.problem.show_problem(f"{error} Strike it out instead.")
            return None

    def _edited(self) -> None:
        self.problem.clear()
        self.edited.emit("|".join(field.text() for field in self._fields))


def _field(label: str, name: str, protocol: Protocol) -> ParsedField[int]:
    low, high = protocol.vitals.ranges[name]
    return ParsedField(label, lambda typed: parse_whole(typed, low, high))
