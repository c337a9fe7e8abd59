"""Another term, another intensity, or another line, for something that was observed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Observed
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.protocol import Group
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type

_LONGEST = 300


class ObservedForm(QWidget):
    """The vocabulary in two columns, the intensity, and the line."""

    edited = signal_of(str)
    """The line, after every change by a person."""

    def __init__(self) -> None:
        super().__init__()
        self._body: Observed | None = None
        self._groups: tuple[Group, ...] = ()
        self.terms = ChoiceGroup("What was observed", columns=1)
        strengths = [Option(str(number), str(number)) for number in (1, 2, 3)]
        self.intensity = ChoiceGroup("Intensity", strengths, columns=3)
        self.line = TextField("Line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text("Intensity", Type.STRONG))
        column.addWidget(self.intensity)
        column.addWidget(self.line)
        column.addWidget(Text("It was instead", Type.STRONG))
        column.addWidget(self.terms)
        self.line.edited.connect(self.edited.emit)

    def show_body(self, body: Observed, groups: tuple[Group, ...]) -> None:
        """Show what it says now, among what it may say."""
        self._body = body
        if groups != self._groups:
            self._groups = groups
            self.terms.set_options(
                [
                    Option(f"{group.code} {term.code}", term.label)
                    for group in groups
                    for term in group.terms
                ]
            )
        self.terms.choose(f"{body.group} {body.code}")
        self.intensity.choose(str(body.intensity))
        self.line.set_text(body.line or "")

    def show_draft(self, text: str) -> None:
        self.line.set_text(text)

    def said(self) -> Observed | None:
        """What was observed instead; None where that cannot be taken, which is then said."""
        if self._body is None:
            return None
        line = self.line.text().strip()
        try:
            line = parse_text(line, limit=_LONGEST) if line else ""
        except KadelyxError as error:
            self.line.show_problem(str(error))
            self.line.setFocus()
            return None
        code, group, label = self._chosen(self._body)
        intensity = int(self.intensity.chosen() or self._body.intensity)
        return Observed(code, group, label, intensity, line or None)

    def _chosen(self, body: Observed) -> tuple[str, str, str]:
        chosen = self.terms.chosen()
        for group in self._groups:
            for term in group.terms:
                if f"{group.code} {term.code}" == chosen:
                    return term.code, group.code, term.label
        return body.code, body.group, body.label
