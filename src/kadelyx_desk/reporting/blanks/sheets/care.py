"""The care sheet of a partner: what to do first, adverse events, rescue medicines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.journey.rescue import ROUTES, UNITS
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import Cell, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, takes, tied
from kadelyx_desk.reporting.blanks.sheets.asked import ANSWERS, name_row, when

_EACH: Final = 2


def care(protocol: Protocol, partner: Partner) -> Form:
    """Two events and two rescue medicines, below the clinic's own steps."""
    return Form("When something goes wrong", lambda pen: _sheet(pen, protocol), partner)


def help_lines(protocol: Protocol) -> list[str]:
    """The steps and numbers of the help card, a line each."""
    card = protocol.help_card
    return [
        *(f"{place}. {step}" for place, step in enumerate(card.steps, 1)),
        *(f"{number.name}: {number.number}" for number in card.numbers),
    ]


def _sheet(pen: Pen, protocol: Protocol) -> Iterator[Piece]:
    yield name_row(pen)
    yield pen.gap(4)
    lines = help_lines(protocol)
    if lines:
        yield pen.words("\n".join(lines), bold=True)
    kinds = f"{AdverseEvent.KIND}, {EventResolved.KIND}"
    for place in range(_EACH):
        yield from tied([*_titled(pen, "Adverse event", kinds, place), *_event(pen)])
        yield pen.gap(6)
    kinds = f"{RescueGiven.KIND}, {RescueAnswered.KIND}"
    for place in range(_EACH):
        yield from tied(
            [*_titled(pen, "Rescue medicine", kinds, place), *_rescue(pen, protocol)]
        )
        yield pen.gap(6)


def _titled(pen: Pen, title: str, kinds: str, place: int) -> list[Piece]:
    return [pen.head(title, kinds)] if place == 0 else []


def _event(pen: Pen) -> list[Piece]:
    return [
        pen.row(
            when("Began at", 1),
            Cell(
                "What it is about",
                4,
                tuple(item.value for item in EventKind),
                takes=takes(AdverseEvent, "event"),
            ),
            Cell(
                "Medical help called",
                1.3,
                ANSWERS,
                takes=takes(AdverseEvent, "called_medical"),
            ),
        ),
        pen.row(
            Cell("What happened", takes=takes(AdverseEvent, "text")),
            Cell("What was done", takes=takes(AdverseEvent, "action")),
        ),
        pen.row(
            when("Over at", 1),
            Cell("How it ended", 5.3, takes=takes(EventResolved, "text")),
        ),
    ]


def _rescue(pen: Pen, protocol: Protocol) -> list[Piece]:
    drugs = ", ".join(protocol.rescue_drugs) or "which"
    return [
        pen.row(
            when("Given at", 1.1),
            Cell(f"Medicine ({drugs})", 2.6, takes=takes(RescueGiven, "drug")),
            Cell("Amount", 0.9, takes=takes(RescueGiven, "amount")),
            Cell("Unit", 1.5, UNITS, takes=takes(RescueGiven, "unit")),
        ),
        pen.row(
            Cell("Route", 3.1, ROUTES, takes=takes(RescueGiven, "route")),
            Cell("For what", 1.1, takes=takes(RescueGiven, "indication")),
        ),
        pen.row(
            Cell("Ordered by", 1.3, takes=takes(RescueGiven, "ordered_by")),
            Cell("Given by", 1.3, takes=takes(RescueGiven, "given_by")),
            when("Response at", 1.1),
            Cell("Response", 2.6, takes=takes(RescueAnswered, "text")),
        ),
    ]
