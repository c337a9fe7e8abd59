from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.transcript.marks import mark_of


def test_that_the_entries_of_an_opening_have_fixed_marks() -> None:
    marks = [mark_of(link.entry) for link in new_session().snapshot.links]
    assert marks[:4] == ["opened", "partner A", "allergies A", "partner B"]
    assert marks[4] == "staff Dana Whitfield"
    assert len(set(marks)) == len(marks)
