from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.parsing import parse_past_day, parse_phone
from kadelyx_desk.domain.wording import day

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("today", TODAY),
        (" Yesterday ", TODAY - timedelta(days=1)),
        ("18-Nov-2026", date(2026, 11, 18)),
        (day(TODAY), TODAY),
    ],
)
def test_that_a_day_that_is_past_may_be_said_in_a_word(typed: str, expected: date) -> None:
    assert parse_past_day(typed, TODAY) == expected


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("21-Nov-2026", "That day is ahead"),
        ("tomorrow", "Type the day with the month in letters"),
        ("20/11/2026", "Type the day with the month in letters"),
        ("31-Feb-2026", "There is no day"),
        ("", "Type the day"),
    ],
)
def test_that_a_day_ahead_or_of_two_meanings_is_refused(typed: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError, match=sentence):
        parse_past_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("+1 415 555 0134", "+1 415 555 0134"),
        (" (415)  555-0134 ", "(415) 555-0134"),
        ("0 55.12.34", "0 55.12.34"),
        ("\u202e4155550134", "4155550134"),
    ],
)
def test_that_a_phone_number_is_kept_as_it_was_typed(typed: str, kept: str) -> None:
    assert parse_phone(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "call Mia",
        "1234",
        "555-HELP",
        "12,345",
        "\u0661\u0662\u0663\u0664\u0665\u0666",
        "\U0001f4de",
    ],
)
def test_that_what_nobody_can_dial_is_no_phone_number(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="Type the phone number in figures"):
        parse_phone(typed)


@pytest.mark.parametrize("typed", ["1" * 16, "1 2 3 4 5 " + "-" * 30])
def test_that_a_phone_number_has_an_end(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="at most 15 figures"):
        parse_phone(typed)


@given(st.text())
def test_that_whatever_is_typed_is_a_phone_number_or_a_sentence(typed: str) -> None:
    try:
        found = parse_phone(typed)
    except InvalidValueError as error:
        assert str(error).endswith(".")  # noqa: PT017 - either answer is right
    else:
        assert parse_phone(found) == found
        assert len(found) <= 30


@given(st.text() | st.dates().map(day))
def test_that_whatever_is_typed_is_a_past_day_or_a_sentence(typed: str) -> None:
    try:
        found = parse_past_day(typed, TODAY)
    except InvalidValueError as error:
        assert str(error).endswith(".")  # noqa: PT017 - either answer is right
    else:
        assert found <= TODAY
