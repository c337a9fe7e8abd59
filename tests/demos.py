"""One demonstration and one founded clinic made once a run, and copied per test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID

from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.bootstrap.demo import BESIDE, make_demo
from kadelyx_desk.bootstrap.vault import OpenDesk, enter, found, surroundings
from kadelyx_desk.domain.entries import ClinicFounded
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.system.clock import SystemClock
from vaults import CHEAP

PASSPHRASE = "gravel orchid tunnel mirror sixpence"
CLINIC = ClinicFounded("Hillside Clinic", "1 Hill Road")
MAYA = NewStaff(
    "Maya Lindqvist", (Role.GUIDE, Role.ADMINISTRATOR), "LMFT 1234", may_inject=False
)


@dataclass(frozen=True)
class MadeRecord:
    """A record on disk with what opens it."""

    folder: Path
    staff: UUID
    passphrase: str
    recovery_code: str = ""

    def open(self) -> OpenDesk:
        return enter(self.folder, self.staff, self.passphrase, surroundings(SystemClock()))


def demo_in(folder: Path) -> MadeRecord:
    """A copy of the one demonstration, in `folder`, which must not be there yet."""
    return _copy(_demo(), folder)


def clinic_in(folder: Path) -> MadeRecord:
    """A copy of the one clinic that has a first person and no couple."""
    return _copy(_clinic(), folder)


def _copy(made: MadeRecord, folder: Path) -> MadeRecord:
    shutil.copytree(made.folder, folder)
    return MadeRecord(folder, made.staff, made.passphrase, made.recovery_code)


@cache
def _demo() -> MadeRecord:
    folder = _place()
    opened, passphrase = make_demo(folder, SystemClock())
    staff = opened.vault.staff
    opened.close()
    (folder / BESIDE).unlink()
    return MadeRecord(folder, staff, passphrase)


@cache
def _clinic() -> MadeRecord:
    folder = _place()
    around = surroundings(SystemClock(), CHEAP)
    opened, code = found(folder, CLINIC, MAYA, PASSPHRASE, around)
    staff = opened.vault.staff
    opened.close()
    return MadeRecord(folder, staff, PASSPHRASE, code)


def _place() -> Path:
    place = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return Path(place) / "record"
