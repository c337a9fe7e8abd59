"""One partner of a new couple: the two identifiers, the dated weight, the allergies."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.parsing import parse_birth_date, parse_date, parse_name, parse_text
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Person
from kadelyx_desk.ui.views.couple.weight import ASK_ABOVE, parse_weight
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.reminder import Caution
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_ALLERGIES_LIMIT = 500


class PersonForm(Card):
    """The fields of one partner.

    Args:
        partner: A or B; the letter never changes afterwards.
    """

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._today = date.max
        self._title = Text("", Type.TILE)
        self.show_alone(alone=False, partner=partner)
        self.setAccessibleName(f"Partner {partner.value}")
        self.family = ParsedField("Family name", parse_name, missing="Type the family name.")
        self.given = ParsedField("Given name", parse_name, missing="Type the given name.")
        self.born = DateField(
            "Date of birth",
            lambda typed: parse_birth_date(typed, self._today),
            missing="Type the date of birth.",
        )
        self.weight = ParsedField(
            "Weight", parse_weight, hint="Needed before a dose is ordered.", example="68.2"
        )
        self.weight.row.addWidget(Text("kg", Type.BODY, Ink.MUTED))
        self.weight.line.setAccessibleName("Weight, in kg")
        self.weighed = DateField("Weighed on", self._parse_weighed)
        self.ask = Caution("Is that in kg? Pounds are never meant here.")
        self.ask.hide()
        self.allergies = ParsedField(
            "Allergies",
            lambda typed: parse_text(typed, limit=_ALLERGIES_LIMIT),
            hint="“none known” is an answer. A blank is printed as not recorded.",
        )
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Mark(About.of(partner), 16))
        head.addWidget(self._title)
        head.addStretch(1)
        self.body.setSpacing(12)
        self.body.addLayout(head)
        self.body.addLayout(field_row(self.family, self.given))
        self.body.addWidget(self.born)
        self.body.addLayout(field_row(self.weight, self.weighed))
        self.body.addWidget(self.ask)
        self.body.addWidget(self.allergies)
        self.body.addStretch(1)
        self.weight.edited.connect(lambda _text: self._look_at_weight())

    def _parse_weighed(self, typed: str) -> date:
        on = parse_date(typed)
        if on > self._today:
            message = "A weight cannot be dated ahead."
            raise InvalidValueError(message)
        return on

    def show_alone(self, *, alone: bool, partner: Partner = Partner.A) -> None:
        """Name the card for a solo client, or for a partner of two."""
        self._title.setText("Client" if alone else f"Partner {partner.value}")

    def begin(self, today: date) -> None:
        """Take `today` as the day that dates are held against."""
        self._today = today

    def clear(self) -> None:
        """Empty every field, once the couple is registered."""
        for field in self._fields():
            field.set_text("")
        self.ask.hide()

    def check(self) -> bool:
        """Whether every field can be taken; each that cannot says why."""
        checked = [field.check() for field in self._fields()]
        if self.weight.value() is not None and not self.weighed.text().strip():
            self.weighed.show_problem("Type the day of this weight.")
            return False
        if not self.weight.text().strip() and self.weighed.value() is not None:
            self.weight.show_problem("Type the weight of that day, or leave the day blank.")
            return False
        return all(checked)

    def person(self) -> Person | None:
        """What was typed; None where something needed is missing or wrong."""
        family, given, born = self.family.value(), self.given.value(), self.born.value()
        if family is None or given is None or born is None:
            return None
        weight = self.weight.value()
        weighed = self.weighed.value() if weight is not None else None
        return Person(family, given, born, weight, weighed, self.allergies.value())

    def _fields(self) -> tuple[ParsedField[object], ...]:
        every: tuple[QWidget, ...] = (
            self.family,
            self.given,
            self.born,
            self.weight,
            self.weighed,
            self.allergies,
        )
        return tuple(field for field in every if isinstance(field, ParsedField))

    def _look_at_weight(self) -> None:
        weight = self.weight.value()
        self.ask.setVisible(weight is not None and weight.value > ASK_ABOVE)
