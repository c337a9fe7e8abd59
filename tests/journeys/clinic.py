"""A clinic with its people, made through the services in a moment, and the way into it."""

from __future__ import annotations

from pathlib import Path

from journeys import steps
from journeys.prepared import PASSPHRASE, around
from journeys.therapist import Therapist
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.bootstrap.vault import found
from kadelyx_desk.domain.entries import ClinicFounded
from kadelyx_desk.domain.entries.clinic import Role

MAYA, SAMUEL = "Maya Lindqvist", "Samuel Ortiz"


def opened(folder: Path) -> Therapist:
    """Found the clinic with cheap keys, and unlock it at the real window."""
    roles = (Role.DIRECTOR, Role.GUIDE, Role.PRESCRIBER)
    guide = NewStaff(MAYA, roles, None, may_inject=False)
    desk, _code = found(folder, ClinicFounded("Hillside", None), guide, PASSPHRASE, around())
    desk.desk.clinic.register(
        desk.desk.clinic.new_staff_id(),
        NewStaff(SAMUEL, (Role.INJECTOR,), "RN", may_inject=True),
    )
    desk.close()
    t = Therapist(folder)
    steps.unlock(t, PASSPHRASE)
    return t
