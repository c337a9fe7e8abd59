"""One vault made once a run, with the cheapest key derivation allowed, and copied per test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from kadelyx_desk.domain.moments import Moment, Reading
from kadelyx_desk.persistence.key_derivation import FLOOR_KIB, KdfParameters
from kadelyx_desk.persistence.open_vault import NewPerson, OpenVault, Rules
from kadelyx_desk.persistence.passphrase import PassphrasePolicy
from kadelyx_desk.persistence.vault import Founding, create_vault, unlock

RESOURCES = Path(__file__).parents[1] / "resources"
CLINIC = "Harbour Clinic"
KEY = bytes(range(32))
VAULT = UUID("0190f000-0000-4000-8000-00000000000a")
DIRECTOR = UUID("0190f000-0000-7000-8000-000000000001")
GUIDE = UUID("0190f000-0000-7000-8000-000000000002")
PASSPHRASE = "gravel orchid tunnel mirror sixpence"
GUIDES_PASSPHRASE = "kettle north velvet anchor plum"
FOUNDED = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
BOOT = "boot-1"
CHEAP = KdfParameters(memory_kib=FLOOR_KIB, iterations=1, lanes=4)


@dataclass(frozen=True)
class MadeVault:
    """A vault on disk, with what opens it: the director administers, the guide does not."""

    folder: Path
    recovery_code: str

    def unlock(self, after: timedelta = timedelta(hours=1)) -> OpenVault:
        return unlock(self.folder, DIRECTOR, PASSPHRASE, reading(after))


@cache
def policy() -> PassphrasePolicy:
    return PassphrasePolicy.load(RESOURCES)


def cheap_rules() -> Rules:
    return Rules(policy(), CHEAP)


def reading(after: timedelta = timedelta(0), boot: str = BOOT) -> Reading:
    """A look at a clock so much after the founding, in one boot."""
    since_boot = timedelta(hours=5) + after
    return Reading(
        Moment(FOUNDED + after, 0, "UTC"), boot, since_boot // timedelta(microseconds=1) * 1000
    )


def director() -> NewPerson:
    return NewPerson(
        DIRECTOR, "Marta Lind", ("director", "administrator", "guide"), administrator=True
    )


def guide() -> NewPerson:
    return NewPerson(GUIDE, "Jonas Weber", ("guide",))


def vault_in(folder: Path) -> MadeVault:
    """A copy of the one vault, in `folder`, which must not be there yet."""
    made = _template()
    shutil.copytree(made.folder, folder)
    return MadeVault(folder, made.recovery_code)


@cache
def _template() -> MadeVault:
    place = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    folder = Path(place) / "vault"
    founding = Founding(CLINIC, director(), PASSPHRASE)
    opened, code = create_vault(folder, founding, cheap_rules(), reading())
    opened.add_person(guide(), GUIDES_PASSPHRASE, cheap_rules(), reading())
    return MadeVault(folder, code)
