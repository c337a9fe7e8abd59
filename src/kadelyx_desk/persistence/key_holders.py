"""The key slots of an opened vault as the application asks for them."""

from __future__ import annotations

from uuid import UUID

from kadelyx_desk.application.ports import Clock
from kadelyx_desk.application.vault.key_service import administers
from kadelyx_desk.domain.entries.clinic import StaffRegistered
from kadelyx_desk.persistence.open_vault import NewPerson, OpenVault, Rules


class VaultKeys:
    """Gives keys out of the vault that one person opened.

    Args:
        vault: the opened vault.
        rules: what passphrases are held to, and what a key derivation costs.
        clock: tells when a certificate begins, and when a wrong try was.
    """

    def __init__(self, vault: OpenVault, rules: Rules, clock: Clock) -> None:
        self._vault = vault
        self._rules = rules
        self._clock = clock

    @property
    def staff(self) -> UUID:
        return self._vault.staff

    def holders(self) -> frozenset[UUID]:
        return frozenset(person.staff for person in self._vault.directory.people)

    def give(self, person: StaffRegistered, passphrase: str) -> None:
        roles = tuple(role.value for role in person.roles)
        new = NewPerson(person.staff, person.name, roles, administrator=administers(person))
        give = (
            self._vault.renew_person
            if person.staff in self.holders()
            else self._vault.add_person
        )
        give(new, passphrase, self._rules, self._clock.read())

    def change_own(self, old: str, new: str) -> None:
        self._vault.change_passphrase(old, new, self._rules, self._clock.read())
