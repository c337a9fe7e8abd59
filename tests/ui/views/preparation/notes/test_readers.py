from __future__ import annotations

import pytest

from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.preparation.notes.readers import reader_words, readers_of


def test_that_a_note_about_both_belongs_to_no_partner() -> None:
    words = [reader.words for reader in readers_of(About.COUPLE, "")]

    assert words == ["Shared, couple", "Team only"]


@pytest.mark.parametrize(
    ("about", "reader", "words"),
    [
        (About.A, Visibility.SHARED, "Shared, about Ana"),
        (About.A, Visibility.PARTNER, "Ana and team"),
        (About.A, Visibility.TEAM, "Team only, about Ana"),
        (About.COUPLE, Visibility.TEAM, "Team only, about both"),
    ],
)
def test_that_a_recorded_note_says_who_reads_it_and_whom_it_is_about(
    about: About, reader: Visibility, words: str
) -> None:
    assert reader_words(about, "Ana", reader) == words
