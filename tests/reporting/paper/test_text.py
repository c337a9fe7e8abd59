"""Lines: none too wide, none lost, and long texts cut where a reader can go on."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.reporting.paper.text import Box, Line, Run, bold, cut_lines, fitted, lines_of
from reports import faces

_WIDTH = 164.0


def _said(lines: list[Line]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


def _wide(line: Line) -> float:
    return sum(faces().width(run.text, 9, bold=run.bold) for run in line)


@given(st.text(max_size=300), st.booleans())
def test_that_no_line_is_too_wide_and_no_letter_is_lost(text: str, heavy: bool) -> None:
    lines = lines_of(faces(), [Run(text, heavy)], _WIDTH, 9)
    assert all(_wide(line) <= _WIDTH + 0.001 for line in lines)
    kept = "".join("".join(_said(lines)).split())
    assert kept == "".join(faces().visible(text).replace("\n", " ").split())


def test_that_a_line_break_that_was_typed_stays_one() -> None:
    assert _said(lines_of(faces(), [Run("one\ntwo")], _WIDTH, 9)) == ["one", "two"]


def test_that_a_figure_is_not_parted_from_its_unit() -> None:
    text = "given in the left thigh, in all 75\N{NO-BREAK SPACE}mg of it"
    lines = _said(lines_of(faces(), [Run(text)], 140, 9))
    assert any("75\N{NO-BREAK SPACE}mg" in line for line in lines)


def test_that_bold_and_plain_words_that_touch_stay_one_word() -> None:
    lines = lines_of(faces(), [Run("given "), bold("55"), Run(", twice")], _WIDTH, 9)
    assert _said(lines) == ["given 55, twice"]
    assert [run.bold for run in lines[0]] == [False, True, False]


def test_that_a_spelt_out_character_is_not_broken_inside() -> None:
    lines = _said(lines_of(faces(), [Run("\N{GRINNING FACE}" * 20)], _WIDTH, 9))
    assert all(line.startswith("[U+") and line.endswith("]") for line in lines)


def test_that_a_text_that_fits_is_not_cut() -> None:
    lines = cut_lines(faces(), [Run("Short.")], Box(_WIDTH, 9, 3), 31)
    assert _said(lines) == ["Short."]


def test_that_a_long_text_ends_at_a_sentence_and_says_where_the_rest_is() -> None:
    text = "First we spoke of it. Then we were quiet. " + "And so on it went and on. " * 40
    lines = cut_lines(faces(), [Run(text)], Box(_WIDTH, 9, 3), 31)
    said = " ".join(_said(lines))
    assert len(lines) <= 3
    assert re.search(r"(it|quiet|on)\. more: no\. 31, page", said)


def test_that_a_title_is_not_taken_for_a_sentence() -> None:
    text = "By Dr. Anneliese Schmidt " + "and so on and on " * 40
    said = " ".join(_said(cut_lines(faces(), [Run(text)], Box(_WIDTH, 9, 3), 31)))
    assert "Schmidt" in said


@pytest.mark.parametrize("text", ["word " * 400, "x" * 10_000, "\N{GRINNING FACE}" * 500])
def test_that_a_text_without_a_sentence_is_cut_and_points_on(text: str) -> None:
    lines = cut_lines(faces(), [Run(text)], Box(_WIDTH, 9, 3), 7)
    assert len(lines) <= 3
    assert "… more: no. 7, page" in " ".join(_said(lines))


def test_that_a_name_too_long_for_its_place_ends_in_an_ellipsis() -> None:
    name = fitted(faces(), "W" * 200, 100, 9, bold=True)
    assert name.endswith("…")
    assert faces().width(name, 9, bold=True) <= 100


def test_that_a_name_that_fits_stays_whole() -> None:
    assert fitted(faces(), "RIVERA, Ana", 100, 9) == "RIVERA, Ana"
