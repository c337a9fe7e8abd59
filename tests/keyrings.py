"""A stand-in for the key slots of a vault, for tests that stretch no passphrase."""

from __future__ import annotations

from uuid import UUID

from fakes import FakePassphrases
from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.errors import WrongPassphraseError


class FakeKeys:
    """Gives keys to whoever is asked for, and remembers the passphrases."""

    def __init__(self, staff: UUID) -> None:
        self.staff = staff
        self.given: dict[UUID, str] = {staff: FakePassphrases.RIGHT}

    def holders(self) -> frozenset[UUID]:
        return frozenset(self.given)

    def give(self, person: StaffRegistered, passphrase: str) -> None:
        self.given[person.staff] = passphrase

    def change_own(self, old: str, new: str) -> None:
        if old != self.given[self.staff]:
            raise WrongPassphraseError("That is not the passphrase.")
        self.given[self.staff] = new
