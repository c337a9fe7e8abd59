from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.values import Milligrams, Millilitres, Strength
from kadelyx_desk.ui.views.dosing.amounts import (
    MilligramField,
    MillilitreField,
    mass_in,
    parse_milligrams,
    parse_millilitres,
    volume_for,
)


@pytest.mark.parametrize(
    ("volume", "vial", "mass"),
    [("1.5", "50", "75"), ("0.6", "100", "60"), ("5", "10", "50"), ("0.001", "50", "0.05")],
)
def test_that_mass_and_volume_follow_from_each_other(volume: str, vial: str, mass: str) -> None:
    strength = Strength(Decimal(vial))

    assert mass_in(Millilitres(Decimal(volume)), strength) == Milligrams(Decimal(mass))
    assert volume_for(Milligrams(Decimal(mass)), strength) == Millilitres(Decimal(volume))


def test_that_no_amount_is_written_with_zeros_at_its_end_or_as_a_power() -> None:
    mass = mass_in(Millilitres(Decimal("2.0")), Strength(Decimal(50)))

    assert str(mass.value) == "100"
    assert str(volume_for(Milligrams(Decimal(75)), Strength(Decimal(50))).value) == "1.5"


def test_that_a_mass_no_syringe_can_hold_exactly_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="cannot be drawn exactly"):
        volume_for(Milligrams(Decimal("0.001")), Strength(Decimal(50)))


@pytest.mark.parametrize("typed", ["", "mg", "0", "-5", "1,200", "5 g", "7.00001", "50 mL"])
def test_that_what_is_no_mass_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_milligrams(typed)

    assert str(refused.value).endswith(".")


def test_that_a_volume_may_carry_its_unit_but_no_other() -> None:
    assert parse_millilitres("1.5 mL") == Millilitres(Decimal("1.5"))
    with pytest.raises(InvalidValueError):
        parse_millilitres("1.5 mg")


def test_that_a_field_tells_a_screen_reader_its_unit(qtbot: QtBot) -> None:
    mass, volume = MilligramField("Dose", missing=""), MillilitreField("Volume", missing="")
    qtbot.addWidget(mass)
    qtbot.addWidget(volume)

    assert mass.line.accessibleName() == "Dose, in mg"
    assert volume.line.accessibleName() == "Volume, in mL"
