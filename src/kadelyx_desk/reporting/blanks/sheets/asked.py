"""What is asked in the same way on many forms: whose it is, when, who may read it."""

from __future__ import annotations

from typing import Final

from kadelyx_desk.domain.entries import Body, Challenge, Intention
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.reporting.blanks.pen import Cell, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, Takes, takes

TIME: Final = "24 h"
READERS: Final = tuple(item.value for item in Visibility)
ANSWERS: Final = (Said.YES.value, Said.NO.value)
"""What is answered by neither is not recorded, so there is no square for that."""


def name_row(pen: Pen) -> Piece:
    """The two identifiers, on every page of a partner: no sheet is known by its place."""
    return pen.row(
        Cell("Family name, given name", 3),
        Cell("Date of birth", 1.6),
        Cell("Sheet kept by", 1.6),
    )


def when(words: str, share: float = 1.0, taken: Takes = frozenset()) -> Cell:
    """A time of day."""
    return Cell(f"{words}, {TIME}", share, takes=taken)


def reader(kind: type[Body], share: float = 1.0) -> Cell:
    """Who may read an entry; without a tick, whoever reads its kind."""
    return Cell(f"Reader (no tick: {kind.VISIBILITY.value})", share, READERS)


def to_room(kind: type[Intention | Challenge], share: float = 0.7) -> Cell:
    """Whether it goes to the top of the room."""
    return Cell("To the room", share, ANSWERS, takes=takes(kind, "to_room"))


def reader_column(kind: type[Body], width: float) -> Column:
    """The same in a table."""
    return Column(f"Reader (no tick: {kind.VISIBILITY.value})", width, READERS)
