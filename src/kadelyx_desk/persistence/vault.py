"""Founds the vault, and opens it by passphrase or recovery code."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID, uuid4

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from kadelyx_desk.application.ports import Clock
from kadelyx_desk.domain.errors import (
    RefusedError,
    VaultDamagedError,
    VaultError,
    WrongPassphraseError,
)
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.persistence.durable_file import make_private_folder
from kadelyx_desk.persistence.key_derivation import KEY_BYTES
from kadelyx_desk.persistence.keys.attempts import Attempts
from kadelyx_desk.persistence.keys.certificates import ClinicRoot
from kadelyx_desk.persistence.keys.grants import Grantor
from kadelyx_desk.persistence.keys.recovery_code import generate_code, read_code
from kadelyx_desk.persistence.keys.sealing import from_text, to_text
from kadelyx_desk.persistence.keys.slots import (
    PERSON,
    RECOVERY,
    Holder,
    make_slot,
    open_slot,
)
from kadelyx_desk.persistence.open_vault import (
    NewPerson,
    OpenVault,
    Rules,
    check_name,
    holder_of,
    slot_of,
    write_content,
)
from kadelyx_desk.persistence.passphrase import normalised
from kadelyx_desk.persistence.slot_file import (
    COPIES,
    DATABASE,
    Json,
    canonical,
    directory_of,
    heal,
    read_slots,
)


@dataclass(frozen=True, slots=True)
class Founding:
    """What a clinic says of itself at the first start."""

    clinic: str
    first: NewPerson
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class PreparedVault:
    """A vault that is made and lies nowhere yet; its record comes first, then its slots."""

    vault: OpenVault
    recovery_code: str
    content: Json

    def write(self) -> OpenVault:
        """Write the slots. From here on the folder holds a vault.

        Raises:
            VaultError: the folder could not be written.
        """
        write_content(self.vault.folder, self.content, 1)
        return self.vault


def prepare_vault(
    folder: Path, founding: Founding, rules: Rules, now: Reading
) -> PreparedVault:
    """Make a vault whose first person is an administrator, with its folder and no file.

    Raises:
        RefusedError: there is a record in the folder already; nothing was changed.
        InvalidValueError: the clinic's name or the passphrase is refused; nothing was written.
        VaultError: the folder could not be made.
    """
    refuse_over(folder)
    check_name(founding.clinic, "clinic")
    rules.policy.check(founding.passphrase, founding.clinic)
    utc, vault, secret = now.moment.utc, str(uuid4()), normalised(founding.passphrase)
    root = ClinicRoot.found(founding.clinic, utc)
    grantor = Grantor(vault, 1, secrets.token_bytes(KEY_BYTES), root)
    code = generate_code()
    holder = replace(holder_of(founding.first), administrator=True)
    sheet = Holder(str(uuid4()), RECOVERY, None, "Recovery sheet", (), administrator=True)
    mine = make_slot(grantor, holder, secret, rules.parameters, utc)
    recovery = make_slot(grantor, sheet, normalised(code), rules.parameters, utc)
    content: Json = {
        "vault": vault,
        "clinic": founding.clinic,
        "generation": grantor.key_generation,
        "root": to_text(root.certificate.public_bytes(Encoding.DER)),
        "slots": [mine, recovery],
    }
    try:
        make_private_folder(folder)
    except OSError as error:
        raise VaultError("The folder of the record cannot be made there.") from error
    # Opened as it will be written: a slot that cannot be opened must come to light now.
    written = json.loads(canonical(mine))
    opened = open_slot(written, vault, root.certificate, secret)
    return PreparedVault(OpenVault(folder, content, root.certificate, opened), code, content)


def refuse_over(folder: Path) -> None:
    """Keep a founding from what is there.

    Raises:
        RefusedError: there is a record in the folder already.
    """
    if any((folder / name).exists() for name in (*COPIES, DATABASE)):
        raise RefusedError(
            "There is a record at this place already. Nothing was changed.", "vault-exists"
        )


def create_vault(
    folder: Path, founding: Founding, rules: Rules, now: Reading
) -> tuple[OpenVault, str]:
    """Found a vault without a record; the text is the recovery code.

    Raises:
        KadelyxError: as for `prepare_vault` and `PreparedVault.write`.
    """
    prepared = prepare_vault(folder, founding, rules, now)
    return prepared.write(), prepared.recovery_code


def unlock(folder: Path, staff: UUID, passphrase: str, now: Reading) -> OpenVault:
    """Open the vault with a person's passphrase. Takes as long as one key derivation.

    Raises:
        WrongPassphraseError: the passphrase does not open it, or the person has no slot.
        MustWaitError: too many failures; says how long.
        VaultError: missing, damaged or written by a newer program, each with its own class.
    """
    return _unlock(folder, (PERSON, staff), normalised(passphrase), now)


def unlock_with_recovery(folder: Path, code: str, now: Reading) -> OpenVault:
    """Open the vault with the printed code: it gives out keys and signs nothing.

    Raises:
        InvalidValueError: a typing error in the code, by its group; no attempt was counted.
        WrongPassphraseError: a code, but not of this vault.
        VaultError: as for `unlock`.
    """
    return _unlock(folder, (RECOVERY, None), normalised(read_code(code)), now)


class PassphraseCheck:
    """Asks again who is at the keyboard: the same slot, the same back-off as at Unlock."""

    def __init__(self, folder: Path, staff: UUID, clock: Clock) -> None:
        self._folder = folder
        self._staff = staff
        self._clock = clock

    def confirm(self, passphrase: str) -> None:
        """Return if it is the person's passphrase.

        Raises:
            WrongPassphraseError: if it is not.
            MustWaitError: too many failures; says how long.
        """
        unlock(self._folder, self._staff, passphrase, self._clock.read())


def _unlock(
    folder: Path, whose: tuple[str, UUID | None], secret: bytes, now: Reading
) -> OpenVault:
    newest = read_slots(folder)
    content = newest.content
    directory_of(content)
    slot = slot_of(content, *whose)
    if slot is None:
        raise WrongPassphraseError("Nobody of that name has a key to this record.")
    place = str(slot["header"]["slot"])
    attempts = Attempts(folder)
    attempts.begin(place, now)
    opened = open_slot(slot, str(content["vault"]), _root_of(content), secret)
    attempts.succeed(place)
    try:
        heal(folder, newest)
    except OSError as error:
        raise VaultError(
            "One copy of the key slots is damaged and could not be repaired: the folder of the "
            "record cannot be written."
        ) from error
    return OpenVault(folder, content, _root_of(content), opened)


def _root_of(content: Json) -> x509.Certificate:
    try:
        return x509.load_der_x509_certificate(from_text(content["root"]))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise VaultDamagedError(
            "The clinic's certificate is damaged. Restore the slots from a backup."
        ) from error
