from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawn import amounts
from kadelyx_desk.domain import wording
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import Milligrams, Millilitres, Strength

NBSP = "\N{NO-BREAK SPACE}"
AT = Moment(datetime(2026, 11, 20, 21, 4, 59, tzinfo=UTC), -480, "America/Los_Angeles")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("5", "5"),
        ("5.0", "5"),
        ("5.50", "5.5"),
        ("0.5", "0.5"),
        ("100", "100"),
        ("1E+2", "100"),
        ("999", "999"),
        ("1000", "1,000"),
        ("1234567.25", "1,234,567.25"),
    ],
)
def test_that_a_figure_has_no_trailing_zero_and_commas_from_a_thousand(
    value: str, text: str
) -> None:
    assert wording.number(Decimal(value)) == text


@given(amounts)
def test_that_a_dose_is_written_as_ismp_asks(value: Decimal) -> None:
    text = wording.number(value)

    assert Decimal(text.replace(",", "")) == value
    assert not text.startswith(".")
    assert not ("." in text and text.endswith(("0", ".")))
    assert "E" not in text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (wording.mg(Milligrams(Decimal("5.0"))), "5_mg"),
        (wording.mg(Decimal(1200)), "1,200_mg"),
        (wording.ml(Millilitres(Decimal("0.5"))), "0.5_mL"),
        (wording.ml(Decimal("1.50")), "1.5_mL"),
        (wording.strength(Strength(Decimal(50))), "50_mg per mL"),
        (wording.kg(Decimal("68.20")), "68.2_kg"),
    ],
)
def test_that_a_unit_never_parts_from_its_figure(words: str, text: str) -> None:
    assert words == text.replace("_", NBSP)


@pytest.mark.parametrize(
    ("milligrams", "kilograms", "rate"),
    [("50", "68.2", "0.73"), ("60", "80", "0.75"), ("1", "200", "0.01"), ("1", "80", "0.01")],
)
def test_that_a_rate_has_two_figures_after_the_point_half_up(
    milligrams: str, kilograms: str, rate: str
) -> None:
    assert wording.per_kilogram(Decimal(milligrams), Decimal(kilograms)) == Decimal(rate)


@pytest.mark.parametrize("month", range(1, 13))
def test_that_a_day_has_its_month_in_english_letters_in_every_locale(month: int) -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    assert wording.day(date(985, month, 4)) == f"04-{names[month - 1]}-0985"


def test_z24_that_times_are_those_of_the_wall_they_were_read_on() -> None:
    assert wording.clock(AT.local) == "13:04"
    assert wording.at(AT) == "20-Nov-2026 13:04"


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(-480, "UTC-08:00"), (0, "UTC+00:00"), (345, "UTC+05:45"), (-210, "UTC-03:30")],
)
def test_that_an_offset_is_written_with_its_sign(minutes: int, text: str) -> None:
    assert wording.offset(minutes) == text


@pytest.mark.parametrize(
    ("minutes", "text", "clock"),
    [
        (0.99, "0_min", "0:00"),
        (9, "9_min", "0:09"),
        (59.9, "59_min", "0:59"),
        (60, "1_h", "1:00"),
        (84, "1_h_24_min", "1:24"),
        (42 * 60 - 2, "41_h_58_min", "41:58"),
    ],
)
def test_that_a_duration_is_written_in_hours_and_whole_minutes(
    minutes: float, text: str, clock: str
) -> None:
    value = timedelta(minutes=minutes)

    assert wording.duration(value) == text.replace("_", NBSP)
    assert wording.since(value) == clock


def test_that_a_clock_never_runs_below_nought() -> None:
    assert wording.since(timedelta(minutes=-3)) == "0:00"


@pytest.mark.parametrize(
    ("name", "family", "given", "text"),
    [
        (wording.listed_name, "Rivera", "Ana", "RIVERA, Ana"),
        (wording.listed_name, "Rivera", "", "RIVERA"),
        (wording.spoken_name, "Rivera", "Ana", "Ana Rivera"),
        (wording.spoken_name, "Rivera", "", "Rivera"),
    ],
)
def test_that_a_name_is_listed_by_family_and_spoken_by_given(
    name: Callable[[str, str], str], family: str, given: str, text: str
) -> None:
    assert name(family, given) == text


def test_that_a_time_of_another_day_than_is_spoken_of_says_its_day() -> None:
    moment = Moment(datetime(2026, 11, 21, 22, 10, tzinfo=UTC), 0, "UTC")

    assert wording.on_its_day(moment, date(2026, 11, 21)) == "22:10"
    assert wording.on_its_day(moment, None) == "22:10"
    assert wording.on_its_day(moment, date(2026, 11, 20)) == "21-Nov-2026 22:10"


@pytest.mark.parametrize("blank", [None, ""])
def test_that_a_blank_is_words(blank: str | None) -> None:
    assert wording.or_blank(blank) == "not recorded"
    assert wording.or_blank("K4417") == "K4417"


@pytest.mark.parametrize(
    ("number", "name"), [(1, "dose 1"), (2, "booster 1"), (3, "booster 2")]
)
def test_that_what_follows_the_first_dose_is_a_booster(number: int, name: str) -> None:
    assert wording.dose_name(number) == name


@given(st.text("0123456789abcdef", min_size=64, max_size=64))
def test_that_a_head_is_shown_by_its_first_sixteen_figures(head: str) -> None:
    short = wording.short_head(head)

    assert short.replace(" ", "") == head[:16]
    assert [len(part) for part in short.split(" ")] == [4, 4, 4, 4]
