"""How figures, times and names are written, on screen and paper alike.

The rules are those of ISMP and the Joint Commission: no trailing zero, a leading zero, a space
that does not break before the unit, commas from 1,000; 24 h times; DD-Mmm-YYYY everywhere.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import Milligrams, Millilitres, Strength

NOT_RECORDED = "not recorded"
NBSP = "\N{NO-BREAK SPACE}"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def number(value: Decimal | int) -> str:
    """A figure: 5, 0.5, 1,200; never 5.0."""
    text = f"{Decimal(value):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def mg(value: Milligrams | Decimal) -> str:
    """75 mg."""
    amount = value.value if isinstance(value, Milligrams) else value
    return f"{number(amount)}{NBSP}mg"


def ml(value: Millilitres | Decimal) -> str:
    """1.5 mL."""
    amount = value.value if isinstance(value, Millilitres) else value
    return f"{number(amount)}{NBSP}mL"


def strength(value: Strength) -> str:
    """50 mg per mL."""
    return f"{number(value.value)}{NBSP}mg per mL"


def kg(value: Decimal) -> str:
    """68.2 kg."""
    return f"{number(value)}{NBSP}kg"


def per_kilogram(milligrams: Decimal, kilograms: Decimal) -> Decimal:
    """A rate in mg per kg to two figures after the point, half away from zero."""
    return (milligrams / kilograms).quantize(Decimal("0.01"), ROUND_HALF_UP)


def day(value: date) -> str:
    """04-Mar-1985."""
    return f"{value.day:02d}-{_MONTHS[value.month - 1]}-{value.year:04d}"


def clock(value: datetime) -> str:
    """14:03, the wall time that `value` carries."""
    return f"{value:%H:%M}"


def at(moment: Moment) -> str:
    """20-Nov-2026 14:03."""
    return f"{day(moment.local.date())} {clock(moment.local)}"


def on_its_day(moment: Moment, day_of: date | None) -> str:
    """14:03 on the day that is spoken of; on another one 21-Nov-2026 14:03."""
    is_other = day_of is not None and moment.local.date() != day_of
    return at(moment) if is_other else clock(moment.local)


def offset(minutes: int) -> str:
    """UTC-08:00."""
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


def duration(value: timedelta) -> str:
    """1 h 24 min; 9 min; below a minute 0 min."""
    hours, minutes = divmod(int(value.total_seconds()) // 60, 60)
    if hours == 0:
        return f"{minutes}{NBSP}min"
    return f"{hours}{NBSP}h{NBSP}{minutes}{NBSP}min" if minutes else f"{hours}{NBSP}h"


def since(value: timedelta) -> str:
    """1:24, hours and minutes since an injection."""
    hours, minutes = divmod(max(int(value.total_seconds()), 0) // 60, 60)
    return f"{hours}:{minutes:02d}"


def listed_name(family: str, given: str) -> str:
    """RIVERA, Ana."""
    return f"{family.upper()}, {given}" if given else family.upper()


def spoken_name(family: str, given: str) -> str:
    """Ana Rivera."""
    return f"{given} {family}".strip()


def or_blank(text: str | None) -> str:
    """The text, or the words for a blank."""
    return text or NOT_RECORDED


def dose_name(number: int) -> str:
    """Dose 1, then booster 1, booster 2: dose 2 of a partner is the first booster."""
    return "dose 1" if number == 1 else f"booster {number - 1}"


def short_head(hexadecimal: str) -> str:
    """7f3a 91c2 5d08 e6b4, the first 16 figures of a head."""
    return " ".join(hexadecimal[place : place + 4] for place in range(0, 16, 4))
