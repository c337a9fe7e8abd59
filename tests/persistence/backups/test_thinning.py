from __future__ import annotations

from datetime import timedelta

import pytest

from backups import Kept, flip
from entries import signature
from faults import killed_at
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.persistence.backups.thinning import thin

_DAY = 24 * 60


def _old_day(kept: Kept) -> list[Bundle]:
    """Three of one day, then one four days later, which lets two of them go."""
    made = []
    for minutes in (0, 60, 120, 4 * _DAY):
        kept.minutes = minutes
        kept.write()
        made.append(kept.make())
    return made


def test_that_of_an_older_day_the_last_stays(kept: Kept) -> None:
    made = _old_day(kept)
    assert [one.name for one in kept.shelf.bundles()] == [made[3].name, made[2].name]


def test_that_a_damaged_one_never_stands_in_for_an_older(kept: Kept) -> None:
    made = []
    for minutes in (0, 60, 120):
        kept.minutes = minutes
        kept.write()
        made.append(kept.make())
    flip(kept.place / made[2].name / "record.db", 5000)
    kept.minutes = 4 * _DAY
    kept.write()
    made.append(kept.make())
    assert [one.name for one in kept.shelf.bundles()] == [made[3].name, made[1].name]
    assert (kept.place / f"{made[2].name}.damaged").exists()


def test_that_a_kill_while_thinning_takes_only_what_was_to_go(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("kadelyx_desk.persistence.backups.store.thin", lambda _shelf: None)
        made = _old_day(kept)
    stays = {made[3].name, made[2].name}
    rounds = 0
    while killed_at(3 + rounds % 4, lambda: thin(kept.shelf)):
        rounds += 1
        assert stays <= {one.name for one in kept.shelf.bundles()}
    assert rounds > 0
    kept.shelf.sweep()
    assert {path.name for path in kept.place.iterdir() if path.is_dir()} == stays


def test_that_the_first_with_a_signature_stays(kept: Kept) -> None:
    kept.make()
    kept.log.append(signature(kept.stream))
    signed = kept.make(Cause.SIGNED)
    kept.make(Cause.ASKED)
    for _ in range(2):
        kept.minutes += timedelta(days=4) // timedelta(minutes=1)
        newest = kept.store.make(Cause.ASKED, kept.now(), Pace(0))
    names = [one.name for one in kept.shelf.bundles()]
    assert names[0] == newest.name
    assert signed.name in names
    assert len(names) == 4
