"""The first forms: the session and its people, the preparation of each partner, the room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from kadelyx_desk.domain.course.prices import COURSES
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    AllergiesStated,
    Challenge,
    CoupleFormed,
    CourseBooked,
    DosingPlanned,
    EscortNamed,
    Fasted,
    Intention,
    JourneyEnded,
    JourneyStarted,
    MedicinesCopied,
    MedicinesStated,
    PartnerCopied,
    PersonRegistered,
    PresenceNoted,
    ReasonsCopied,
    ReasonsStated,
    RoomChecked,
    SessionOpened,
    SessionStopped,
    StaffCopied,
    StaffRegistered,
    Weighed,
)
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.journey.room_check import QUESTIONS
from kadelyx_desk.domain.preparedness.missing import Item
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import Cell, Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, joined, takes
from kadelyx_desk.reporting.blanks.sheets.asked import (
    ANSWERS,
    TIME,
    name_row,
    reader,
    to_room,
    when,
)

_HOW: Final = (
    "Ink, 24 h times, dates as 04-Mar-1985. What stays empty counts as not recorded. A slip of"
    " the pen: one line through it, initials and time; never cover it. Sign what you wrote."
    " Where a sheet is full, take the same one again."
)
_LATER: Final = (
    "When the machine is back, the sheets are typed in as a transcript and the command"
    " transcribe makes the record of it; the small words beside a heading are the names of its"
    " entries there. The sheets themselves are kept with the record."
)
_STAFF: Final = 5
_PRESENT: Final = 4


def opening(protocol: Protocol, people: tuple[Partner, ...]) -> Iterator[Form]:
    """The session, and the preparation of each partner."""
    is_couple = len(people) > 1
    escort = f"Escort home{', never the other dosed partner' * is_couple}"
    yield Form("Session", lambda pen: _session(pen, protocol, is_couple=is_couple))
    for partner in people:
        yield Form("Preparation", partial(_preparation, escort), partner)


def _session(pen: Pen, protocol: Protocol, *, is_couple: bool) -> Iterator[Piece]:
    yield pen.words(f"{_HOW} {_LATER}" + _MARKS * is_couple)
    yield pen.head("Clinic, couple and course" if is_couple else "Clinic, client and course")
    yield pen.row(
        Cell("Clinic", 2, takes=takes(SessionOpened, "clinic")),
        Cell("Address", 3, takes=takes(SessionOpened, "clinic_address")),
    )
    yield pen.row(
        Cell("Code", takes=joined(_CODE, takes(CoupleFormed, "code"))),
        Cell(
            "Sessions of the course",
            1.4,
            tuple(map(str, COURSES)),
            takes=joined(takes(CourseBooked, "sessions"), takes(SessionOpened, "sessions")),
        ),
        Cell("Session number", takes=takes(SessionOpened, "number")),
        Cell(
            "Protocol",
            2,
            printed=f"{protocol.name}, version {protocol.version}",
            takes=takes(SessionOpened, "protocol", "protocol_version"),
        ),
    )
    reasons = tuple(item.value for item in Reason)
    yield pen.row(
        Cell(
            "Why they come",
            1,
            reasons,
            takes=joined(takes(ReasonsStated), takes(ReasonsCopied)),
        )
    )
    yield pen.row(
        Cell("Preparation planned", takes=takes(SessionOpened, "planned_preparation")),
        Cell("Journey planned", takes=takes(SessionOpened, "planned_journey")),
        Cell("Integration planned", takes=takes(SessionOpened, "planned_integration")),
        Cell("Guide", takes=takes(SessionOpened, "guide")),
    )
    yield pen.head("Who has a part in it", "session.staff, staff.registered")
    yield from pen.table(_staff(), [()] * _STAFF)
    if is_couple:
        yield from _together(pen)


_MARKS: Final = " Circle A and diamond B never change sides in a session."
_CODE: Final = takes(SessionOpened, "couple_code")


def _staff() -> tuple[Column, ...]:
    def of(*names: str) -> frozenset[str]:
        return joined(takes(StaffCopied, *names), takes(StaffRegistered, *names))

    return (
        Column("Name", 132, takes=of("name")),
        Column("As", 250, tuple(role.value for role in Role), takes=of("roles")),
        Column("Licence", 74, takes=of("licence")),
        Column("May inject", 60, ("yes",), takes=of("may_inject")),
    )


def _together(pen: Pen) -> Iterator[Piece]:
    yield pen.head("The couple together", "dosing.planned, intention, challenge")
    yield pen.row(
        Cell(
            "Who is dosed",
            3,
            tuple(item.value for item in Pattern),
            takes=takes(DosingPlanned, "pattern"),
        ),
        Cell(
            "First, or alone",
            1,
            tuple(who.value for who in Partner),
            takes=takes(DosingPlanned, "first"),
        ),
    )
    yield pen.row(Cell("The plan in words", takes=takes(DosingPlanned, "text")))
    yield from _hopes(pen, 2)


def _hopes(pen: Pen, lines: int) -> Iterator[Piece]:
    for words, kind in (
        ("What is hoped for from the journey", Intention),
        ("What is hard in the relationship", Challenge),
    ):
        yield pen.row(
            Cell(words, 3.6, lines=lines, takes=takes(kind, "text")),
            reader(kind, 1.1),
            to_room(kind),
        )


def _preparation(escort: str, pen: Pen) -> Iterator[Piece]:
    yield name_row(pen)
    copied = joined(takes(PersonRegistered), takes(PartnerCopied, *_IDENTITY))
    yield pen.row(
        Cell("Goes by", takes=copied),
        Cell("Pronouns"),
        Cell(
            "Weight in kg (never pounds)",
            takes=joined(takes(Weighed, "weight"), takes(PartnerCopied, "weight")),
        ),
        Cell("Weighed on", takes=joined(takes(Weighed, "on"), takes(PartnerCopied, "weighed"))),
    )
    yield pen.head("Asked of the client", "person.allergies, person.medicines, fasting")
    told = "as told; none is an answer too, nothing written is not"
    yield pen.row(
        Cell(
            f"Allergies, {told}",
            lines=2,
            takes=joined(takes(AllergiesStated), takes(AllergiesCopied)),
        )
    )
    yield pen.row(
        Cell(
            f"Medicines, {told}",
            lines=3,
            takes=joined(takes(MedicinesStated), takes(MedicinesCopied)),
        )
    )
    yield pen.row(
        Cell("Last food, day and time", takes=takes(Fasted, "last_food")),
        Cell("Last drink, day and time", takes=takes(Fasted, "last_drink")),
        when("Asked at"),
    )
    yield pen.row(
        Cell(escort, 2, takes=takes(EscortNamed, "name")),
        Cell("Telephone of the escort", takes=takes(EscortNamed, "phone")),
    )
    yield pen.head("In their own words", "intention, challenge")
    yield from _hopes(pen, 4)
    yield pen.gap()
    needed = tuple(item.value for item in Item if item is not Item.PATTERN)
    yield pen.row(Cell("There before the journey begins", ticks=needed))


_IDENTITY: Final = ("family", "given", "born", "preferred", "pronouns")


def room(people: tuple[Partner, ...]) -> Form:
    """The checklist, who is there, and when the journey began and ended."""
    return Form("Room", lambda pen: _room(pen, len(people)))


def _room(pen: Pen, count: int) -> Iterator[Piece]:
    yield pen.head("Room checklist", RoomChecked.KIND)
    yield pen.words(
        "What only a running machine can answer (power, awake, disk) stays empty without one."
    )
    checked = takes(RoomChecked)
    yield from pen.table(
        (
            Column("", 206, takes=checked),
            Column("Answer", 96, ANSWERS),
            Column("Note", 214),
        ),
        [(capitalised(asked.label),) for asked in QUESTIONS],
    )
    yield pen.row(when("Looked over at"), Cell("By", 3))
    whom = "couple" if count > 1 else "client"
    yield pen.head(f"In the room besides the {whom}", PresenceNoted.KIND)
    yield from pen.table(
        (
            Column("Staff", 258, takes=takes(PresenceNoted, "staff")),
            Column("Others, and what they are here for", 258, takes=_OTHERS),
        ),
        [()] * _PRESENT,
    )
    kinds = f"{JourneyStarted.KIND}, {JourneyEnded.KIND}, {SessionStopped.KIND}"
    yield pen.head("The journey", kinds)
    yield pen.row(
        Cell("Date"),
        Cell(f"Began, {TIME}", takes=takes(JourneyStarted)),
        Cell(f"Ended, {TIME}", takes=takes(JourneyEnded)),
        Cell("Time zone"),
    )
    yield pen.row(
        Cell(f"Cancelled or stopped, {TIME}", 1.3),
        Cell("Why", 3, lines=2, takes=takes(SessionStopped)),
    )


_OTHERS: Final = takes(PresenceNoted, "others")
