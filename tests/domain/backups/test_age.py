from __future__ import annotations

from datetime import timedelta

from bundles import moment
from fakes import START
from kadelyx_desk.domain.backups.age import OLD, Said, is_old, last_backup


def test_that_a_fresh_backup_is_told_with_its_time() -> None:
    said = last_backup(moment(1), START, is_behind=True)
    assert said == Said("Last backup 20-Nov-2026 11:15, checked")


def test_that_none_is_a_caution() -> None:
    assert last_backup(None, START, is_behind=False) == Said("No backup yet", is_caution=True)


def test_that_an_old_one_is_a_caution_only_where_the_record_went_on() -> None:
    made = moment(24 * 3 + 1)
    said = last_backup(made, START, is_behind=True)
    assert said == Said("Last backup 17-Nov-2026 11:15, 3 days old", is_caution=True)
    assert not last_backup(made, START, is_behind=False).is_caution


def test_that_the_day_is_told_as_one_day() -> None:
    said = last_backup(moment(25), START, is_behind=True)
    assert said.words == "Last backup 19-Nov-2026 11:15, 1 day old"


def test_that_what_never_was_is_old() -> None:
    assert is_old(None, START, OLD)
    assert is_old(moment(25), START, OLD)
    assert not is_old(moment(24), START, timedelta(hours=24))
