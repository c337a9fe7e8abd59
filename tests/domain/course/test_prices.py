from __future__ import annotations

from decimal import Decimal

import pytest

from kadelyx_desk.domain.course.prices import (
    COURSES,
    dollars,
    each_words,
    offer_words,
    price_of,
)
from kadelyx_desk.domain.errors import RefusedError


@pytest.mark.parametrize(
    ("sessions", "price", "words", "each"),
    [
        (1, "1000", "1 session, $1,000", ""),
        (3, "2850", "3 sessions, $2,850", "$950 each"),
        (6, "5400", "6 sessions, $5,400", "$900 each"),
    ],
)
def test_that_the_offer_of_the_clinic_is_the_price_list(
    sessions: int, price: str, words: str, each: str
) -> None:
    assert price_of(sessions) == Decimal(price)
    assert offer_words(sessions) == words
    assert each_words(sessions) == each


@pytest.mark.parametrize("sessions", [0, 2, 4, 7, -1])
def test_that_no_other_course_has_a_price(sessions: int) -> None:
    with pytest.raises(RefusedError, match="1, 3 or 6"):
        price_of(sessions)


def test_that_a_longer_course_never_costs_more_a_session() -> None:
    each = [price_of(sessions) / sessions for sessions in COURSES]

    assert each == sorted(each, reverse=True)


def test_that_cents_are_written_where_there_are_any() -> None:
    assert dollars(Decimal("2850.5")) == "$2,850.50"
