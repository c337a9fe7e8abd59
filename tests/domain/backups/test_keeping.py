from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bundles import SIZE, bundle
from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.backups.keeping import (
    FEWEST,
    PER_DAY,
    PER_MONTH,
    PER_WEEK,
    SHARE,
    first_with_signature,
    to_keep,
)

ROOMY = 10**12
DAY = 24.0


def _names(*hours: float) -> set[str]:
    return {f"{hour:g} h" for hour in hours}


def test_that_everything_of_two_days_is_kept() -> None:
    many = [bundle(hour / 6) for hour in range(6 * 47)]
    assert to_keep(many, ROOMY) == {one.name for one in many}


def test_that_of_an_older_day_the_last_is_kept() -> None:
    # 12:15 is the newest; two days before it there were backups at 12:15, 10:15 and 8:15.
    old = [bundle(3 * DAY + hour) for hour in (0, 2, 4)]
    kept = to_keep([bundle(0), bundle(1), *old], ROOMY)
    assert kept == _names(0, 1, 3 * DAY)


def test_that_twelve_days_ten_weeks_and_twelve_months_stay() -> None:
    daily = [bundle(day * DAY) for day in range(800)]
    kept = to_keep(daily, ROOMY)
    days = {f"{day * DAY:g} h" for day in range(PER_DAY)}
    assert days <= kept
    assert len(kept - days) <= PER_WEEK + PER_MONTH
    assert len(kept) > PER_DAY + PER_WEEK
    oldest = max(float(name.removesuffix(" h")) for name in kept)
    assert 11 * 28 * DAY < oldest < 13 * 31 * DAY


def test_that_a_clock_far_ahead_thins_no_more_than_any_other_day() -> None:
    before = [bundle(day * DAY + 10 * 365 * DAY) for day in range(10)]
    kept = to_keep([bundle(0), *before], ROOMY)
    assert kept == {one.name for one in (bundle(0), *before)}


def test_that_the_first_with_a_signature_is_never_thinned() -> None:
    signed = [bundle(900 * DAY, 1), bundle(899.9 * DAY, 1, 2), bundle(899.8 * DAY, 1, 2)]
    newer = [bundle(day * DAY, 1, 2) for day in range(500)]
    assert first_with_signature([*newer, *signed]) == {signed[0].name, signed[1].name}
    kept = to_keep([*newer, *signed], 0)
    assert {signed[0].name, signed[1].name} <= kept
    assert signed[2].name not in kept


def test_that_a_tenth_of_the_free_disk_is_kept_to_by_letting_the_oldest_go() -> None:
    many = [bundle(float(hour)) for hour in range(40)]
    free = 10 * SHARE * SIZE - 40 * SIZE  # what is free with no backup: room for ten
    assert to_keep(many, free) == _names(*range(10))


def test_that_the_newest_stay_on_a_disk_that_is_full() -> None:
    many = [bundle(float(hour)) for hour in range(40)]
    assert to_keep(many, 0) == _names(*range(4))
    assert len(to_keep(many[:3], 0)) == FEWEST


def test_that_nothing_is_kept_of_nothing() -> None:
    assert to_keep([], ROOMY) == frozenset()


@given(
    st.lists(
        st.tuples(st.floats(0, 20_000), st.sets(st.integers(0, 5))), min_size=1, max_size=60
    ),
    st.integers(0, 10**9),
)
def test_that_the_newest_and_every_signature_survive_whatever_there_is(
    made: list[tuple[float, set[int]]], free: int
) -> None:
    bundles = [
        Bundle(f"{place}", one.vault, one.made, one.cause, one.holding, one.keys, one.size)
        for place, (hours, signed) in enumerate(made)
        for one in [bundle(hours, *signed)]
    ]
    kept = [one for one in bundles if one.name in to_keep(bundles, free)]
    assert max(one.made.utc for one in kept) == max(one.made.utc for one in bundles)
    before = set().union(*(one.holding.signed for one in bundles))
    assert set().union(*(one.holding.signed for one in kept)) == before
