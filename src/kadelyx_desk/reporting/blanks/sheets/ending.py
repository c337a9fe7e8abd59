"""The last sheet: what was written late, what was put right, and who signs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kadelyx_desk.domain.entries import Amendment, Signed
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.moments import LATE_AFTER
from kadelyx_desk.domain.wording import duration
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import Cell, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, takes
from kadelyx_desk.reporting.blanks.sheets.asked import TIME

_LATE: Final = 5
_PUT_RIGHT: Final = 4
_SIGNERS: Final = (Role.GUIDE, Role.INJECTOR, Role.PRESCRIBER)


def ending() -> Form:
    """Late entries, corrections, signatures."""
    return Form("Late entries, corrections, signatures", _sheet)


def _sheet(pen: Pen) -> Iterator[Piece]:
    yield pen.head("Why the session was kept on paper")
    yield pen.row(
        Cell(f"From, {TIME}"),
        Cell(f"To, {TIME}"),
        Cell("Reason; it stands with every entry as why it is late", 4),
    )
    yield pen.head(f"Written down more than {duration(LATE_AFTER)} after it happened")
    yield from pen.table(
        (
            Column("Sheet and line", 120),
            Column(f"Happened, {TIME}", 62),
            Column(f"Written, {TIME}", 62),
            Column("Why late", 182),
            Column("Written by", 90),
        ),
        [()] * _LATE,
    )
    yield pen.head("Put right", Amendment.KIND)
    written = takes(Amendment, "reason", "replacement")
    yield from pen.table(
        (
            Column("Sheet and line", 104, takes=takes(Amendment, "target")),
            Column("It is to read (or: strike out)", 150, takes=written),
            Column("Why", 130),
            Column(f"At, {TIME}", 52),
            Column("By", 80),
        ),
        [()] * _PUT_RIGHT,
    )
    yield pen.head("Signatures in ink")
    signed = takes(Signed, "signer", "role", "licence", "meaning")
    yield from pen.table(
        (
            Column("As", 70, takes=signed),
            Column("Name in letters, licence", 140),
            Column("Signature", 140),
            Column("Date and time", 76),
            Column("Meaning", 90),
        ),
        [*((role.value,) for role in _SIGNERS), ("typed in by",), ("compared by",)],
    )
    yield pen.words(
        "What is typed in is compared with these sheets by a second person before it is signed"
        " in the program. The signature there is the one that locks the record."
    )
