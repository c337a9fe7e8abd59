"""What a course costs: the price list of the clinic's offer, per couple, in US dollars.

The source is the offer that the clinic makes to couples: 1 session for $1,000, 3 for $2,850
($950 each), 6 for $5,400 ($900 each). Prices stand on the couple file and on the receipt; no
session copies one, so none can reach a clinical report.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.wording import number

PRICES: Final = {1: Decimal(1000), 3: Decimal(2850), 6: Decimal(5400)}
COURSES: Final = tuple(PRICES)
"""The numbers of sessions that a course can have."""


def price_of(sessions: int) -> Decimal:
    """What a course of so many sessions costs.

    Raises:
        RefusedError: for a course that is not on the list.
    """
    if sessions not in PRICES:
        raise RefusedError("A course has 1, 3 or 6 sessions.", "course")
    return PRICES[sessions]


def dollars(amount: Decimal) -> str:
    """$2,850; cents only where there are any: $2,850.50."""
    return f"${number(amount)}" if amount == amount.to_integral() else f"${amount:,.2f}"


def count_words(sessions: int) -> str:
    """1 session, 3 sessions."""
    return "1 session" if sessions == 1 else f"{sessions} sessions"


def offer_words(sessions: int) -> str:
    """3 sessions, $2,850."""
    return f"{count_words(sessions)}, {dollars(price_of(sessions))}"


def each_words(sessions: int) -> str:
    """$950 each; empty for a single session."""
    return "" if sessions == 1 else f"{dollars(price_of(sessions) / sessions)} each"
