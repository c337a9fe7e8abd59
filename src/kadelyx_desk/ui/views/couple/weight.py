"""A body weight as it is typed: in kg only, and a slip of the hand is asked about."""

from __future__ import annotations

import re
from decimal import Decimal

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.parsing import parse_decimal
from kadelyx_desk.domain.values import Kilograms

ASK_ABOVE = Decimal(200)
"""Above this many kg the form asks whether pounds were typed; it still takes the weight."""

REFUSE_FROM = Decimal(400)
"""From this many kg on a weight is a slip of the hand; no scale in a clinic shows it."""

_POUNDS = re.compile(r"(lbs?|pounds?|st|stone)\.?\s*$", re.IGNORECASE)


def parse_weight(typed: str) -> Kilograms:
    """A weight in kg.

    Raises:
        InvalidValueError: for pounds, for 400 kg and more, and for what is no figure.
    """
    if _POUNDS.search(typed.strip()):
        message = "Weights are kept in kg only. Type the weight in kg."
        raise InvalidValueError(message)
    value = parse_decimal(typed, "kg")
    if value >= REFUSE_FROM:
        message = "400 kg or more cannot be meant. Type the weight in kg."
        raise InvalidValueError(message)
    return Kilograms(value)
