"""How a single value is typed: a text, a figure with its unit, a day, a choice, a name.

What cannot be meant until the whole file was read is kept as it was typed: a time (`Timed`), a
person of the staff (`Named`), an earlier entry (`Pointed`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_date, parse_decimal, parse_text
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.transcript.placed import Place, Placed, wrong
from kadelyx_desk.domain.values import BloodPressure

LARGEST: Final = 9999
_PLAIN: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_CLOCK: Final = re.compile(
    r"(^|[ T])([01]?[0-9]|2[0-3])[:.]?[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"
    r" ?(Z|[+-][0-9]{2}:[0-9]{2})?(\[[A-Za-z0-9_+/-]{1,64}\])?$"
)
HOW_TIMES: Final = "Type the time as 14:05, or with its day as 20-Nov-2026 14:05."
PRESSURE: Final = re.compile(r"([0-9]{2,3})\s*/\s*([0-9]{2,3})")


@dataclass(frozen=True, slots=True)
class Typed:
    """Reads a field and tells its schema."""

    read: Callable[[Placed], Any]
    schema: JsonObject


@dataclass(frozen=True, slots=True)
class Timed:
    """A time as it was typed; `is_bare` where the record keeps it without its zone."""

    text: str
    place: Place
    is_bare: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A person of the staff by name."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Pointed:
    """An entry by its mark (`ref`), or one of another session by its id."""

    ref: str
    place: Place


def expect(placed: Placed, kind: type, noun: str) -> Any:  # noqa: ANN401 - narrowed by `kind`
    """The value, which is of exactly this kind.

    Raises:
        TranscriptError: it is of another.
    """
    if type(placed.value) is not kind:
        raise wrong(placed.place, f"Here belongs {noun}.")
    return placed.value


def text(placed: Placed) -> str:
    """Words; a blank is left out instead, so that nobody asks what it means."""
    typed: str = expect(placed, str, "a text in quotation marks")
    if not typed.strip():
        raise wrong(placed.place, "This is blank. Leave the field out instead.")
    found: str = _meant(placed, parse_text, typed)
    return found


def flag(placed: Placed) -> bool:
    """True or false."""
    found: bool = expect(placed, bool, "true or false")
    return found


def whole(placed: Placed) -> int:
    """A whole number."""
    value: int = expect(placed, int, "a whole number")
    if not 0 <= value <= LARGEST:
        raise wrong(placed.place, f"A whole number from 0 to {LARGEST} belongs here.")
    return value


def figure(placed: Placed) -> Decimal:
    """A figure without a unit."""
    typed = str(placed.value)
    if type(placed.value) not in {int, Decimal, str} or not _PLAIN.fullmatch(typed):
        raise wrong(placed.place, "Here belongs a figure, such as 12.5.")
    return Decimal(typed)


def amount(declared: Callable[[Decimal], object], units: tuple[str, ...]) -> Typed:
    """A figure in a unit, which may be typed behind it."""

    def read(placed: Placed) -> object:
        if type(placed.value) not in {int, Decimal, str}:
            raise wrong(placed.place, f"Here belongs a figure in {units[0]}.")
        typed = str(placed.value)
        unit = next((unit for unit in units if typed.lower().endswith(unit.lower())), units[0])
        return _meant(placed, declared, _meant(placed, parse_decimal, typed, unit))

    says = f"in {units[0]}; the unit may be typed behind it"
    return Typed(read, {"type": ["number", "string"], "description": says})


def day(placed: Placed) -> date:
    """A day, with its month in letters or as 1985-03-04."""
    typed = expect(placed, str, "a day, such as 04-Mar-1985")
    found: date = _meant(placed, parse_date, typed)
    return found


def pressure(placed: Placed) -> BloodPressure:
    """A blood pressure, as it is said."""
    typed = PRESSURE.fullmatch(
        expect(placed, str, 'a blood pressure, such as "118/74"').strip()
    )
    if not typed:
        raise wrong(placed.place, 'A blood pressure is typed as "118/74".')
    made: BloodPressure = _meant(placed, BloodPressure, int(typed[1]), int(typed[2]))
    return made


def time(placed: Placed, *, is_bare: bool) -> Timed:
    """A time, to be read once zone and day are known."""
    typed = expect(placed, str, 'a time, such as "14:05"')
    if not _CLOCK.search(typed.strip()):
        raise wrong(placed.place, HOW_TIMES)
    return Timed(typed, placed.place, is_bare)


def choice(declared: type[Enum]) -> Typed:
    """One of a few words."""
    words = [member.value for member in declared]

    def read(placed: Placed) -> Enum:
        if placed.value not in words:
            raise wrong(placed.place, f"One of these belongs here: {', '.join(words)}.")
        return declared(placed.value)

    return Typed(read, {"enum": list(words)})


def _meant(placed: Placed, make: Callable[..., Any], *given: object) -> Any:  # noqa: ANN401 - whatever `make` makes
    try:
        return make(*given)
    except KadelyxError as error:
        raise wrong(placed.place, str(error)) from error
