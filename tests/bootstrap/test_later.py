"""What is imported after the first paint, and what a worker does before the record is open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from demos import clinic_in
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.bootstrap import later
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import InvalidValueError, WrongPassphraseError
from kadelyx_desk.system.clock import SystemClock
from kadelyx_desk.ui.views.first_run.intents import FoundAsked
from kadelyx_desk.ui.views.renew import RenewAsked
from kadelyx_desk.ui.views.unlock import RecoveryAsked, UnlockAsked

CLOCK = SystemClock()
PASSPHRASE = "harbour sixpence violin mustard gate"
SLOW = (
    "cryptography",
    "sqlalchemy",
    "sqlmodel",
    "sqlcipher3",
    "reportlab",
    "pikepdf",
    "pyhanko",
)
LOOK = """
import sys
from kadelyx_desk.bootstrap import window
print(sorted(name for name in sys.argv[1:] if name in sys.modules))
from kadelyx_desk.bootstrap import later
later.import_rest()
print("kadelyx_desk.bootstrap.workplace" in sys.modules, "sqlcipher3" in sys.modules)
"""


def test_that_the_first_paint_waits_for_none_of_the_slow_imports() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOOK, *SLOW],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert ran.stdout.splitlines() == ["[]", "True True"]


def test_that_what_first_start_asks_for_is_what_the_record_holds(tmp_path: Path) -> None:
    asked = FoundAsked(
        clinic="Hillside Clinic",
        address="1 Hill Road",
        name="Maya Lindqvist",
        roles=(Role.GUIDE,),
        licence="LMFT",
        may_inject=True,
        passphrase=PASSPHRASE,
    )
    opened, _ = later.found(tmp_path / "record", asked, CLOCK)
    try:
        clinic = opened.desk.clinic
        (person,) = clinic.staff()
        held = NewStaff(person.name, person.roles, person.licence, person.may_inject)
        assert held == NewStaff("Maya Lindqvist", (Role.GUIDE,), "LMFT", may_inject=True)
        assert (clinic.clinic().name, clinic.clinic().address) == (
            "Hillside Clinic",
            "1 Hill Road",
        )
        assert not clinic.clinic().is_demonstration
    finally:
        opened.close()


def test_that_unlock_opens_in_the_hand_of_who_was_chosen(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    opened = later.enter(made.folder, UnlockAsked(made.staff, made.passphrase), CLOCK)
    try:
        assert opened.desk.recorder.hand.author.id == made.staff
    finally:
        opened.close()


def test_that_the_code_is_looked_at_and_the_record_left_closed(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    later.check_recovery(made.folder, RecoveryAsked(made.recovery_code), CLOCK)
    made.open().close()
    other = clinic_in(tmp_path / "other")
    with pytest.raises(InvalidValueError):
        later.check_recovery(other.folder, RecoveryAsked("7KQ2M"), CLOCK)


def test_z17_that_a_worker_renews_a_passphrase(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    asked = RenewAsked(made.staff, PASSPHRASE)
    later.renew(made.folder, made.recovery_code, asked, CLOCK).close()
    with pytest.raises(WrongPassphraseError):
        made.open()


def test_that_the_demonstration_is_entered_at_the_time_of_the_machine(tmp_path: Path) -> None:
    opened = later.demonstrate(tmp_path / "record", CLOCK)
    try:
        assert opened.desk.clinic.clinic().is_demonstration
        passed = CLOCK.read().moment.utc - opened.desk.clock.read().moment.utc
        assert abs(passed.total_seconds()) < 5
    finally:
        opened.close()
