"""The faces: how wide, and what is spelt out because it would not be seen."""

from __future__ import annotations

import pytest

from reports import faces


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Zoë & <b>5 < 6</b>", "Zoë & <b>5 < 6</b>"),
        ("joy \N{GRINNING FACE}", "joy [U+1F600]"),
        ("\N{ARABIC LETTER ALEF}", "[U+0627]"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "a[U+202E]b"),
        ("a\N{ZERO WIDTH SPACE}b", "a[U+200B]b"),
        ("a\tb\nc", "a b\nc"),
        ("5\N{NO-BREAK SPACE}mg", "5\N{NO-BREAK SPACE}mg"),
    ],
)
def test_that_what_would_not_be_seen_is_spelt_out(typed: str, printed: str) -> None:
    assert faces().visible(typed) == printed


def test_that_spelling_out_twice_changes_nothing() -> None:
    once = faces().visible("\N{GRINNING FACE}\N{ARABIC LETTER ALEF} x")
    assert faces().visible(once) == once


def test_that_figures_are_all_as_wide_as_each_other() -> None:
    assert {round(faces().width(figure, 9), 6) for figure in "0123456789"} == {5.148}


def test_that_bold_words_are_wider_than_regular_ones() -> None:
    assert faces().width("Rivera", 9, bold=True) > faces().width("Rivera", 9)
