"""One partner of a new couple: identity, the dated weight, allergies and medicines."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Person
from kadelyx_desk.ui.views.couple.identity_fields import IdentityFields
from kadelyx_desk.ui.views.couple.weight_fields import WeightFields
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type

WORDS_LIMIT = 500
_BLANK = "A blank is printed as not recorded."


def words_field(label: str, answer: str, *, missing: str = "") -> ParsedField[str]:
    """A line for what a client states in words.

    Args:
        label: the question.
        answer: what is said where there is none, which is an answer too.
        missing: the sentence where it may not stay blank.
    """
    return ParsedField(
        label,
        lambda typed: parse_text(typed, limit=WORDS_LIMIT),
        hint=f"“{answer}” is an answer. {_BLANK}",
        missing=missing,
    )


class PersonForm(Card):
    """The fields of one partner.

    Args:
        partner: A or B; the letter never changes afterwards.
    """

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._title = Text("", Type.TILE)
        self.show_alone(alone=False, partner=partner)
        self.setAccessibleName(f"Partner {partner.value}")
        self.identity = IdentityFields()
        self.weight = WeightFields(needed=False, hint="Needed before a dose is ordered.")
        self.allergies = words_field("Allergies", "none known")
        self.medicines = words_field("Medicines", "none")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Mark(About.of(partner), 16))
        head.addWidget(self._title)
        head.addStretch(1)
        self.body.setSpacing(12)
        self.body.addLayout(head)
        for part in (self.identity, self.weight, self.allergies, self.medicines):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.setFocusProxy(self.identity.family)

    def show_alone(self, *, alone: bool, partner: Partner = Partner.A) -> None:
        """Name the card for a solo client, or for a partner of two."""
        self._title.setText("Client" if alone else f"Partner {partner.value}")

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by the names under which a draft keeps them."""
        identity, weight = self.identity, self.weight
        return {
            "family": identity.family,
            "given": identity.given,
            "born": identity.born,
            "preferred": identity.preferred,
            "pronouns": identity.pronouns,
            "weight": weight.weight,
            "weighed": weight.weighed,
            "allergies": self.allergies,
            "medicines": self.medicines,
        }

    def begin(self, today: date) -> None:
        """Take `today` as the day that dates are held against."""
        self.identity.begin(today)
        self.weight.begin(today)

    def clear(self) -> None:
        """Empty every field, once the couple is registered."""
        for part in (self.identity, self.weight):
            part.clear()
        for field in (self.allergies, self.medicines):
            field.set_text("")

    def check(self) -> bool:
        """Whether every field can be taken; each that cannot says why."""
        parts = (self.identity, self.weight, self.allergies, self.medicines)
        checked = [part.check() for part in parts]
        return all(checked)

    def person(self) -> Person | None:
        """What was typed; None where something needed is missing or wrong."""
        said, weight = self.identity.value(), self.weight.value()
        if said is None:
            return None
        return Person(
            said.family,
            said.given,
            said.born,
            None if weight is None else weight.weight,
            None if weight is None else weight.on,
            self.allergies.value(),
            said.preferred,
            said.pronouns,
            self.medicines.value(),
        )
