from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

import pytest

from kadelyx_desk.domain.transcript import leaves
from kadelyx_desk.domain.transcript.leaves import Timed
from kadelyx_desk.domain.transcript.placed import Place, Placed, TranscriptError
from kadelyx_desk.domain.values import BloodPressure, Milligrams, Strength

_HERE = Place(4, "entries[0].x")


def _placed(value: object) -> Placed:
    return Placed(value, _HERE)  # type: ignore[arg-type]  # what a file can hold, and more


class _Colour(Enum):
    RED = "red"
    BLUE = "blue"


def test_that_words_are_cleaned_and_a_blank_is_refused() -> None:
    assert leaves.text(_placed("  two\nlines ")) == "two\nlines"
    for wrong in (" ", 7, None, "x" * 10_001):
        with pytest.raises(TranscriptError) as caught:
            leaves.text(_placed(wrong))
        assert caught.value.troubles[0].place == _HERE


def test_that_a_whole_number_is_one_and_no_truth_value() -> None:
    assert leaves.whole(_placed(120)) == 120
    for wrong in (True, "120", Decimal("1.5"), -1, 10_000):
        with pytest.raises(TranscriptError):
            leaves.whole(_placed(wrong))
    assert leaves.flag(_placed(value=True)) is True
    with pytest.raises(TranscriptError):
        leaves.flag(_placed(1))


def test_that_a_figure_is_taken_as_a_number_or_as_a_text() -> None:
    for typed in (Decimal("0.73"), "0.73"):
        assert leaves.figure(_placed(typed)) == Decimal("0.73")
    refused: tuple[object, ...] = ("0,73", "1e3", -1, "", None, [], "12345678901")
    for wrong in refused:
        with pytest.raises(TranscriptError):
            leaves.figure(_placed(wrong))


@pytest.mark.parametrize("typed", [50, "50", "50 mg", "50mg", Decimal("50.0"), "50.0 MG"])
def test_that_an_amount_may_have_its_unit(typed: object) -> None:
    assert leaves.amount(Milligrams, ("mg",)).read(_placed(typed)) == Milligrams(Decimal(50))


@pytest.mark.parametrize("typed", ["50 g", "50 mcg", "1,200 mg", 0, "-5", True, None, "0.0001"])
def test_z3_that_another_unit_or_a_figure_of_two_meanings_is_refused(typed: object) -> None:
    with pytest.raises(TranscriptError):
        leaves.amount(Milligrams, ("mg",)).read(_placed(typed))


def test_that_a_strength_is_written_with_per_or_a_stroke() -> None:
    read = leaves.amount(Strength, ("mg per mL", "mg/mL")).read
    assert read(_placed("50 mg per mL")) == read(_placed("50 mg/mL")) == Strength(Decimal(50))
    with pytest.raises(TranscriptError, match="mg per mL"):
        read(_placed("50 mg"))


def test_that_a_day_in_figures_only_is_refused() -> None:
    assert leaves.day(_placed("04-Mar-1985")) == date(1985, 3, 4)
    assert leaves.day(_placed("1985-03-04")) == date(1985, 3, 4)
    with pytest.raises(TranscriptError, match="month in letters"):
        leaves.day(_placed("04/03/1985"))


def test_that_a_pressure_is_typed_as_it_is_said() -> None:
    assert leaves.pressure(_placed("118 / 74")) == BloodPressure(118, 74)
    for wrong in ("118", "74/118", "118/74/2", 118):
        with pytest.raises(TranscriptError):
            leaves.pressure(_placed(wrong))


def test_that_a_time_is_kept_as_it_was_typed_once_it_looks_like_one() -> None:
    for typed in ("14:05", "1405", "9:05", "20-Nov-2026 14:05", "2026-11-20T14:05:00.5-08:00"):
        assert leaves.time(_placed(typed), is_bare=True) == Timed(typed, _HERE, is_bare=True)
    for wrong in ("14:75", "25:00", "noon", "2026-11-20", "14:05 PM", 1405, ""):
        with pytest.raises(TranscriptError):
            leaves.time(_placed(wrong), is_bare=True)


def test_that_a_choice_names_what_can_be_chosen() -> None:
    assert leaves.choice(_Colour).read(_placed("red")) is _Colour.RED
    assert leaves.choice(_Colour).schema == {"enum": ["red", "blue"]}
    refused: tuple[object, ...] = ("green", None, 1, [])
    for wrong in refused:
        with pytest.raises(TranscriptError, match="red, blue"):
            leaves.choice(_Colour).read(_placed(wrong))
