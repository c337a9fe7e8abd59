"""Who can unlock the record: gives keys to people of the register, changes passphrases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.clinic import Role, StaffRegistered
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.rules.permissions import Deed, may


class Keys(Protocol):
    """The key slots of the vault. What stretches a passphrase takes about a second."""

    @property
    def staff(self) -> UUID:
        """Who unlocked."""
        ...

    def holders(self) -> frozenset[UUID]:
        """Everybody who has a key."""
        ...

    def give(self, person: StaffRegistered, passphrase: str) -> None:
        """Give a key, or another in the place of the one that was forgotten; durable.

        Raises:
            InvalidValueError: the passphrase is refused.
            VaultError: the slots could not be written.
        """
        ...

    def change_own(self, old: str, new: str) -> None:
        """Put the own key under another passphrase; durable.

        Raises:
            WrongPassphraseError: the old one is wrong.
            InvalidValueError: the new one is refused.
            VaultError: the slots could not be written.
        """
        ...


@dataclass(frozen=True, slots=True)
class KeyView:
    """Who has a key, who asks, and whether they may give one to others."""

    holders: frozenset[UUID]
    own: UUID
    may_give: bool


class KeyService:
    """Each verb is in two parts: work that may run beside the window, and its note after it."""

    def __init__(self, clinic: ClinicService, keys: Keys, audit: AuditLog) -> None:
        self._clinic = clinic
        self._keys = keys
        self._audit = audit

    def view(self) -> KeyView:
        """Who has a key now."""
        own = self._keys.staff
        return KeyView(
            self._keys.holders(), own, may(self._clinic.roles_of(own), Deed.GIVE_KEYS)
        )

    def recipient(self, staff: UUID) -> StaffRegistered:
        """The person of the register who is to get a key.

        Raises:
            RefusedError: whoever asks may not give keys, or nobody of that id works here.
        """
        self._clinic.require(Deed.GIVE_KEYS)
        for person in self._clinic.staff():
            if person.staff == staff:
                return person
        raise RefusedError("That person is not in the register.", "no-person")

    def give(self, person: StaffRegistered, passphrase: str) -> None:
        """Give the key; touches the slots only, and no record."""
        self._keys.give(person, passphrase)

    def note_given(self, person: StaffRegistered) -> None:
        """Note in the audit log that it was given."""
        self._audit.note(Act.KEY_GIVEN, None, str(person.staff))

    def change_own(self, old: str, new: str) -> None:
        """Change the own passphrase; touches the slots only, and no record."""
        self._keys.change_own(old, new)

    def note_changed(self) -> None:
        """Note in the audit log that it was changed."""
        self._audit.note(Act.KEY_CHANGED)


def administers(person: StaffRegistered) -> bool:
    """Whether a key of this person can give out others."""
    return Role.ADMINISTRATOR in person.roles
