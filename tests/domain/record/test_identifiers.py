from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122

from hypothesis import given

from drawn import moments_utc
from kadelyx_desk.domain.record.identifiers import uuid7

AT = datetime(2026, 11, 20, 21, 4, 5, 678901, tzinfo=UTC)


@given(moments_utc)
def test_that_version_and_variant_are_those_of_rfc_9562(utc: datetime) -> None:
    made = uuid7(utc)

    assert made.version == 7
    assert made.variant == RFC_4122


@given(moments_utc)
def test_that_its_first_48_bits_are_the_milliseconds_of_the_press(utc: datetime) -> None:
    expected = (utc - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)

    assert uuid7(utc).int >> 80 == expected


@given(moments_utc)
def test_that_a_press_a_millisecond_later_comes_after(utc: datetime) -> None:
    assert uuid7(utc) < uuid7(utc + timedelta(milliseconds=1))


def test_that_two_presses_at_the_same_moment_are_two() -> None:
    assert len({uuid7(AT) for _ in range(1000)}) == 1000


def test_that_every_bit_that_may_be_chance_is_chance() -> None:
    made = [uuid7(AT).int for _ in range(200)]
    seen_set, seen_clear = 0, 0
    for one in made:
        seen_set, seen_clear = seen_set | one, seen_clear | ~one
    free = (1 << 80) - 1 & ~(0xF << 76) & ~(0x3 << 62)

    assert seen_set & free == free
    assert seen_clear & free == free
