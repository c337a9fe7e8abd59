"""One set of vitals of one partner: figures and Enter; nothing is preset, parts may lack."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.errors import InvalidValueError, KadelyxError
from kadelyx_desk.domain.parsing import parse_whole
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.values import BloodPressure
from kadelyx_desk.ui.viewmodels.intents import KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.partner_now import local_clock
from kadelyx_desk.ui.views.room.sheets.figure_field import FigureField
from kadelyx_desk.ui.views.room.sheets.level_choice import LevelChoice
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet, main_button
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_BETWEEN = "\t"
"""Between the parts of a draft."""

_PRESSURE = re.compile(r"\s*(\d{1,4})\s*[/ .\-]\s*(\d{1,4})\s*")


def parse_pressure(typed: str, protocol: Protocol) -> BloodPressure:
    """A blood pressure typed as 132/84; a space may stand for the stroke.

    Raises:
        InvalidValueError: for anything else, or a figure outside the clinic's range.
    """
    found = _PRESSURE.fullmatch(typed)
    if found is None:
        message = "Type both figures of the blood pressure, such as 132/84."
        raise InvalidValueError(message)
    figures = []
    for place, name in enumerate(("systolic", "diastolic"), start=1):
        low, high = protocol.vitals.ranges[name]
        try:
            figures.append(parse_whole(found[place], low, high))
        except InvalidValueError as error:
            which = "upper" if name == "systolic" else "lower"
            message = f"The {which} figure of the pressure can be from {low} to {high}."
            raise InvalidValueError(message) from error
    return BloodPressure(*figures)


class VitalsSheet(RoomSheet):
    """The form. Enter goes on to the next field and, in the last, records; so does Ctrl+Enter.

    Args:
        page: the room.
        identity: whose vitals.
        protocol: the ranges that can be meant and the words of the scales.
    """

    def __init__(self, page: QWidget, identity: Identity, protocol: Protocol) -> None:
        super().__init__(page, identity)
        self.body.setContentsMargins(16, 8, 16, 12)
        self.pressure = FigureField(
            "BP", lambda typed: parse_pressure(typed, protocol), example="mmHg"
        )
        self.heart_rate = _whole("HR", "heart_rate", protocol, "per min")
        self.spo2 = _whole("SpO2", "spo2", protocol, "%")
        self.respiration = _whole("Breaths", "respiration", protocol, "per min")
        self.nausea = _whole("Nausea", "nausea", protocol, "0 to 10")
        self.sedation = LevelChoice("MOAA/S", protocol.sedation_levels, self.about)
        levels = [Option(level, level) for level in protocol.dissociation_levels]
        self.dissociation = ChoiceGroup("Dissociation", levels, about=self.about)
        self.fields: list[FigureField[Any]] = [
            self.pressure,
            self.heart_rate,
            self.spo2,
            self.respiration,
            self.nausea,
        ]
        self._looked_up = False
        self.draft = Text("", Type.CAPTION, Ink.MUTED)
        self.draft.hide()
        self.when = self.add_when(VitalsTaken.KIND)
        self.record = main_button("Record vitals")
        self.record.clicked.connect(lambda _checked: self._record())
        self._lay_out()
        for place, field in enumerate(self.fields):
            field.line.returnPressed.connect(lambda at=place: self._go_on(at))
            field.edited.connect(lambda _text: self._edited())
        self.sedation.changed.connect(self._edited)
        self.dissociation.changed.connect(lambda _key: self._edited())

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(8)
        for field, share in zip(self.fields[:4], (5, 4, 4, 4), strict=True):
            figures.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        scales = QHBoxLayout()
        scales.setSpacing(16)
        scales.addWidget(self.nausea, 1, Qt.AlignmentFlag.AlignTop)
        loose = QVBoxLayout()
        loose.setSpacing(6)
        loose.addWidget(Text("Dissociation", Type.STRONG))
        loose.addWidget(self.dissociation)
        scales.addLayout(loose, 3)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(10)
        column.addLayout(figures)
        for field in self.fields:
            column.addWidget(field.beside)
        column.addWidget(self.draft)
        column.addWidget(Text("MOAA/S, responds", Type.STRONG))
        column.addWidget(self.sedation)
        column.addLayout(scales)
        column.addStretch(1)
        self.body.addWidget(Scroll(inside), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self.when)
        foot.addWidget(self.problem)
        foot.addLayout(self.beside_now(self.record))
        self.body.addLayout(foot)

    def show_session(self, view: SessionView) -> None:
        super().show_session(view)
        if self._looked_up:
            return
        self._looked_up = True
        for kept in view.drafts:
            if (kept.about, kept.form) == (self.about, VitalsTaken.KIND):
                self._fill(kept.text)
                at = local_clock(view, kept.kept)
                self.draft.setText(f"Draft from {at}, not recorded yet")
                self.draft.show()

    def _fill(self, text: str) -> None:
        """Show again what was half typed."""
        typed = text.split(_BETWEEN)
        for field, words in zip(self.fields, typed, strict=False):
            field.set_text(words)
        levels = dict(enumerate(typed[len(self.fields) :]))
        self.sedation.choose(int(levels[0]) if levels.get(0, "").isdigit() else None)
        self.dissociation.choose(levels.get(1) or None)

    def _edited(self) -> None:
        self.draft.hide()
        level = self.sedation.chosen()
        chosen = ["" if level is None else str(level), self.dissociation.chosen() or ""]
        parts = [*(field.text().replace(_BETWEEN, " ") for field in self.fields), *chosen]
        is_blank = not any(part.strip() for part in parts)
        text = "" if is_blank else _BETWEEN.join(parts)
        self.asked.emit(KeepDraft(self.about, VitalsTaken.KIND, text))

    def _go_on(self, place: int) -> None:
        if not self.fields[place].check():
            return
        if place + 1 < len(self.fields):
            self.fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._record()

    def _record(self) -> None:
        if self.is_waiting:
            return
        wrong = [field for field in self.fields if not field.check()]
        if wrong:
            wrong[0].setFocus()
            return
        try:
            taken = VitalsTaken(
                blood_pressure=self.pressure.value(),
                heart_rate=self.heart_rate.value(),
                spo2=self.spo2.value(),
                respiration=self.respiration.value(),
                sedation=self.sedation.chosen(),
                nausea=self.nausea.value(),
                dissociation=self.dissociation.chosen(),
            )
        except KadelyxError as error:
            self.problem.show_problem(str(error))
            return
        when = self.when.said()
        if when is None:
            return
        self.ask(Record(self.about, taken, None, when.occurred, when.late_reason))

    def was_recorded(self, answer: Answer) -> None:
        for field in self.fields:
            field.set_text("")
        self.sedation.choose(None)
        self.dissociation.choose(None)
        self.draft.hide()
        super().was_recorded(answer)


def _whole(label: str, name: str, protocol: Protocol, example: str) -> FigureField[int]:
    low, high = protocol.vitals.ranges[name]
    return FigureField(label, lambda typed: parse_whole(typed, low, high), example=example)
