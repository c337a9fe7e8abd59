from __future__ import annotations

from decimal import Decimal

import pytest

from builders import DANA, PRIYA, new_session
from kadelyx_desk.domain.entries import RescueGiven
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.journey.rescue import parse_amount, read_back
from kadelyx_desk.domain.values import Partner


@pytest.mark.parametrize(
    ("typed", "unit", "amount"),
    [
        ("4", "mg", Decimal(4)),
        ("0,5", "mg", Decimal("0.5")),
        ("4.0 mg", "mg", Decimal(4)),
        ("50mcg", "mcg", Decimal(50)),
        ("6 L per min", "L per min", Decimal(6)),
        ("6", None, Decimal(6)),
    ],
)
def test_that_an_amount_is_read_with_a_comma_or_a_point(
    typed: str, unit: str | None, amount: Decimal
) -> None:
    assert parse_amount(typed, unit) == amount


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("4 mg", "mcg"), ("4 mg", None), ("1,200", "mg"), ("0", "mg"), ("x", "g")],
)
def test_z3_that_an_amount_in_another_unit_or_of_two_meanings_is_refused(
    typed: str, unit: str | None
) -> None:
    with pytest.raises(InvalidValueError):
        parse_amount(typed, unit)


def test_z4_that_dose_route_and_reason_are_read_back_with_name_and_date_of_birth() -> None:
    named = identity(new_session().snapshot, Partner.A)
    assert named is not None
    body = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)

    said = "".join(read_back(named, body, "13:44")).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Ana Rivera, born 04-Mar-1985: ondansetron 4 mg, oral, for nausea, 13:44"
