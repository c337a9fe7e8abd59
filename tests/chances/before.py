"""The people of a session by chance, and its preparation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from chances.chance import NAMES, Chance, Step
from desks import JOURNEY
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.course_service import NewPerson, PlannedTimes
from kadelyx_desk.domain import entries as kinds
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.facts import (
    identity,
    opening,
)
from kadelyx_desk.domain.values import (
    About,
    Kilograms,
    StaffRef,
)


class Before(Chance):
    """Who comes, who works there, and what is said before the journey."""

    def _hire(self) -> None:
        register, new_id = self.fake.desk.clinic.register, self.fake.desk.clinic.new_staff_id
        if self._rarely(2):  # somebody of the same name, with another role
            twin = new_id()
            register(
                twin, NewStaff("Dana Whitfield", (Role.INJECTOR,), "RN 7", may_inject=True)
            )
            self._people.append(StaffRef(twin, "Dana Whitfield"))
        if self._rarely(3):
            register(new_id(), NewStaff("Ola Ek", (Role.GUIDE,), None, may_inject=False))

    def _person(self, given: str) -> NewPerson:
        chance = self._chance
        weight = Kilograms(Decimal(chance.randint(450, 1200)) / 10)
        known = not self._rarely(8)
        return NewPerson(
            family=chance.choice(NAMES),
            given=given,
            born=date(chance.randint(1950, 2000), chance.randint(1, 12), chance.randint(1, 28)),
            weight=weight if known else None,
            weighed=date(2026, 11, chance.randint(1, 18)) if known else None,
            allergies=chance.choice((None, "none known", "ondansetron")),
            preferred=chance.choice((None, "Bo")),
            pronouns=chance.choice((None, "they/them")),
            medicines=chance.choice((None, "none", "sertraline 50 mg")),
        )

    def _open(self) -> UUID:
        chance = self._chance
        for _ in range(chance.randint(0, 2)):  # others came before them
            self.fake.desk.courses.register_couple(self._person("Cy"), None, 1)
        couple = self.fake.desk.courses.register_couple(
            self._person("Ana"),
            None if self._rarely(4) else self._person("Ben"),
            chance.choice((1, 3, 6)),
            tuple(one for one in Reason if self._rarely(2)),
        )
        before = None if self._rarely(2) else JOURNEY - timedelta(days=1)
        after = None if self._rarely(2) else JOURNEY + timedelta(days=1)
        times = PlannedTimes(before, JOURNEY, after)
        return self.fake.desk.courses.open_session(couple, times, self._who())

    def _dosing(self) -> list[Step]:
        """What the doses add to what can be done."""
        return []

    def _preparing(self) -> list[Step]:
        return [
            lambda: self._state(kinds.Intention(self._word(), self._rarely(2))),
            lambda: self._state(kinds.Challenge(self._word(), self._rarely(2))),
            lambda: self._state(kinds.EscortNamed(self._word(), "+1 415 555 0134"), own=True),
            lambda: self._state(self._fasted(), own=True),
            lambda: self._service.state(About.COUPLE, self._pattern()),
            lambda: self._record(
                self._anyone(), kinds.Noted(self._word()), reader=self._reader()
            ),
            self._move,
            self._weigh,
            self._tell_allergies,
            *self._dosing(),
            self._hire_later,
            self._service.undo_last,
        ]

    def _fasted(self) -> Body:
        now = self._service.now().moment
        return kinds.Fasted(
            now.shifted(-timedelta(hours=9)),
            None if self._rarely(2) else now.shifted(-timedelta(hours=2)),
        )

    def _pattern(self) -> Body:
        pattern = self._chance.choice(list(Pattern))
        return kinds.DosingPlanned(pattern, self._partner(), self._maybe())

    def _move(self) -> None:
        snapshot = self._service.snapshot
        body = opening(snapshot)
        moved = replace(body, planned_journey=body.planned_journey + timedelta(minutes=30))
        self._service.amend(snapshot.links[0].entry.id, moved, self._word())

    def _weigh(self) -> None:
        partner = self._partner()
        copied = identity(self._service.snapshot, partner)
        line = self._service.snapshot.latest(kinds.PartnerCopied, About.of(partner))
        assert copied is not None
        assert line is not None
        weight = Kilograms(Decimal(self._chance.randint(500, 1100)) / 10)
        new = replace(copied, weight=weight, weighed=date(2026, 11, 20))
        self._service.amend(line.link.entry.id, new, self._word())

    def _tell_allergies(self) -> None:
        about = About.of(self._partner())
        body = kinds.AllergiesCopied(self._word())
        self._service.record(about, body)

    def _hire_later(self) -> None:
        """Somebody who came into the register after the session was opened."""
        staff = self.fake.desk.clinic.new_staff_id()
        name = self._chance.choice(("Noa Levi", "Noa Levi", "Kim Ito"))
        self.fake.desk.clinic.register(
            staff, NewStaff(name, (Role.INJECTOR,), None, may_inject=True)
        )
        self._people.append(StaffRef(staff, name))
