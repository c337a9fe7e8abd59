"""Somebody of the staff register, chosen by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.values import About, StaffRef
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.painting import text_width
from kadelyx_desk.ui.views.theme import Type

_HALF_COLUMN = 150
"""The widest name in px that two answers in a column of 416 px have room for."""

_ORDERING = frozenset({Role.PRESCRIBER, Role.DIRECTOR})


def may_order(person: StaffRegistered) -> bool:
    """Whether a person of the register may order a dose."""
    return bool(_ORDERING.intersection(person.roles))


def anybody(_person: StaffRegistered) -> bool:
    """Everybody of the register."""
    return True


class StaffChoice(AskedChoice):
    """A question that is answered with a name of the register.

    Args:
        label: the question.
        who: whom of the register it offers; who left the clinic is never offered.
        about: whose colour the chosen name takes.
        hint: what the name stands for.
        missing: the sentence when a name is needed and none is chosen.
        nobody: words of an answer that names nobody; empty where there is none.
    """

    def __init__(  # noqa: PLR0913 - a question, whom it offers, and how it looks
        self,
        label: str,
        who: Callable[[StaffRegistered], bool] = anybody,
        *,
        about: About = About.COUPLE,
        hint: str = "",
        missing: str = "",
        nobody: str = "",
    ) -> None:
        super().__init__(label, hint=hint, missing=missing, about=about)
        self._who = who
        self._nobody = nobody
        self._names: dict[str, str] = {}

    def show_staff(self, staff: Sequence[StaffRegistered]) -> None:
        """Offer the people of the register."""
        offered = [person for person in staff if person.active and self._who(person)]
        self._names = {str(person.staff): person.name for person in offered}
        options = [Option(key, name) for key, name in self._names.items()]
        if self._nobody:
            options.append(Option("", self._nobody))
        longest = max((text_width(item.words, Type.STRONG) for item in options), default=0)
        self.set_options(options, columns=2 if longest <= _HALF_COLUMN else 1)

    @property
    def is_empty(self) -> bool:
        """Whether the register holds nobody who could be named here."""
        return not self._names

    def person(self) -> StaffRef | None:
        """Who was chosen; None for nobody."""
        key = self.chosen()
        return StaffRef(UUID(key), self._names[key]) if key else None
