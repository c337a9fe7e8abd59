"""Clinical amounts, validated when made, decimals and never floats; and whom they are about.

Partners lie in a module of their own because the first window names them and weighs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.partners import About, Partner

__all__ = (
    "About",
    "BloodPressure",
    "Kilograms",
    "Milligrams",
    "Millilitres",
    "Partner",
    "StaffRef",
    "Strength",
)


def _amount(value: Decimal, unit: str, places: int) -> None:
    if not value.is_finite() or value <= 0:
        message = f"An amount in {unit} must be more than zero."
        raise InvalidValueError(message)
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > places:
        message = f"An amount in {unit} has at most {places} figures after the point."
        raise InvalidValueError(message)


@dataclass(frozen=True, slots=True, order=True)
class Milligrams:
    """A mass of drug in mg, above 0, to 0.001 mg."""

    value: Decimal

    def __post_init__(self) -> None:
        _amount(self.value, "mg", 3)


@dataclass(frozen=True, slots=True, order=True)
class Millilitres:
    """A volume in mL, above 0, to 0.001 mL."""

    value: Decimal

    def __post_init__(self) -> None:
        _amount(self.value, "mL", 3)


@dataclass(frozen=True, slots=True, order=True)
class Strength:
    """What a vial holds, in mg per mL."""

    value: Decimal

    def __post_init__(self) -> None:
        _amount(self.value, "mg per mL", 3)


@dataclass(frozen=True, slots=True, order=True)
class Kilograms:
    """A body weight in kg, 20 to 400, to 0.1 kg; never pounds, which were typed as kg before.

    The range is that of grown persons: a point that slipped (682 for 68.2) would lift every
    cap in mg per kg ten-fold.
    """

    value: Decimal

    def __post_init__(self) -> None:
        _amount(self.value, "kg", 1)
        if not _LIGHTEST <= self.value <= _HEAVIEST:
            message = f"A weight is from {_LIGHTEST} to {_HEAVIEST} kg. Check the point."
            raise InvalidValueError(message)


_LIGHTEST, _HEAVIEST = 20, 400


@dataclass(frozen=True, slots=True)
class BloodPressure:
    """Systolic over diastolic, both in mmHg; systolic is the higher."""

    systolic: int
    diastolic: int

    def __post_init__(self) -> None:
        if self.diastolic >= self.systolic:
            message = "The upper figure of a blood pressure must be above the lower one."
            raise InvalidValueError(message)


@dataclass(frozen=True, slots=True)
class StaffRef:
    """A person of the register as an entry names them: the id, and the name as it was then."""

    id: UUID
    name: str
