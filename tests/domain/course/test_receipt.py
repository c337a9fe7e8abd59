from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kadelyx_desk.domain.course.prices import COURSES, price_of
from kadelyx_desk.domain.course.receipt import Receipt


@pytest.mark.parametrize(
    ("sessions", "each"), [(1, None), (3, Decimal(950)), (6, Decimal(900))]
)
def test_that_each_session_has_its_share_of_the_price(
    sessions: int, each: Decimal | None
) -> None:
    assert sessions in COURSES
    on = date(2026, 11, 20)
    receipt = Receipt("Alder House", None, on, "C-1", "Ana", sessions, price_of(sessions))

    assert receipt.each == each
