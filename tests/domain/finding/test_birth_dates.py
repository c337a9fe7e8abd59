from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.finding.birth_dates import begun, is_of_date, spellings
from kadelyx_desk.domain.finding.folding import words_of
from kadelyx_desk.domain.parsing import parse_date
from kadelyx_desk.domain.wording import day

ANA = date(1985, 3, 4)
DAYS = st.dates(date(1905, 1, 1), date(2026, 12, 31))


def fits(typed: str, born: date) -> bool:
    return any(
        spelt.startswith(one) for one in begun(words_of(typed)) for spelt in spellings(born)
    )


@pytest.mark.parametrize(
    "typed",
    [
        "04-Mar-1985",
        "4 mar 1985",
        "4mar1985",
        "march 4, 1985",
        "Mar 1985",
        "1985-03-04",
        "1985-3-4",
        "1985-mar",
        "4.3.1985",
        "04.03.85",
        "04/03",
        "03/04/1985",
        "3/85",
        "04031985",
        "19850304",
        "04-",
        "4.",
        "4",
        "1985",
    ],
)
def test_that_a_birth_is_found_by_every_way_of_typing_it(typed: str) -> None:
    assert fits(typed, ANA) is (typed != "3/85")  # a year of two figures needs its day


@pytest.mark.parametrize(
    "typed",
    ["05-Mar-1985", "04-apr", "4.4.", "1986", "85", "04-m-", "x4", "04-03-1985-1", "4/3/1", ""],
)
def test_that_another_birth_is_not_found(typed: str) -> None:
    assert fits(typed, ANA) is (typed == "4/3/1")  # a year may still become 1985


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("4", True),
        ("04-mar", True),
        ("mar", True),
        ("march", True),
        ("ma", False),
        ("marsh", False),
    ],
)
def test_that_a_month_needs_three_letters(word: str, is_one: bool) -> None:
    assert is_of_date(word) is is_one


@given(DAYS)
def test_that_each_key_of_a_whole_date_keeps_the_one_who_is_meant(born: date) -> None:
    for whole in (
        day(born),
        born.isoformat(),
        f"{born:%d/%m/%Y}",
        f"{born:%m/%d/%Y}",
        f"{born.day}.{born.month}.{born.year}",
        f"{born:%d} {born:%B} {born.year}".lower(),
    ):
        is_year_first = whole[:4].isdigit()  # a lone figure is a day or a month
        for end in range(2 if is_year_first else 1, len(whole) + 1):
            assert fits(whole[:end], born), whole[:end]


@given(DAYS, DAYS)
def test_that_a_date_typed_as_in_a_form_finds_that_day_alone(typed: date, born: date) -> None:
    assert parse_date(day(typed)) == typed
    assert fits(day(typed), born) is (typed == born)


@given(st.text(max_size=30))
def test_that_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    assert isinstance(begun(words_of(typed)), tuple)
