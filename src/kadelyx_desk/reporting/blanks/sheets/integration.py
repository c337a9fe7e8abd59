"""The integration: the sheets for both, and one of each partner alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kadelyx_desk.domain.entries import (
    Agreement,
    AgreementReviewed,
    Insight,
    IntegrationBegan,
    Intervention,
    PlanMade,
    Practice,
    Responded,
    RiskAsked,
    RiskAssessed,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import AgreedBy, Change, Kept, RiskLevel, Theme
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import Cell, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, takes
from kadelyx_desk.reporting.blanks.sheets.asked import ANSWERS, TIME, name_row, reader

_AGREED: Final = 4
_REVIEWED: Final = 3


def integration(protocol: Protocol, people: tuple[Partner, ...]) -> Iterator[Form]:
    """What is said together, then what is asked of each alone."""
    yield Form("Integration", lambda pen: _together(pen, protocol, people))
    for partner in people:
        yield Form("Integration, asked alone", _alone, partner)


def _together(pen: Pen, protocol: Protocol, people: tuple[Partner, ...]) -> Iterator[Piece]:
    yield from _found(pen, protocol, people)
    yield from _agreed(pen, is_couple=len(people) > 1)
    yield from _plan(pen)


def _found(pen: Pen, protocol: Protocol, people: tuple[Partner, ...]) -> Iterator[Piece]:
    hours = [
        int(item.total_seconds()) // 3600
        for item in (protocol.window.opens, protocol.window.closes)
    ]
    yield pen.row(
        Cell("Date"),
        Cell(f"Began, {TIME}", takes=takes(IntegrationBegan)),
        Cell(f"Hours since the journey's end ({hours[0]} to {hours[1]})", 1.6),
        Cell("Guide", 1.4),
    )
    yield pen.row(
        Cell(
            "Themes worked on",
            ticks=tuple(theme.value for theme in Theme),
            takes=takes(ThemesWorked),
        )
    )
    found = "What both found" if len(people) > 1 else "What was found"
    kinds = f"{Insight.KIND}, {Practice.KIND}, {Intervention.KIND}"
    yield pen.head(found, kinds)
    for words, kind in (
        ("Found in the journey", Insight),
        ("How it is applied in the relationship", Practice),
        ("What the guide did", Intervention),
    ):
        yield pen.row(
            Cell(words, 3.6, lines=2, takes=takes(kind)),
            reader(kind, 1.1),
        )


def _agreed(pen: Pen, *, is_couple: bool) -> Iterator[Piece]:
    owners = tuple(item.value for item in About) if is_couple else (About.A.value,)
    who = tuple(item.value for item in AgreedBy) if is_couple else (AgreedBy.A.value,)
    yield pen.head("Agreements of earlier sessions", AgreementReviewed.KIND)
    yield from pen.table(
        (
            Column("Agreement, whose", 188, takes=takes(AgreementReviewed, *_COPIED)),
            Column(
                "What became of it",
                160,
                tuple(item.value for item in Kept),
                takes=takes(AgreementReviewed, "kept"),
            ),
            Column("Note", 168, takes=takes(AgreementReviewed, "note")),
        ),
        [()] * _REVIEWED,
    )
    yield pen.head("Agreements", Agreement.KIND)
    yield from pen.table(
        (
            Column("What is agreed", 228, takes=takes(Agreement, "text")),
            Column("Whose", 108, owners, takes=takes(Agreement, "owner")),
            Column("By which day", 72, takes=takes(Agreement, "due")),
            Column("Agreed by", 108, who, takes=takes(Agreement, "agreed_by")),
        ),
        [()] * _AGREED,
    )


_COPIED: Final = ("text", "owner", "agreed_by")


def _plan(pen: Pen) -> Iterator[Piece]:
    yield pen.head("Plan", PlanMade.KIND)
    yield pen.row(
        Cell("What comes next", 2.4, lines=2, takes=takes(PlanMade, "text")),
        Cell("Next on", 0.9, takes=takes(PlanMade, "next_on")),
        Cell("Referral", 1.4, takes=takes(PlanMade, "referral")),
    )


def _alone(pen: Pen) -> Iterator[Piece]:
    yield name_row(pen)
    yield pen.head("What this person found", f"{Insight.KIND}, {Practice.KIND}")
    for words, kind in (("Found in the journey", Insight), ("How it is applied", Practice)):
        yield pen.row(
            Cell(words, 3.6, lines=4, takes=takes(kind)),
            reader(kind, 1.1),
        )
    yield pen.head("Response to the session", Responded.KIND)
    changes = tuple(item.value for item in Change)
    yield pen.row(
        Cell("Things are, as they find them", 3.6, changes, takes=takes(Responded, "change")),
        reader(Responded, 1.1),
    )
    yield pen.row(Cell("In their words", lines=3, takes=takes(Responded, "text")))
    yield pen.head("Risk, asked alone", f"{RiskAsked.KIND}, {RiskAssessed.KIND}")
    yield pen.words(
        "This sheet is for its person and the team. A joint report says only that it was done."
    )
    yield pen.row(
        Cell(f"Asked at, {TIME}", 1.1),
        Cell("Asked", 1, ANSWERS, takes=takes(RiskAsked)),
        Cell(
            "It came to",
            3.2,
            tuple(item.value for item in RiskLevel),
            takes=takes(RiskAssessed, "level"),
        ),
    )
    yield pen.row(Cell("What was found", lines=3, takes=takes(RiskAssessed, "text")))
    yield pen.row(Cell("What is done", lines=3, takes=takes(RiskAssessed, "action")))
