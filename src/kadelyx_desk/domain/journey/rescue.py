"""A rescue medicine before it is recorded: its units, its routes, and what is read back."""

from __future__ import annotations

from decimal import Decimal

from kadelyx_desk.domain.entries import PartnerCopied, RescueGiven
from kadelyx_desk.domain.journey.episodes import dose_words
from kadelyx_desk.domain.parsing import parse_decimal
from kadelyx_desk.domain.wording import day, spoken_name

UNITS = ("mg", "mcg", "mL", "g", "L per min")
"""How an amount is given. A unit is picked each time and never preset."""

ROUTES = ("oral", "sublingual", "IM", "IV", "intranasal", "inhaled", "mask")
INJECTED = frozenset({"IM", "IV"})
"""The routes for which somebody needs to be allowed to inject."""


def parse_amount(typed: str, unit: str | None) -> Decimal:
    """The amount of a rescue medicine as it was typed; the unit may be typed after it.

    Raises:
        InvalidValueError: for no figure, another unit than the one picked, or two meanings.
    """
    return parse_decimal(typed, unit or "its unit")


def read_back(named: PartnerCopied, body: RescueGiven, at: str) -> tuple[str, str, str]:
    """The sentence that is read back before it counts: who, what in bold, and the rest.

    `at` is the time as HH:mm.
    """
    who = f"{spoken_name(named.family, named.given)}, born {day(named.born)}: "
    return who, dose_words(body), f", {body.route}, for {body.indication}, {at}"
