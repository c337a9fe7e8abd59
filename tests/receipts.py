"""A receipt for tests of its page and its file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kadelyx_desk.domain.course.receipt import Receipt

RECEIPT = Receipt(
    clinic="Alder House Clinic",
    address="212 Pier Street, Portland",
    on=date(2026, 11, 20),
    code="C-0412",
    payer="Ana Rivera and Ben Okafor",
    sessions=3,
    price=Decimal(2850),
)
