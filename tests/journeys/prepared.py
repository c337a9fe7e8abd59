"""A record with one prepared couple, made through the services in a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from builders import ana, ben
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.course_service import PlannedTimes
from kadelyx_desk.bootstrap.vault import OpenDesk, Surroundings, enter, found
from kadelyx_desk.domain.entries import ClinicFounded, DoseOrdered, DosePrepared
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.domain.values import About, Milligrams, Millilitres, StaffRef, Strength
from kadelyx_desk.persistence.key_derivation import FLOOR_KIB, KdfParameters
from kadelyx_desk.persistence.slot_file import read_directory
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.system.paths import ShippedProtocols, resources

PASSPHRASE = "five plain words for tests"


def around() -> Surroundings:
    """The machine's own clock and protocols, and the cheapest keys that are allowed."""
    protocols = ShippedProtocols(resources() / "protocols")
    return Surroundings(SystemClock(), protocols, KdfParameters(FLOOR_KIB, 1, 1))


def make_prepared(folder: Path) -> None:
    """Found a clinic, register a couple, order and prepare both doses."""
    guide = NewStaff("Maya Lindqvist", (Role.DIRECTOR, Role.GUIDE), None, may_inject=False)
    opened, _ = found(folder, ClinicFounded("Hillside", None), guide, PASSPHRASE, around())
    desk = opened.desk
    nurse = NewStaff("Samuel Ortiz", (Role.INJECTOR,), "RN", may_inject=True)
    samuel = StaffRef(desk.clinic.register(desk.clinic.new_staff_id(), nurse).staff, nurse.name)
    maya = desk.recorder.hand.author
    couple = desk.courses.register_couple(ana(), ben(), 3)
    soon = desk.clock.read().moment.utc + timedelta(hours=1)
    session = desk.session(
        desk.courses.open_session(couple, PlannedTimes(None, soon, None), maya)
    )
    for about, dose in ((About.A, 50), (About.B, 60)):
        amount = Milligrams(Decimal(dose))
        ordered = session.record(about, DoseOrdered(1, "ketamine", amount, "IM", maya))
        session.record(
            about,
            DosePrepared(
                order=ordered.link.entry.id,
                number=1,
                drug="ketamine",
                milligrams=amount,
                volume=Millilitres(amount.value / 50),
                strength=Strength(Decimal(50)),
                vial=None,
                lot="K4417",
                expiry=(soon + timedelta(days=200)).date(),
                prepared_by=samuel,
                checked_by=maya,
                check=Check.NAMED,
            ),
        )
    opened.close()


class _Later:
    """The machine's clock, ten seconds on: a kill during a passphrase counts as a wrong one."""

    def read(self) -> Reading:
        now = SystemClock().read()
        wait = timedelta(seconds=10)
        return Reading(now.moment.shifted(wait), now.boot_id, now.boot_ns + 10**10)


def reopen(folder: Path) -> OpenDesk:
    """Unlock it again, without a window, once any wait is over."""
    (person,) = read_directory(folder).people
    surroundings = replace(around(), clock=_Later())
    return enter(folder, person.staff, PASSPHRASE, surroundings)
