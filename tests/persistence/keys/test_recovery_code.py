from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.persistence.keys.recovery_code import ALPHABET, generate_code, read_code


def test_that_a_code_is_seven_groups_of_five_without_letters_that_are_misread() -> None:
    groups = generate_code().split("-")
    assert [len(group) for group in groups] == [5] * 7
    assert not set("".join(groups)) & set("01ILO")


def test_that_a_code_holds_more_than_128_bits() -> None:
    assert 7 * 4 * math.log2(len(ALPHABET)) > 128


def test_that_codes_differ() -> None:
    assert len({generate_code() for _ in range(50)}) == 50


def test_that_case_spaces_and_hyphens_do_not_matter() -> None:
    code = generate_code()
    for typed in (code.lower(), code.replace("-", ""), f"  {code.replace('-', ' ')}\n"):
        assert read_code(typed) == code


def test_that_every_single_wrong_character_is_told_with_its_group() -> None:
    code = generate_code()
    letters = code.replace("-", "")
    for place, other in itertools.product(range(35), ALPHABET):
        if letters[place] == other:
            continue
        wrong = letters[:place] + other + letters[place + 1 :]
        with pytest.raises(InvalidValueError, match=f"Group {place // 5 + 1} "):
            read_code(wrong)


@given(place=st.integers(0, 6), pair=st.permutations(range(5)))
def test_that_two_exchanged_characters_of_a_group_are_told(place: int, pair: list[int]) -> None:
    letters = list(generate_code().replace("-", ""))
    first, second = place * 5 + pair[0], place * 5 + pair[1]
    if letters[first] == letters[second]:
        return
    letters[first], letters[second] = letters[second], letters[first]
    with pytest.raises(InvalidValueError, match=f"Group {place + 1} "):
        read_code("".join(letters))


def test_that_exchanged_groups_are_told() -> None:
    groups = generate_code().split("-")
    for first, second in itertools.combinations(range(7), 2):
        moved = groups.copy()
        moved[first], moved[second] = moved[second], moved[first]
        with pytest.raises(InvalidValueError, match=f"Group {first + 1} "):
            read_code("-".join(moved))


def test_that_a_letter_which_no_code_holds_is_named() -> None:
    with pytest.raises(InvalidValueError, match="never holds 0, O"):
        read_code(generate_code()[:-2] + "0O")


def test_that_a_missing_character_is_counted() -> None:
    with pytest.raises(InvalidValueError, match="has 35 characters; this has 34"):
        read_code(generate_code()[:-1])
