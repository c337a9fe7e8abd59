from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.ui.viewmodels.manual.chapters import read_manual
from kadelyx_desk.ui.viewmodels.manual.search import ManualSearch, beginnings_of
from manuals import read_page, small_manual

SMALL = ManualSearch(small_manual())
WHOLE = ManualSearch(read_manual(read_page))


def _found(typed: str) -> list[str]:
    return [section.heading for section in SMALL.find(typed)]


def test_that_nothing_typed_finds_all_of_it() -> None:
    assert _found("") == _found("  ") == ["In the room", "A dose", "Undo", "Café"]


def test_that_every_word_typed_begins_a_word_of_what_is_found() -> None:
    assert _found("lot") == ["A dose", "Café"]
    assert _found("lot tea") == ["Café"]
    assert _found("ot") == []


def test_that_accents_capitals_and_marks_do_not_matter() -> None:
    assert _found("CAFE") == ["Café", "A dose"]
    assert _found("ctrl+z") == ["Undo"]


def test_that_a_heading_that_says_it_comes_first() -> None:
    assert _found("café")[0] == "Café"


@pytest.mark.parametrize("typed", ["lot", "fall", "undo", "restore", "passphrase", "verify"])
def test_that_what_somebody_in_need_types_is_found(typed: str) -> None:
    assert WHOLE.find(typed)


@given(st.text(max_size=40))
def test_that_any_text_can_be_typed_and_one_letter_more_never_finds_more(typed: str) -> None:
    fewer = set(WHOLE.find(f"{typed}x" if beginnings_of(typed) else typed))
    assert fewer <= set(WHOLE.find(typed))
