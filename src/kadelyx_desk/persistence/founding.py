"""Founds a clinic's vault and record together, so that a power cut leaves both or neither.

The record is made and filled beside its place, then the slots are written, then the record is
moved into its place. Before the slots there is no vault, and a new start makes all of it anew;
after them the record is whole, and opening it finishes the move.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.persistence.database import (
    Record,
    begun_beside,
    create_record,
    discard,
    finish_founding,
)
from kadelyx_desk.persistence.lock_file import LockFile
from kadelyx_desk.persistence.open_vault import OpenVault, Rules
from kadelyx_desk.persistence.vault import Founding, prepare_vault, refuse_over


def found_record(
    folder: Path,
    founding: Founding,
    rules: Rules,
    now: Reading,
    fill: Callable[[OpenVault, Record], None],
) -> tuple[OpenVault, str]:
    """Found vault and record; `fill` writes the first entries. The text is the recovery code.

    Raises:
        RefusedError: there is a record in the folder already; nothing was changed.
        InvalidValueError: the clinic's name or the passphrase is refused; nothing was written.
        AlreadyOpenError: another program is at it.
        VaultError: the folder could not be written.
    """
    prepared = prepare_vault(folder, founding, rules, now)
    with LockFile(folder):
        refuse_over(folder)  # another program may have been quicker
        _fill(prepared.vault, fill)
        prepared.write()
        finish_founding(prepared.vault.database_path)
    return prepared.vault, prepared.recovery_code


def _fill(vault: OpenVault, fill: Callable[[OpenVault, Record], None]) -> None:
    begun = begun_beside(vault.database_path)
    try:
        discard(begun)
    except OSError as error:
        raise VaultError("The folder of the record cannot be written.") from error
    create_record(begun, vault.database_key, vault.vault)
    record = Record(begun, vault.database_key, vault.vault)
    try:
        fill(vault, record)
    finally:
        record.close()
