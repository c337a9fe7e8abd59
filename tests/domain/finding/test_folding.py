from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.finding.folding import beginnings, folded, words_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Inés", "ines"),
        ("INE\N{COMBINING ACUTE ACCENT}S", "ines"),
        ("Straße", "strasse"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("O\N{RIGHT SINGLE QUOTATION MARK}Brien", "obrien"),
        ("Jean\N{NON-BREAKING HYPHEN}Luc", "jean-luc"),
        ("İpek", "ipek"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}Ana", "ana"),
        ("Ελένη", "ελενη"),
        ("O'Brien-SMITH", "obrien-smith"),
        ("Ana\x00\x7f`", "ana"),
    ],
)
def test_that_accents_case_and_marks_are_not_compared(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_that_words_are_parted_by_spaces_of_any_kind_and_by_commas() -> None:
    assert words_of(" RIVERA,\tAna\N{NO-BREAK SPACE}Maria ") == ["rivera", "ana", "maria"]


def test_that_a_double_name_begins_at_each_of_its_halves() -> None:
    assert list(beginnings("Smith-Okonkwo Diaz")) == ["smith-okonkwo", "okonkwo", "diaz"]


@given(st.text(max_size=40))
def test_that_what_is_folded_stays_as_it_is(text: str) -> None:
    once = words_of(text)
    assert [word for word in words_of(" ".join(once)) if word] == once


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=40))
def test_that_plain_letters_are_folded_as_they_are_among_others(text: str) -> None:
    apart = folded(text + "\N{ZERO WIDTH JOINER}")  # unseen, and no plain letter
    assert folded(text) == apart
    assert words_of(text) == words_of(text + "\N{ZERO WIDTH JOINER}")
