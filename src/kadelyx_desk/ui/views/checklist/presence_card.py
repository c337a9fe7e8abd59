"""Who is in the room besides the couple: people of the register, and others by name."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from kadelyx_desk.domain.entries import PresenceNoted, StaffRegistered
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About, StaffRef
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.kept_field import KeptField
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after

OTHERS_LIMIT = 300


class PresenceCard(Card):
    """A check for everybody of the register who works here; nobody is preset."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Who is in the room")
        self._shown: tuple[StaffRegistered, ...] = ()
        self.checks: dict[StaffRef, Check] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self.others = TextField("Others, by name", example="an interpreter, a friend")
        self._kept = KeptField(
            self.others, About.COUPLE, f"{PresenceNoted.KIND}.others", self.asked.emit
        )
        self.body.addLayout(self._grid)
        self.body.addWidget(self.others)

    def show_session(self, view: SessionView) -> None:
        """Offer the people of the register; who is checked stays checked."""
        self._kept.show_session(view)
        staff = tuple(person for person in view.staff if person.active)
        if staff == self._shown:
            return
        self._shown = staff
        chosen = {person.id for person, check in self.checks.items() if check.isChecked()}
        for check in self.checks.values():
            self._grid.removeWidget(check)
            check.hide()
            check.deleteLater()
        self.checks = {}
        for place, person in enumerate(staff):
            check = Check(person.name)
            check.setChecked(person.staff in chosen)
            self.checks[StaffRef(person.staff, person.name)] = check
            self._grid.addWidget(check, place // 2, place % 2)
        tab_after(self, self.checks.values())

    def check(self) -> bool:
        """Whether it can be taken as it stands; if not, it now says why."""
        self.others.clear_problem()
        try:
            self.noted()
        except KadelyxError as error:
            self.others.show_problem(str(error))
            return False
        return True

    def noted(self) -> PresenceNoted:
        """Who is there, as it is recorded; nobody named is "not recorded".

        Raises:
            InvalidValueError: the names cannot be taken; `check` says so beside the field.
        """
        staff = tuple(person for person, check in self.checks.items() if check.isChecked())
        typed = self.others.text()
        others = parse_text(typed, limit=OTHERS_LIMIT) if typed.strip() else None
        return PresenceNoted(staff, others)

    def settle(self) -> None:
        """It is recorded: its draft is forgotten."""
        self._kept.settle()
