"""Who a client is: the two identifiers, and the name and pronouns the person goes by."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import PersonRegistered
from kadelyx_desk.domain.parsing import parse_birth_date, parse_name
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField

_PRONOUNS_LIMIT = 40


class IdentityFields(QWidget):
    """Family and given name, date of birth; below, what may stay blank."""

    def __init__(self) -> None:
        super().__init__()
        self._today = date.max
        self.family = ParsedField("Family name", parse_name, missing="Type the family name.")
        self.given = ParsedField("Given name", parse_name, missing="Type the given name.")
        self.born = DateField(
            "Date of birth",
            lambda typed: parse_birth_date(typed, self._today),
            missing="Type the date of birth.",
        )
        self.preferred = ParsedField("Preferred name", parse_name, hint="Where it is another.")
        self.pronouns = ParsedField(
            "Pronouns",
            lambda typed: parse_name(typed, limit=_PRONOUNS_LIMIT),
            example="she / her",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(field_row(self.family, self.given))
        column.addWidget(self.born)
        column.addLayout(field_row(self.preferred, self.pronouns))
        self.setFocusProxy(self.family)

    @property
    def fields(self) -> tuple[ParsedField[str] | ParsedField[date], ...]:
        return self.family, self.given, self.born, self.preferred, self.pronouns

    def begin(self, today: date) -> None:
        """Take `today` as the day that no birth lies ahead of."""
        self._today = today

    def show_identity(self, said: PersonRegistered) -> None:
        """Fill in what is known, to be corrected."""
        self.family.set_text(said.family)
        self.given.set_text(said.given)
        self.born.set_text(day(said.born))
        self.preferred.set_text(said.preferred or "")
        self.pronouns.set_text(said.pronouns or "")

    def clear(self) -> None:
        for field in self.fields:
            field.set_text("")

    def check(self) -> bool:
        """Whether every field can be taken; each that cannot says why."""
        checked = [field.check() for field in self.fields]
        return all(checked)

    def value(self) -> PersonRegistered | None:
        """What was typed; None where an identifier is missing or wrong."""
        family, given, born = self.family.value(), self.given.value(), self.born.value()
        if family is None or given is None or born is None:
            return None
        return PersonRegistered(
            family, given, born, self.preferred.value(), self.pronouns.value()
        )
