from __future__ import annotations

from pathlib import Path

import pytest

from demos import clinic_in
from kadelyx_desk.bootstrap.keeping.by_command import back_up, restore_into
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import RefusedError, VaultError
from kadelyx_desk.persistence.backups.shelf import FOLDER, SECOND_FOLDER
from kadelyx_desk.persistence.lock_file import LockFile
from kadelyx_desk.system.preferences import Preferences


def acts(opened: OpenDesk) -> list[Act]:
    """What the audit log of a record says was done."""
    (audit,) = opened.desk.log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in opened.desk.log.read(audit.id)]
    return [body.act for body in bodies if isinstance(body, Audited)]


def _backup(place: Path) -> Path:
    (found,) = [path for path in place.iterdir() if path.is_dir()]
    return found


def test_that_a_backup_by_command_is_noted_and_restored_by_command(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    opened = made.open()
    said = back_up(opened, None, Preferences())
    assert said.startswith("Backed up: ")
    assert said.endswith(", checked.")
    assert acts(opened)[-1] is Act.BACKED_UP
    opened.close()

    told = restore_into(_backup(made.folder / FOLDER), tmp_path / "new")
    assert told.startswith("Restored: ")
    again = type(made)(tmp_path / "new", made.staff, made.passphrase).open()
    assert acts(again)[-1] is Act.RESTORED
    again.close()
    third = type(made)(tmp_path / "new", made.staff, made.passphrase).open()
    assert acts(third).count(Act.RESTORED) == 1
    third.close()


def test_that_a_named_place_gets_it_too_and_a_place_that_is_away_is_a_failure(
    tmp_path: Path,
) -> None:
    opened = clinic_in(tmp_path / "record").open()
    try:
        (tmp_path / "stick").mkdir()
        said = back_up(opened, tmp_path / "stick", Preferences())
        assert f"It lies at {tmp_path / 'stick'} too." in said
        assert _backup(tmp_path / "stick" / SECOND_FOLDER).is_dir()
        with pytest.raises(VaultError, match="cannot be written"):
            back_up(opened, tmp_path / "away", Preferences())
        with pytest.raises(RefusedError):
            back_up(opened, opened.vault.folder, Preferences())
    finally:
        opened.close()


def test_that_a_preferred_place_that_is_away_is_said_calmly(tmp_path: Path) -> None:
    opened = clinic_in(tmp_path / "record").open()
    try:
        said = back_up(opened, None, Preferences(second_place=str(tmp_path / "away")))
    finally:
        opened.close()
    assert "It is tried again by itself." in said


def test_that_a_backup_under_way_is_said(tmp_path: Path) -> None:
    opened = clinic_in(tmp_path / "record").open()
    try:
        place = opened.vault.folder / FOLDER
        place.mkdir()
        with LockFile(place), pytest.raises(VaultError, match="Try again"):
            back_up(opened, None, Preferences())
    finally:
        opened.close()
