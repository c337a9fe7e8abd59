"""A prepared dose that is not given: returned or wasted, and who saw it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DoseNotGiven, DosePrepared
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner, StaffRef
from kadelyx_desk.domain.wording import mg, ml
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class NotGivenForm(QWidget):
    """The form; the dose is accounted for in one entry.

    Args:
        partner: for whom it was prepared.
    """

    asked = signal_of(Record)
    turned_back = signal_of_nothing()

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._about = About.of(partner)
        self._line: Line[DosePrepared] | None = None
        self._names: dict[str, str] = {}
        self.what = Text("", Type.STRONG, wrap=True)
        self.outcome = ChoiceGroup(
            "What became of it",
            [Option(outcome.value, outcome.value) for outcome in Outcome],
            about=self._about,
        )
        self.witness = ChoiceGroup("Witness", about=self._about)
        self.problem = ProblemLine()
        self.record = ReasonedButton(Button("Record as not given", Kind.MAIN), upright=True)
        self.record.button.clicked.connect(lambda _checked: self._record())
        back = Button("Back to the dose")
        back.clicked.connect(lambda _checked: self.turned_back.emit())
        for group in (self.outcome, self.witness):
            group.changed.connect(lambda _key: self._look_over())
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(10)
        column.addWidget(self.what)
        column.addWidget(Text("What became of it", Type.STRONG))
        column.addWidget(self.outcome)
        column.addWidget(Text("Witness", Type.STRONG))
        hint = "Not the one who drew it. Needed where it was wasted."
        column.addWidget(Text(hint, Type.CAPTION, Ink.MUTED, wrap=True))
        column.addWidget(self.witness)
        column.addStretch(1)
        column.addWidget(self.problem)
        column.addWidget(back)
        column.addWidget(self.record)

    def show_dose(self, view: SessionView, line: Line[DosePrepared]) -> None:
        """Show the dose that waits; answers to another dose are forgotten."""
        if self._line is None or self._line.link.entry.id != line.link.entry.id:
            self.outcome.choose(None)
            self.witness.choose(None)
            self.problem.clear()
        self._line = line
        body = line.body
        self.what.setText(f"{mg(body.milligrams)} {body.drug}, {ml(body.volume)}, is not given")
        drew = body.prepared_by.id
        self._names = {
            str(person.staff): person.name
            for person in view.staff
            if person.active and person.staff != drew
        }
        options = [Option(key, name) for key, name in self._names.items()]
        if self.witness.property("offered") != str(options):
            self.witness.setProperty("offered", str(options))
            self.witness.set_options(options)
        self._look_over()

    def show_refused(self, sentence: str) -> None:
        """Say why it was not recorded."""
        self.problem.show_problem(sentence)

    def _look_over(self) -> None:
        outcome = self.outcome.chosen()
        if outcome is None:
            self.record.block("Say whether it was returned or wasted.")
        elif outcome == Outcome.WASTED.value and self.witness.chosen() is None:
            self.record.block("A wasted dose needs a witness.")
        else:
            self.record.allow()

    def _record(self) -> None:
        outcome, line, key = self.outcome.chosen(), self._line, self.witness.chosen()
        if outcome is None or line is None:
            return
        body = DoseNotGiven(
            prepared=line.link.entry.id,
            outcome=Outcome(outcome),
            milligrams=line.body.milligrams,
            volume=line.body.volume,
            witness=StaffRef(UUID(key), self._names[key]) if key else None,
        )
        self.asked.emit(Record(self._about, body))
