"""Makes the demonstration: a record of its own with people who never were."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kadelyx_desk.application.demonstration import (
    ADDRESS,
    BEGINS,
    CLINIC,
    GUIDE,
    Demonstration,
)
from kadelyx_desk.application.ports import Clock
from kadelyx_desk.bootstrap.vault import OpenDesk, found, surroundings
from kadelyx_desk.domain.entries import ClinicFounded
from kadelyx_desk.domain.moments import Moment, Reading
from kadelyx_desk.persistence.durable_file import write_private
from kadelyx_desk.persistence.key_derivation import FLOOR_KIB, KdfParameters
from kadelyx_desk.persistence.passphrase import PassphrasePolicy
from kadelyx_desk.system.paths import resources

BESIDE = "passphrase.txt"
_PARAMETERS = KdfParameters(memory_kib=FLOOR_KIB, iterations=1, lanes=4)
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_STEP = timedelta(milliseconds=7)
_DEVICE = "demonstration"


class StoryClock:
    """A clock that the story sets; between two settings it runs on by a few milliseconds."""

    def __init__(self, real: Clock) -> None:
        self._like = real.read().moment
        self._utc = self._like.utc

    def set(self, utc: datetime) -> None:
        """Turn to a time."""
        self._utc = utc

    def read(self) -> Reading:
        """The time of the story."""
        self._utc += _STEP
        moment = Moment(self._utc, self._like.offset_minutes, self._like.zone)
        since = (self._utc - _EPOCH) // timedelta(microseconds=1) * 1000
        return Reading(moment, _DEVICE, since)


def make_demo(folder: Path, real: Clock) -> tuple[OpenDesk, str]:
    """Make the demonstration in a folder and return it open, with its passphrase.

    Raises:
        KadelyxError: there is a record already, or the folder cannot be written.
    """
    passphrase = PassphrasePolicy.load(resources()).generate()
    now = real.read().moment.utc
    clock = StoryClock(real)
    clock.set(now - BEGINS - timedelta(days=1))
    clinic = ClinicFounded(CLINIC, ADDRESS, is_demonstration=True)
    # A story that is shown around names no real machine.
    around = replace(surroundings(clock, _PARAMETERS), device=_DEVICE)
    opened, _ = found(folder, clinic, GUIDE, passphrase, around)
    desk = opened.desk
    Demonstration(desk, clock, now).tell(
        lambda session: desk.signing.sign(session, desk.signing.confirm(passphrase))
    )
    write_private(folder / BESIDE, f"{passphrase}\n".encode())
    return opened, passphrase
