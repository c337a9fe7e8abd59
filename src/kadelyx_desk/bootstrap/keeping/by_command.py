"""The commands `backup` and `restore`, which need no window."""

from __future__ import annotations

from pathlib import Path

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.bootstrap.keeping.backups import asked_for, service_over
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.persistence.backups.restoring import restore
from kadelyx_desk.persistence.backups.second_place import choose_second
from kadelyx_desk.system.preferences import Preferences, second_of


def back_up(opened: OpenDesk, to: Path | None, preferred: Preferences) -> str:
    """Make a backup beside the record, and bring it to the second place, where there is one.

    Raises:
        VaultError: it was not made, or the place that was named did not take it.
        RefusedError: the place is the record itself.
    """
    second = second_of(preferred)
    if to is not None:
        choose_second(to, opened.vault.folder)
        second = to
    service = service_over(opened)
    outcome = service.work(asked_for(second), Pace(0))
    service.note(outcome)
    service.remember_noted(outcome)
    if outcome.problem or outcome.made is None:
        raise VaultError(outcome.problem or "Another backup is being made. Try again.")
    if to is not None and outcome.second_problem:
        raise VaultError(outcome.second_problem)
    lines = [f"Backed up: {outcome.made.words}, checked."]
    if second is not None:
        lines.append(outcome.second_problem or f"It lies at {second} too.")
    return "\n".join(lines)


def restore_into(backup: Path, folder: Path) -> str:
    """Restore a backup into a new folder.

    Raises:
        KadelyxError: the backup does not hold, there is something at the folder already, or
            the disk refused.
    """
    bundle = restore(backup, folder)
    return (
        f"Restored: {bundle.words}.\n"
        f"It opens with the passphrases of that day: kadelyx-desk --data-dir {folder}"
    )
