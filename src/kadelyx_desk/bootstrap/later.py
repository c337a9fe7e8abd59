"""What is slow to import, asked for beside the window after its first paint.

Each function here runs on a worker. Its imports stand inside it on purpose: the cryptography,
the database and the pages behind the lock cost three times what the first paint costs, and
nobody needs them before Enter is pressed.
"""
# ruff: noqa: PLC0415 - see above: late imports are what this module is for

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

PAUSE_S = 0.12
"""From the first paint to the imports beside the window."""

if TYPE_CHECKING:
    from uuid import UUID

    from kadelyx_desk.application.ports import Clock
    from kadelyx_desk.bootstrap.vault import OpenDesk
    from kadelyx_desk.domain.backups.age import Said
    from kadelyx_desk.ui.viewmodels.keys.intents import TakeKey
    from kadelyx_desk.ui.views.first_run.intents import FoundAsked
    from kadelyx_desk.ui.views.renew import RenewAsked
    from kadelyx_desk.ui.views.unlock import RecoveryAsked, UnlockAsked


def import_rest() -> None:
    """Import all that is needed once the record is open, after a pause.

    To import takes the interpreter for itself: the first key that somebody types on the unlock
    page would wait for it, and nobody has typed a passphrase so soon.
    """
    time.sleep(PAUSE_S)  # noqa: TID251 - no event is waited for: the window has its turn
    from kadelyx_desk.bootstrap import vault, workplace

    del vault, workplace


def enter(folder: Path, asked: UnlockAsked, clock: Clock) -> OpenDesk:
    """Unlock."""
    from kadelyx_desk.bootstrap import vault

    return vault.enter(folder, asked.staff, asked.passphrase, vault.surroundings(clock))


def check_recovery(folder: Path, asked: RecoveryAsked, clock: Clock) -> None:
    """See whether the code of the recovery sheet opens the record."""
    from kadelyx_desk.persistence.vault import unlock_with_recovery

    unlock_with_recovery(folder, asked.code, clock.read())


def renew(folder: Path, code: str, asked: RenewAsked, clock: Clock) -> OpenDesk:
    """Give somebody a new passphrase and unlock with it."""
    from kadelyx_desk.bootstrap import vault

    around = vault.surroundings(clock)
    return vault.renew(folder, code, asked.staff, asked.passphrase, around)


def take_key(folder: Path, staff: UUID, intent: TakeKey, clock: Clock) -> OpenDesk:
    """Take somebody's key away and unlock again."""
    from kadelyx_desk.bootstrap import vault

    around = vault.surroundings(clock)
    return vault.take_key(folder, staff, intent.passphrase, intent.staff, around)


def found(folder: Path, asked: FoundAsked, clock: Clock) -> tuple[OpenDesk, str]:
    """Make the record of a clinic."""
    from kadelyx_desk.application.clinic_service import NewStaff
    from kadelyx_desk.bootstrap import vault
    from kadelyx_desk.domain.entries import ClinicFounded

    first = NewStaff(asked.name, asked.roles, asked.licence, asked.may_inject)
    clinic = ClinicFounded(asked.clinic, asked.address)
    return vault.found(folder, clinic, first, asked.passphrase, vault.surroundings(clock))


def demonstrate(folder: Path, clock: Clock) -> OpenDesk:
    """Make the demonstration and enter it with the real clock."""
    from kadelyx_desk.bootstrap import vault
    from kadelyx_desk.bootstrap.demo import make_demo

    made, passphrase = make_demo(folder, clock)
    staff = made.vault.staff
    made.close()
    return vault.enter(folder, staff, passphrase, vault.surroundings(clock))


def last_backup(folder: Path, clock: Clock) -> Said:
    """What there is to say of the last backup."""
    from kadelyx_desk.bootstrap.keeping import way_back

    return way_back.last_of(folder, clock.read().moment.utc)
