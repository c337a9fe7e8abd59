from __future__ import annotations

from decimal import Decimal

import pytest

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.values import Kilograms
from kadelyx_desk.ui.views.couple.weight import parse_weight


@pytest.mark.parametrize(
    ("typed", "kilograms"),
    [("68.2", "68.2"), ("68,2 kg", "68.2"), (" 84 ", "84"), ("399.9", "399.9")],
)
def test_that_a_weight_is_read_in_kg(typed: str, kilograms: str) -> None:
    assert parse_weight(typed) == Kilograms(Decimal(kilograms))


@pytest.mark.parametrize("typed", ["150 lb", "150lbs", "150 pounds", "11 stone", "12 st"])
def test_that_pounds_are_refused_in_words(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="in kg only"):
        parse_weight(typed)


@pytest.mark.parametrize("typed", ["400", "682", "heavy", "0", "-70", "68.25", ""])
def test_that_what_cannot_be_a_weight_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_weight(typed)

    assert str(refused.value).endswith(".")
