from __future__ import annotations

from pathlib import Path

from backup_views import AWAY, good_backups, no_backups, old_backups, outcome
from bundles import moment
from fakes import START
from kadelyx_desk.domain.backups.age import Said
from kadelyx_desk.ui.viewmodels.backups.view import backups_view


def test_that_a_good_backup_is_told_with_what_is_in_it_and_where_it_lies() -> None:
    view = good_backups()
    assert view.last == Said("Last backup 20-Nov-2026 08:55, checked")
    assert view.inside == "1,204 entries, 12 sessions"
    assert view.kept == "34 beside the record"
    assert view.second == Said("KADELYX-1 has it too")
    assert view.tested == Said("14-Nov-2026, counts agree")
    assert (view.has_backup, view.has_second, view.problem, view.away) == (True, True, "", "")


def test_that_without_one_nothing_else_is_a_caution_yet() -> None:
    view = no_backups()
    assert view.last == Said("No backup yet", is_caution=True)
    assert view.second == Said("No second place is chosen")
    assert view.tested == Said("Never done")
    assert (view.has_backup, view.has_second, view.inside) == (False, False, "")


def test_that_an_old_backup_a_place_not_reached_and_an_old_test_are_cautions() -> None:
    view = old_backups()
    assert view.last == Said("Last backup 12-Nov-2026 09:04, 8 days old", is_caution=True)
    assert view.second == Said("KADELYX-1, up to 11-Nov-2026 09:04", is_caution=True)
    assert view.tested == Said("11-Oct-2026, more than a month ago", is_caution=True)
    assert view.away == AWAY


def test_that_a_stick_that_is_away_for_a_day_is_no_caution() -> None:
    left = outcome(moment(1), away=AWAY)
    view = backups_view(left, START, Path("KADELYX-1"))
    assert not view.second.is_caution
    assert view.away == AWAY
