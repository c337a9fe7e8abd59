"""A real encrypted record with a couple in its journey, and as many entries as asked for."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.course_service import NewPerson, PlannedTimes
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.bootstrap.vault import OpenDesk, Surroundings, enter, found
from kadelyx_desk.domain.entries import (
    Body,
    ClinicFounded,
    DoseOrdered,
    DosePrepared,
    JourneyStarted,
    Noted,
    Observed,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Kilograms,
    Milligrams,
    Millilitres,
    Partner,
    StaffRef,
    Strength,
)
from kadelyx_desk.persistence.key_derivation import FLOOR_KIB, KdfParameters
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.system.paths import ShippedProtocols, resources

WORDS = "five plain words for figures"
LENGTH = timedelta(minutes=150)
BATCH = 500
_BORN = date(1985, 3, 4)
_VITALS, _SEEN = 0.35, 0.9
"""Of all that is pressed, the share of vitals; and with what is seen, the share of both."""


@dataclass
class EarlierClock:
    """The machine's clock, turned back: the story has to end when the measuring begins."""

    back: timedelta = timedelta(0)

    def read(self) -> Reading:
        now = SystemClock().read()
        nanoseconds = self.back // timedelta(microseconds=1) * 1000
        return Reading(now.moment.shifted(-self.back), now.boot_id, now.boot_ns - nanoseconds)


@dataclass(frozen=True)
class Made:
    """A session in its journey, and another of the same couple that was only planned."""

    session: UUID
    beside: UUID


def around(clock: EarlierClock) -> Surroundings:
    """The shipped protocols, and the cheapest keys that are allowed."""
    protocols = ShippedProtocols(resources() / "protocols")
    return Surroundings(clock, protocols, KdfParameters(FLOOR_KIB, 1, 1))


def found_clinic(folder: Path, clock: EarlierClock) -> OpenDesk:
    """A clinic with its guide."""
    guide = NewStaff("Maya Lindqvist", (Role.DIRECTOR, Role.GUIDE), None, may_inject=False)
    clinic = ClinicFounded("Hillside", None)
    opened, _ = found(folder, clinic, guide, WORDS, around(clock))
    return opened


def session_of(folder: Path, size: int) -> tuple[OpenDesk, Made]:
    """A record with a session that is 150 minutes old and holds `size` entries of the room."""
    clock = EarlierClock(LENGTH + timedelta(minutes=5))
    opened, made = begun(folder, clock)
    _fill(opened.desk, opened.desk.session(made.session), size, clock)
    opened.close()
    return enter(folder, opened.vault.staff, WORDS, around(EarlierClock())), made


def begun(folder: Path, clock: EarlierClock) -> tuple[OpenDesk, Made]:
    """A record with a session whose journey began a moment ago, by this clock."""
    opened = found_clinic(folder, clock)
    session, beside = _in_journey(opened.desk)
    return opened, Made(session.session, beside)


def _in_journey(desk: Desk) -> tuple[SessionService, UUID]:
    nurse = NewStaff("Samuel Ortiz", (Role.INJECTOR,), "RN", may_inject=True)
    samuel = StaffRef(desk.clinic.register(desk.clinic.new_staff_id(), nurse).staff, nurse.name)
    now = desk.clock.read().moment.utc
    ana, ben = (
        NewPerson(family, given, _BORN, Kilograms(Decimal(70)), now.date(), "none known")
        for family, given in (("Rivera", "Ana"), ("Okafor", "Ben"))
    )
    couple = desk.courses.register_couple(ana, ben, 3)
    times = PlannedTimes(None, now + timedelta(hours=1), None)
    guide = desk.recorder.hand.author
    session = desk.session(desk.courses.open_session(couple, times, guide))
    for about in (About.A, About.B):
        _prepare(session, about, guide, samuel, now.date() + timedelta(days=200))
    session.record(About.COUPLE, JourneyStarted())
    for partner in Partner:
        session.give(partner, Bedside(_BORN, "left-deltoid", samuel))
    return session, desk.courses.open_session(couple, times, guide)


def _prepare(
    session: SessionService, about: About, guide: StaffRef, nurse: StaffRef, expiry: date
) -> None:
    amount = Milligrams(Decimal(50))
    ordered = session.record(about, DoseOrdered(1, "ketamine", amount, "IM", guide))
    session.record(
        about,
        DosePrepared(
            order=ordered.link.entry.id,
            number=1,
            drug="ketamine",
            milligrams=amount,
            volume=Millilitres(Decimal(1)),
            strength=Strength(Decimal(50)),
            vial=None,
            lot="K4417",
            expiry=expiry,
            prepared_by=nurse,
            checked_by=guide,
            check=Check.NAMED,
        ),
    )


def _fill(desk: Desk, session: SessionService, size: int, clock: EarlierClock) -> None:
    """Append `size` entries, spread over the session's length, many in one transaction."""
    chance = random.Random(size)  # noqa: S311 - the same entries every time, no secret
    entries = []
    for number in range(size):
        clock.back = LENGTH * (1 - number / size)
        about, body = pressed(chance, session.protocol)
        entries.append(desk.recorder.entry(session.session, about, body))
    for start in range(0, size, BATCH):
        desk.log.append(*entries[start : start + BATCH])


def pressed(chance: random.Random, protocol: Protocol) -> tuple[About, Body]:
    """What is pressed next: a third vitals, the rest seen or said."""
    partner = chance.choice([About.A, About.B])
    kind = chance.random()
    if kind < _VITALS:
        pressure = BloodPressure(chance.randint(100, 160), chance.randint(60, 95))
        return partner, VitalsTaken(pressure, chance.randint(55, 110), chance.randint(92, 100))
    about = chance.choice(list(About))
    if kind < _SEEN:
        of_couple = about is About.COUPLE
        group = chance.choice([g for g in protocol.groups if g.of_couple is of_couple])
        term = chance.choice(group.terms)
        return about, Observed(term.code, group.code, term.label)
    return about, Noted("it is warm in here now", quote=about is not About.COUPLE)
