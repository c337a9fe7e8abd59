"""The sheet on which a partner is checked before leaving, with the protocol's criteria."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kadelyx_desk.domain.entries import PartnerLeft, ReadyToLeave
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.told import READY_ASKED, capitalised
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import duration
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import Cell, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, joined, takes
from kadelyx_desk.reporting.blanks.sheets.asked import ANSWERS, name_row, when

_MOST: Final = 10


def leaving(protocol: Protocol, partner: Partner) -> Form:
    """Each question with its answer, the score, the escort, and the time of leaving."""
    return Form("Ready to leave", lambda pen: _sheet(pen, protocol), partner)


def _sheet(pen: Pen, protocol: Protocol) -> Iterator[Piece]:
    wait = duration(protocol.dose.leave_not_before)
    yield name_row(pen)
    yield pen.head("Not before", "")
    yield pen.row(
        when("Last dose at"),
        when(f"plus {wait} is"),
        Cell("MOAA/S now"),
        Cell("BP, HR, SpO2 at the baseline", 1.4),
        Cell("and now", 1.2),
    )
    yield pen.words("Write the figures as a set of vitals on the vitals sheet too.")
    yield pen.head("Checked", ReadyToLeave.KIND)
    yield from pen.table(
        (
            Column("", 396, takes=takes(ReadyToLeave, *(name for name, _ in READY_ASKED))),
            Column("Answer", 120, ANSWERS),
        ),
        [(capitalised(words),) for _, words in READY_ASKED],
    )
    least = protocol.leaving.padss_at_least
    yield pen.row(
        when("Checked at"),
        Cell("Checked by", 1.5),
        Cell(
            f"PADSS (modified), of {_MOST}; at least {least}",
            1.7,
            takes=takes(ReadyToLeave, "padss"),
        ),
        Cell("Follow-up call, day and time", 1.7, takes=takes(ReadyToLeave, "follow_up")),
    )
    yield pen.row(
        Cell(
            "Escort, the whole name; nobody who was dosed",
            takes=joined(takes(ReadyToLeave, "escort"), takes(PartnerLeft, "escort")),
        )
    )
    yield pen.head("Left", PartnerLeft.KIND)
    yield pen.row(
        when("Left at"),
        Cell("Not met (from above)", 4, lines=2, takes=takes(PartnerLeft, "unmet")),
    )
    yield pen.row(
        Cell("Left all the same, because", lines=2, takes=takes(PartnerLeft, "reason"))
    )
