from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

from backups import Kept, kept_in
from kadelyx_desk.bootstrap.keeping.way_back import (
    MOST_OFFERS,
    last_of,
    new_folder,
    offers,
    trouble_page,
)
from kadelyx_desk.persistence.backups.second_place import choose_second
from kadelyx_desk.persistence.slot_file import DATABASE
from kadelyx_desk.system.preferences import Preferences
from vaults import FOUNDED


def _kept(tmp_path: Path) -> Kept:
    kept = kept_in(tmp_path / "vault")
    for _ in range(MOST_OFFERS + 1):
        kept.write()
        kept.make()
    return kept


def test_that_the_newest_are_offered_each_once_with_where_it_lies(tmp_path: Path) -> None:
    kept, stick = _kept(tmp_path), tmp_path / "KADELYX-1"
    stick.mkdir()
    choose_second(stick, kept.folder)
    newest = kept.shelf.bundles()
    for bundle in newest[:2]:
        shutil.copytree(kept.place / bundle.name, stick / "Kadelyx Desk backups" / bundle.name)
    kept.shelf.set_aside(newest[0])
    kept.close()
    found = offers(kept.folder, stick)
    assert [one.folder.name for one in found] == [one.name for one in newest[:MOST_OFFERS]]
    assert found[0].inside == "7 entries, 1 session, at KADELYX-1"
    assert found[1].inside == "6 entries, 1 session, beside the record"


def test_that_without_a_second_place_or_with_it_away_the_others_are_offered(
    tmp_path: Path,
) -> None:
    kept = _kept(tmp_path)
    kept.close()
    assert len(offers(kept.folder, None)) == MOST_OFFERS
    assert len(offers(kept.folder, tmp_path / "away")) == MOST_OFFERS
    assert offers(tmp_path / "nothing", None) == ()


def test_that_a_new_folder_is_never_one_that_is_there(tmp_path: Path) -> None:
    first = new_folder(tmp_path, "name")
    first.mkdir()
    second = new_folder(tmp_path, "name")
    assert (first.name, second.name) == ("restored-name", "restored-name-2")


def test_that_the_last_backup_is_told_by_the_files_alone(tmp_path: Path) -> None:
    kept = _kept(tmp_path)
    kept.close()
    made = kept.shelf.bundles()[0].made
    stamp = made.utc.timestamp()
    os.utime(kept.folder / DATABASE, (stamp + 60, stamp + 60))
    later = made.utc + timedelta(days=5)
    said = last_of(kept.folder, later)
    assert said.words == "Last backup 02-Nov-2026 09:40, checked"
    assert not said.is_caution  # nobody wrote anything since

    os.utime(kept.folder / DATABASE, (stamp + 7200, stamp + 7200))
    assert last_of(kept.folder, later).words == "Last backup 02-Nov-2026 09:40, 5 days old"
    assert last_of(kept.folder, later).is_caution


def test_that_no_backup_is_a_caution(tmp_path: Path) -> None:
    assert last_of(tmp_path, FOUNDED).words == "No backup yet"


def test_z20_that_a_page_without_a_sentence_leads_back_to_the_passphrase(
    tmp_path: Path, qapp: object
) -> None:
    del qapp
    page = trouble_page(tmp_path, Preferences(), "")
    assert page.buttons[-1].text() == "Back to the passphrase"
    told = trouble_page(tmp_path, Preferences(), "Both copies are damaged.")
    assert [one.text() for one in told.buttons] == ["Choose a backup elsewhere…"]
    page.deleteLater()
    told.deleteLater()
