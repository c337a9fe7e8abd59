from __future__ import annotations

from bundles import bundle, holding
from kadelyx_desk.domain.backups.bundle import Holding


def test_that_a_backup_is_told_by_time_and_contents() -> None:
    told = bundle(0, holding=Holding(1204, 12, 1190, frozenset()))
    assert told.words == "20-Nov-2026 12:15, 1,204 entries, 12 sessions"


def test_that_one_of_a_thing_is_told_as_one() -> None:
    assert Holding(1, 1, 1, frozenset()).words == "1 entry, 1 session"
    assert holding().words == "40 entries, 2 sessions"
