"""Typed amounts of drug: fields for mg and mL, and one from the other at a strength."""

from __future__ import annotations

from decimal import Decimal

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.parsing import parse_decimal
from kadelyx_desk.domain.values import Milligrams, Millilitres, Strength
from kadelyx_desk.domain.wording import mg, strength
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_FINEST = Decimal("0.001")


def parse_milligrams(typed: str) -> Milligrams:
    """A mass as it was typed.

    Raises:
        InvalidValueError: for anything that is no mass in mg.
    """
    return Milligrams(parse_decimal(typed, "mg"))


def parse_millilitres(typed: str) -> Millilitres:
    """A volume as it was typed.

    Raises:
        InvalidValueError: for anything that is no volume in mL.
    """
    return Millilitres(parse_decimal(typed, "mL"))


def _tidy(value: Decimal) -> Decimal:
    """The same figure without zeros at its end, never as a power of ten."""
    whole = value == value.to_integral()
    return value.quantize(Decimal(1)) if whole else value.normalize()


def mass_in(volume: Millilitres, vial: Strength) -> Milligrams:
    """What a volume of this strength holds.

    Raises:
        InvalidValueError: where it would be finer than 0.001 mg.
    """
    return Milligrams(_tidy(volume.value * vial.value))


def volume_for(mass: Milligrams, vial: Strength) -> Millilitres:
    """The volume of this strength that holds a mass.

    Raises:
        InvalidValueError: where no whole number of 0.001 mL does.
    """
    volume = (mass.value / vial.value).quantize(_FINEST)
    if volume * vial.value != mass.value:
        sentence = f"{mg(mass)} cannot be drawn exactly from {strength(vial)}. Type the mL."
        raise InvalidValueError(sentence)
    return Millilitres(_tidy(volume))


class MilligramField(ParsedField[Milligrams]):
    """A mass of drug; `missing` is the sentence when it is blank."""

    def __init__(self, label: str, *, missing: str) -> None:
        super().__init__(label, parse_milligrams, missing=missing)
        self.row.addWidget(Text("mg", Type.BODY, Ink.MUTED))
        self.line.setAccessibleName(f"{label}, in mg")


class MillilitreField(ParsedField[Millilitres]):
    """A volume of drug; `missing` is the sentence when it is blank."""

    def __init__(self, label: str, *, missing: str) -> None:
        super().__init__(label, parse_millilitres, missing=missing)
        self.row.addWidget(Text("mL", Type.BODY, Ink.MUTED))
        self.line.setAccessibleName(f"{label}, in mL")
