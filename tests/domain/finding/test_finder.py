from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.finding import Findable, Finder
from kadelyx_desk.domain.finding.finder import LONGEST

COUPLES = (
    Findable("C-0001", ("Hale", "Tom", "Ortiz", "Inés"), (date(1979, 5, 1), date(1980, 6, 2))),
    Findable(
        "C-0012",
        ("Rivera Diaz", "Ana", "Annie", "Okafor", "Ben"),
        (date(1985, 3, 4), date(1983, 7, 11)),
    ),
    Findable("C-0002", ("Marsh", "Dan"), (date(1985, 4, 3),)),
    Findable("C-0120", ("O'Brien-Marchetti", "Ana"), (date(1985, 3, 5),)),
)
FINDER = Finder(COUPLES)


def codes(typed: str) -> list[str]:
    return [COUPLES[place].code for place in FINDER.find(typed)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["C-0001", "C-0012", "C-0002", "C-0120"]),
        ("  ", ["C-0001", "C-0012", "C-0002", "C-0120"]),
        ("riv", ["C-0012"]),
        ("RIVERA, Ana", ["C-0012"]),
        ("ana riv", ["C-0012"]),
        ("diaz", ["C-0012"]),
        ("annie", ["C-0012"]),
        ("ines", ["C-0001"]),
        ("INÉS", ["C-0001"]),
        ("ana", ["C-0012", "C-0120"]),
        ("march", ["C-0120"]),
        ("obri", ["C-0120"]),
        ("hale ort", ["C-0001"]),
        ("hale ben", []),
        ("c-0012", ["C-0012"]),
        ("C12", ["C-0012", "C-0120"]),
        ("12", ["C-0012", "C-0120"]),
        ("0120", ["C-0120"]),
        ("04-Mar-1985", ["C-0012"]),
        ("4 mar", ["C-0012", "C-0002"]),  # or somebody of April whose name begins so
        ("march 4 1985", ["C-0012"]),
        ("04/03/1985", ["C-0012", "C-0002"]),
        ("ana 5.3.", ["C-0120"]),
        ("5.3. ana", ["C-0120"]),
        ("mar 1985", ["C-0012", "C-0002", "C-0120"]),  # or a Mar… of that year
        ("marsh 1985", ["C-0002"]),
        ("zz", []),
        ("🙂", []),
    ],
)
def test_that_what_is_typed_finds_those_who_can_be_meant(typed: str, found: list[str]) -> None:
    assert codes(typed) == found


def test_that_a_code_typed_in_full_comes_first() -> None:
    codes_of = ["C-0120", "C-1200", "C-0012"]
    finder = Finder([Findable(code, (), ()) for code in codes_of])

    assert [codes_of[place] for place in finder.find("c-0012")] == ["C-0012"]
    assert [codes_of[place] for place in finder.find("12")] == ["C-0012", "C-0120", "C-1200"]
    assert [codes_of[place] for place in finder.find("0120")] == ["C-0120"]


def test_that_ten_thousand_characters_find_nobody() -> None:
    assert codes("a" * 10_000) == []
    assert codes("a " * LONGEST) == []


NAMES = st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=1, max_size=12)
PEOPLE = st.lists(
    st.builds(
        Findable,
        st.integers(1, 99_999).map(lambda number: f"C-{number:04d}"),
        st.lists(NAMES, min_size=1, max_size=4).map(tuple),
        st.lists(st.dates(date(1920, 1, 1), date(2008, 1, 1)), max_size=2).map(tuple),
    ),
    min_size=1,
    max_size=12,
)


@given(PEOPLE, st.data())
def test_that_everybody_is_found_by_each_of_their_names_and_by_their_code(
    couples: list[Findable], data: st.DataObject
) -> None:
    finder = Finder(couples)
    place = data.draw(st.integers(0, len(couples) - 1))
    name = data.draw(st.sampled_from(couples[place].names))

    assert place in finder.find(name)
    assert place in finder.find(name.upper())
    assert place in finder.find(couples[place].code)


@given(PEOPLE, st.text(max_size=20), st.text(max_size=3))
def test_that_more_words_never_find_more(
    couples: list[Findable], typed: str, more: str
) -> None:
    finder = Finder(couples)

    both = set(finder.find(f"{typed} zzz{more}"))

    assert both <= set(finder.find(typed))


@given(PEOPLE, st.text(max_size=20))
def test_that_each_is_found_once_and_in_their_order(
    couples: list[Findable], typed: str
) -> None:
    found = list(Finder(couples).find(typed))

    assert len(found) == len(set(found))
    assert set(found) <= set(range(len(couples)))
    if not any(letter.isdigit() for letter in typed):
        assert found == sorted(found)
