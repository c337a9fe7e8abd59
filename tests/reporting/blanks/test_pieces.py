from __future__ import annotations

import pytest

from kadelyx_desk.domain.entries import DoseGiven, JourneyStarted, Weighed
from kadelyx_desk.reporting.blanks.pieces import Piece, joined, parts_of, takes, tied


def test_that_a_kind_without_fields_is_written_by_its_name() -> None:
    assert parts_of(JourneyStarted) == ("journey.started",)
    assert takes(JourneyStarted) == {"journey.started"}


def test_that_a_kind_is_written_field_by_field_or_whole() -> None:
    assert takes(Weighed) == {"person.weighed.weight", "person.weighed.on"}
    assert takes(Weighed, "on") == {"person.weighed.on"}


def test_that_a_form_cannot_ask_for_a_field_that_no_entry_has() -> None:
    with pytest.raises(LookupError, match=r"dose\.given has no field dose\.given\.colour"):
        takes(DoseGiven, "site", "colour")


def test_that_tied_pieces_stay_on_one_page_and_let_the_next_go() -> None:
    pieces = [Piece(10, lambda _sheet, _y: None, takes(Weighed, "on")) for _ in range(3)]

    found = tied(pieces)

    assert [piece.keep for piece in found] == [True, True, False]
    assert [piece.strip.keep for piece in found] == [True, True, False]
    assert joined(*(piece.takes for piece in found)) == {"person.weighed.on"}
