from __future__ import annotations

from kadelyx_desk.domain.transcript.placed import (
    Fields,
    Place,
    TranscriptError,
    Trouble,
    wrong,
)


def test_that_a_place_is_a_line_and_the_way_to_the_value() -> None:
    entry = Place(1).inside("entries", 20).inside(7, 41)
    assert str(Trouble(entry.inside("text"), "Blank.")) == "line 41, entries[7].text: Blank."
    assert str(Trouble(Place(3), "Cut off.")) == "line 3, the file: Cut off."


def test_that_troubles_are_told_line_by_line_each_once() -> None:
    late, early = Trouble(Place(9, "b"), "Later."), Trouble(Place(2, "a"), "Earlier.")
    error = TranscriptError([late, early, late])
    assert error.troubles == (early, late)
    assert str(error) == "line 2, a: Earlier.\nline 9, b: Later."
    assert wrong(Place(2, "a"), "Earlier.").troubles == (early,)


def test_that_a_field_that_was_left_out_has_a_place_all_the_same() -> None:
    fields = Fields({"text": None}, {"text": Place(4, "x.text")}, Place(3, "x"))
    assert "text" in fields
    assert fields.get("text", "other") is None
    assert fields.where("text") == Place(4, "x.text")
    assert fields.get("line", "other") == "other"
    assert fields.where("line") == Place(3, "x.line")
