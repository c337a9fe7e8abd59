from __future__ import annotations

from blanks import said
from kadelyx_desk.reporting.blanks.sheets.ending import ending


def test_that_late_entries_say_why_and_a_correction_says_what_and_who() -> None:
    (page,) = said(ending())

    assert "Written down more than 5 min after it happened" in page
    assert "Happened, 24 h Written, 24 h Why late Written by" in page
    assert "It is to read (or: strike out) Why At, 24 h By" in page


def test_that_those_who_wrote_sign_and_those_who_typed_it_in_do_too() -> None:
    (page,) = said(ending())

    for words in ("guide injector prescriber typed in by compared by", "Signature", "Meaning"):
        assert words in page
