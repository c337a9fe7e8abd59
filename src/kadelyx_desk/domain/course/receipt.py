"""What a receipt says: a clinic, a payer, a course and its price; nothing clinical."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Receipt:
    """One course; `price` is in US dollars. `is_demo` prints DEMO over the page."""

    clinic: str
    address: str | None
    on: date
    code: str
    payer: str
    sessions: int
    price: Decimal
    is_demo: bool = False

    @property
    def each(self) -> Decimal | None:
        """What one session of the course costs; None where it has only one."""
        return None if self.sessions == 1 else self.price / self.sessions
