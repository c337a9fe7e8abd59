from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.values import (
    BloodPressure,
    Kilograms,
    Milligrams,
    Millilitres,
    Strength,
)

AMOUNTS = (Milligrams, Millilitres, Strength, Kilograms)


@pytest.mark.parametrize("kind", AMOUNTS)
@pytest.mark.parametrize("text", ["0", "-1", "NaN", "Infinity", "-Infinity", "sNaN"])
def test_that_an_amount_is_more_than_zero_and_finite(kind: type[Milligrams], text: str) -> None:
    with pytest.raises(InvalidValueError, match="must be more than zero"):
        kind(Decimal(text))


@pytest.mark.parametrize(
    ("kind", "finest", "too_fine"),
    [
        (Milligrams, "0.001", "0.0001"),
        (Millilitres, "0.001", "0.0015"),
        (Strength, "0.001", "12.5005"),
        (Kilograms, "68.2", "68.25"),
    ],
)
def test_that_an_amount_has_as_many_figures_as_can_be_measured(
    kind: type[Milligrams], finest: str, too_fine: str
) -> None:
    assert kind(Decimal(finest)).value == Decimal(finest)
    assert kind(Decimal(finest + "0")) == kind(Decimal(finest))
    with pytest.raises(InvalidValueError, match="after the point"):
        kind(Decimal(too_fine))


@given(st.integers(1, 10**9))
def test_that_every_amount_in_thousandths_can_be_held(thousandths: int) -> None:
    value = Decimal(thousandths) / 1000

    assert Milligrams(value).value == Millilitres(value).value == value


@given(a=st.integers(1, 10**6), b=st.integers(1, 10**6))
def test_that_amounts_order_as_their_figures_do(a: int, b: int) -> None:
    assert (Milligrams(Decimal(a)) < Milligrams(Decimal(b))) is (a < b)


@pytest.mark.parametrize("text", ["20", "68.2", "400"])
def test_that_a_weight_of_a_person_is_taken(text: str) -> None:
    assert Kilograms(Decimal(text)).value == Decimal(text)


@pytest.mark.parametrize("text", ["6.8", "19.9", "400.1", "682", "6820"])
def test_z2_that_a_weight_with_a_slipped_point_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="from 20 to 400 kg"):
        Kilograms(Decimal(text))


@pytest.mark.parametrize("pair", [(80, 120), (120, 120)])
def test_that_an_upper_pressure_below_the_lower_one_is_refused(pair: tuple[int, int]) -> None:
    with pytest.raises(InvalidValueError, match="upper figure"):
        BloodPressure(*pair)
