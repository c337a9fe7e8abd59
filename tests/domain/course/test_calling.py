from __future__ import annotations

import pytest

from builders import BORN_A, BORN_B
from kadelyx_desk.domain.course.calling import called
from kadelyx_desk.domain.entries import PersonRegistered


def named(given: str, preferred: str | None = None) -> PersonRegistered:
    return PersonRegistered("Rivera", given, BORN_A, preferred)


def test_that_a_person_is_called_by_the_preferred_name_where_there_is_one() -> None:
    assert called(named("Ana", "Nan"), named("Ben")) == "Nan"
    assert called(named("Ana"), named("Ben")) == "Ana"
    assert called(named("Ana", "Nan"), None) == "Nan"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Alexandra", "Alex"), ("Alexander", "alex")),
        (("Alexandra", "Ben"), ("Ben", None)),
        (("Alexandra", "Ben"), ("Ben", "Benny")),
    ],
)
def test_z1_that_no_preferred_name_means_either_of_the_two(
    a: tuple[str, str | None], b: tuple[str, str | None]
) -> None:
    one = PersonRegistered("Rivera", a[0], BORN_A, a[1])
    other = PersonRegistered("Okafor", b[0], BORN_B, b[1])

    assert called(one, other) == a[0]
    assert called(one, other).casefold() != called(other, one).casefold()
