from __future__ import annotations

import pytest

from builders import new_session
from kadelyx_desk.domain.entries import DosingPlanned
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.preparedness import dosed
from kadelyx_desk.domain.values import About, Partner

A, B = Partner.A, Partner.B


@pytest.mark.parametrize(
    ("pattern", "first", "expected"),
    [
        (Pattern.TOGETHER, None, (A, B)),
        (Pattern.STAGGERED, B, (A, B)),
        (Pattern.ALTERNATING, B, (B,)),
        (Pattern.ALTERNATING, A, (A,)),
        (Pattern.ONE_ONLY, B, (B,)),
        (Pattern.ONE_ONLY, None, (A, B)),
    ],
)
def test_that_the_pattern_says_who_is_dosed(
    pattern: Pattern, first: Partner | None, expected: tuple[Partner, ...]
) -> None:
    session = new_session()
    session.service.state(About.COUPLE, DosingPlanned(pattern, first, None))

    assert dosed(session.snapshot) == expected


def test_that_without_a_pattern_everybody_who_is_there_is_dosed() -> None:
    assert dosed(new_session().snapshot) == (A, B)
    assert dosed(new_session(solo=True).snapshot) == (A,)
