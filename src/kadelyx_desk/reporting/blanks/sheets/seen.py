"""The sheets of what is seen, said and done: ticks by the clock, what lasts, and words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from kadelyx_desk.domain.entries import Marked, Noted, Observed, StateBegan, StateEnded
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import WIDTH, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, joined, takes
from kadelyx_desk.reporting.blanks.sheets.asked import name_row, reader_column

_TIMES: Final = 6
_SPANS: Final = 3
_TERM: Final = 150.0
_CLOSE: Final = -1.0
_ALONE: Final = 11
_BELOW: Final = 6
"""Rows of the log, alone on a page or below the couple's observations."""


def seen(protocol: Protocol, partner: Partner) -> Iterator[Form]:
    """What is seen of one partner, and a page of words."""
    yield Form("Observations and care", partial(_of_partner, protocol), partner)
    yield Form("Notes and own words", _words_of_partner, partner)


def seen_of_couple(protocol: Protocol) -> Form:
    """What is seen of the two together."""
    return Form("The couple together", partial(_of_couple, protocol))


def _of_partner(protocol: Protocol, pen: Pen) -> Iterator[Piece]:
    yield name_row(pen)
    yield from _observed(pen, protocol, of_couple=False)


def _words_of_partner(pen: Pen) -> Iterator[Piece]:
    yield name_row(pen)
    yield from _log(pen, _ALONE)


def _of_couple(protocol: Protocol, pen: Pen) -> Iterator[Piece]:
    yield from _observed(pen, protocol, of_couple=True)
    yield from _log(pen, _BELOW)


def _observed(pen: Pen, protocol: Protocol, *, of_couple: bool) -> Iterator[Piece]:
    yield pen.head("Seen and done", Observed.KIND)
    yield pen.words(
        "Write the time; behind it 2 or 3 where it was strong or very strong. A line of words"
        " to it goes to the notes, with its time."
    )
    each = (WIDTH - _TERM) / _TIMES
    written = takes(Observed, "code", "label", "intensity")
    for group in protocol.groups:
        if group.of_couple is not of_couple:
            continue
        yield from pen.table(
            (
                Column(group.name, _TERM, takes=joined(written, takes(Observed, "group"))),
                *(Column("", each) for _ in range(_TIMES)),
            ),
            [(term.label,) for term in group.terms],
            _CLOSE,
        )
    lasting = [state for state in protocol.states if state.of_couple is of_couple]
    if lasting:
        yield pen.head("What lasts", f"{StateBegan.KIND}, {StateEnded.KIND}")
        span = (WIDTH - _TERM) / _SPANS
        taken = joined(takes(StateBegan), takes(StateEnded))
        yield from pen.table(
            (Column("", _TERM, takes=taken), *(Column("From, to", span),) * _SPANS),
            [(state.label,) for state in lasting],
            _CLOSE,
        )


def _log(pen: Pen, rows: int) -> Iterator[Piece]:
    yield pen.head("Notes, own words, moments", f"{Noted.KIND}, {Marked.KIND}")
    yield pen.words(
        "Own words are the partner's, as they were said. A moment is a time that gets its words"
        " later. A line to an observation names it."
    )
    said = joined(takes(Noted), takes(Observed, "line"), takes(Marked))
    yield from pen.table(
        (
            Column("At, 24 h", 48, takes=said),
            Column("", 76, ("note", "own words", "moment")),
            Column("Words", 282),
            reader_column(Noted, 110),
        ),
        [()] * rows,
    )
