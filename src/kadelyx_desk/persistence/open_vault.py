"""An opened vault: signs in a person's name, gives the database its key, adds people."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from kadelyx_desk.domain.errors import InvalidValueError, RefusedError, VaultError
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.persistence.key_derivation import (
    KEY_BYTES,
    SHIPPED,
    KdfParameters,
    labelled_key,
)
from kadelyx_desk.persistence.keys.attempts import Attempts
from kadelyx_desk.persistence.keys.certificates import ClinicRoot
from kadelyx_desk.persistence.keys.grants import Grantor, granted_anew
from kadelyx_desk.persistence.keys.slots import (
    PERSON,
    Holder,
    OpenedSlot,
    make_slot,
    rewrap_slot,
)
from kadelyx_desk.persistence.passphrase import PassphrasePolicy, normalised
from kadelyx_desk.persistence.slot_file import (
    DATABASE,
    Json,
    VaultDirectory,
    directory_of,
    read_slots,
    write_slots,
)

DATABASE_LABEL: Final = "database/1"
LONGEST_NAME: Final = 200
_ECDSA: Final = ec.ECDSA(hashes.SHA256())


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is to get a slot; an administrator also gets the clinic root's key."""

    staff: UUID
    name: str
    roles: tuple[str, ...]
    administrator: bool = False

    def __post_init__(self) -> None:
        check_name(self.name, "name")


@dataclass(frozen=True, slots=True)
class Rules:
    """What new passphrases are held to, and what one key derivation costs."""

    policy: PassphrasePolicy
    parameters: KdfParameters = SHIPPED


class OpenVault:
    """What one person's slot gave access to. It shows no key."""

    __slots__ = ("_content", "_opened", "_root", "folder")

    def __init__(
        self, folder: Path, content: Json, root: x509.Certificate, opened: OpenedSlot
    ) -> None:
        self.folder = folder
        self._content = content
        self._root = root
        self._opened = opened

    @property
    def directory(self) -> VaultDirectory:
        """Clinic and people, as they stood when the vault was opened or last added to."""
        return directory_of(self._content)

    @property
    def vault(self) -> UUID:
        """The vault's own identifier."""
        return UUID(self._content["vault"])

    @property
    def database_path(self) -> Path:
        """Where the record lies."""
        return self.folder / DATABASE

    @property
    def database_key(self) -> bytes:
        """The raw 256-bit key of the database."""
        return labelled_key(self._opened.vault_key, self.vault.bytes, DATABASE_LABEL)

    @property
    def root_certificate(self) -> bytes:
        """The clinic's root, DER."""
        return self._root.public_bytes(Encoding.DER)

    @property
    def staff(self) -> UUID:
        """Who opened it.

        Raises:
            RefusedError: it was opened with the recovery code, which is nobody.
        """
        if self._opened.staff is None:
            raise _nobody()
        return self._opened.staff

    @property
    def certificate(self) -> bytes:
        """The certificate of the person who opened it, DER.

        Raises:
            RefusedError: it was opened with the recovery code, which signs nothing.
        """
        if self._opened.signing is None:
            raise _nobody()
        return self._opened.signing.public_bytes(Encoding.DER)

    @property
    def certificate_chain(self) -> tuple[bytes, ...]:
        """The person's certificate, then the root, DER.

        Raises:
            RefusedError: it was opened with the recovery code, which signs nothing.
        """
        return self.certificate, self.root_certificate

    @property
    def may_add_people(self) -> bool:
        """Whether the clinic root's key is at hand."""
        return self._opened.root_key is not None

    def sign(self, statement: bytes) -> bytes:
        """Sign in the name of the person who opened it: ECDSA P-256 over SHA-256, DER.

        Raises:
            RefusedError: it was opened with the recovery code, which signs nothing.
        """
        if self._opened.signing_key is None:
            raise _nobody()
        return self._opened.signing_key.sign(statement, _ECDSA)

    def add_person(
        self, person: NewPerson, passphrase: str, rules: Rules, now: Reading
    ) -> None:
        """Give a slot to another staff member; durable when it returns.

        Raises:
            RefusedError: the root's key is not at hand, or the person has a slot already.
            InvalidValueError: the passphrase is refused.
            VaultError: the slots could not be written.
        """
        if any(listed.staff == person.staff for listed in self.directory.people):
            raise RefusedError(f"{person.name} has a key already.", "has-slot")
        self._put(self._new_slot(holder_of(person), passphrase, rules, now), replacing="")

    def renew_person(
        self, person: NewPerson, passphrase: str, rules: Rules, now: Reading
    ) -> None:
        """Replace the slot of somebody who forgot the passphrase: new keys, new certificate.

        Raises:
            RefusedError: the root's key is not at hand, or the person has no slot.
            InvalidValueError: the passphrase is refused.
            VaultError: the slots could not be written.
        """
        old = slot_of(self._content, PERSON, person.staff)
        if old is None:
            raise RefusedError(f"{person.name} has no key yet.", "no-slot")
        generation = int(old["header"]["generation"]) + 1
        place = str(old["header"]["slot"])
        holder = replace(holder_of(person), slot=place, generation=generation)
        self._put(self._new_slot(holder, passphrase, rules, now), replacing=place)

    def change_passphrase(self, old: str, new: str, rules: Rules, now: Reading) -> None:
        """Put the slot of the person who opened it under another passphrase; durable.

        The old one opens nothing any more, but for copies of the slots that were made before.

        Raises:
            WrongPassphraseError: the old one is not the person's; it counts as a wrong try.
            MustWaitError: too many failures; says how long.
            InvalidValueError: the new passphrase is refused, or is the old one.
            VaultError: the slots could not be written; the old passphrase stays.
        """
        rules.policy.check(new, self.directory.clinic)
        if normalised(old) == normalised(new):
            raise InvalidValueError("That is the passphrase you have now.", "passphrase")
        slot = slot_of(read_slots(self.folder).content, PERSON, self.staff)
        if slot is None:
            raise RefusedError("There is no key of yours in this record.", "no-slot")
        place, attempts = str(slot["header"]["slot"]), Attempts(self.folder)
        attempts.begin(place, now)
        changed = rewrap_slot(slot, normalised(old), normalised(new), rules.parameters)
        attempts.succeed(place)
        self._put(changed, replacing=place)

    def without(self, staff: UUID) -> tuple[OpenVault, Json]:
        """The same vault under a fresh key that somebody does not get; nothing is written.

        Whoever stays keeps passphrase, keys and certificate; the recovery sheet stays good.

        Raises:
            RefusedError: the root's key is not at hand, it is the own key, or there is none.
        """
        if self._opened.root_key is None:
            raise RefusedError("Only an administrator can take keys away.", "not-administrator")
        if staff == self.staff:
            raise RefusedError("Nobody takes the own key away.", "own-key")
        gone = slot_of(self._content, PERSON, staff)
        if gone is None:
            raise RefusedError("That person has no key.", "no-slot")
        generation = int(self._content["generation"]) + 1
        key = secrets.token_bytes(KEY_BYTES)
        root = ClinicRoot(self._root, self._opened.root_key)
        grantor = Grantor(str(self.vault), generation, key, root)
        stay = [slot for slot in self._content["slots"] if slot is not gone]
        slots = [granted_anew(slot, grantor) for slot in stay]
        content = self._content | {"generation": generation, "slots": slots}
        opened = replace(self._opened, vault_key=key)
        return OpenVault(self.folder, content, self._root, opened), content

    def _new_slot(self, holder: Holder, passphrase: str, rules: Rules, now: Reading) -> Json:
        if self._opened.root_key is None:
            raise RefusedError("Only an administrator can give out keys.", "not-administrator")
        rules.policy.check(passphrase, self.directory.clinic)
        root = ClinicRoot(self._root, self._opened.root_key)
        generation = int(self._content["generation"])
        grantor = Grantor(str(self.vault), generation, self._opened.vault_key, root)
        secret = normalised(passphrase)
        return make_slot(grantor, holder, secret, rules.parameters, now.moment.utc)

    def _put(self, slot: Json, replacing: str) -> None:
        newest = read_slots(self.folder)
        kept = [s for s in newest.content["slots"] if s["header"]["slot"] != replacing]
        content = newest.content | {"slots": [*kept, slot]}
        write_content(self.folder, content, newest.sequence + 1)
        self._content = content


def slot_of(content: Json, purpose: str, staff: UUID | None) -> Json | None:
    """The slot of that purpose and person, or None."""
    slots: list[Json] = content["slots"]
    wanted = None if staff is None else str(staff)
    for slot in slots:
        if slot["header"]["purpose"] == purpose and slot["header"]["staff"] == wanted:
            return slot
    return None


def holder_of(person: NewPerson) -> Holder:
    """A new place for the person's slot."""
    return Holder(
        str(uuid4()), PERSON, person.staff, person.name, person.roles, person.administrator
    )


def check_name(name: str, place: str) -> None:
    """Accept the name of a clinic or a person.

    Raises:
        InvalidValueError: empty, longer than 200 characters, or with characters that are no
            text; `place` is its field.
    """
    typed = all(unicodedata.category(c) not in {"Cc", "Cs"} for c in name)
    if not name.strip() or len(name) > LONGEST_NAME or not typed:
        raise InvalidValueError(f"A name of 1 to {LONGEST_NAME} characters is needed.", place)


def write_content(folder: Path, content: Json, sequence: int) -> None:
    """Write the slot file.

    Raises:
        VaultError: the folder cannot be written.
    """
    try:
        write_slots(folder, content, sequence)
    except OSError as error:
        raise VaultError(
            "The folder of the record cannot be written. Nothing was changed."
        ) from error


def _nobody() -> RefusedError:
    return RefusedError(
        "The recovery code cannot sign. Unlock with a person's own passphrase.",
        "recovery-signs-nothing",
    )
