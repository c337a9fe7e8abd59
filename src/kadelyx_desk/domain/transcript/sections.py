"""What stands above the entries of a transcript: staff, couple, persons, course, session."""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum
from typing import Final, cast
from uuid import UUID

from kadelyx_desk.domain.entries import (
    CoupleFormed,
    CourseBooked,
    PartnerCopied,
    ReasonsCopied,
    SessionOpened,
    StaffCopied,
)
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.transcript.typed import Asked, asked_of
from kadelyx_desk.domain.values import Partner, StaffRef
from kadelyx_desk.domain.visibility import Visibility

VERSION: Final = 1
MARK: Final = "kadelyx-transcript"
"""The first field of a transcript; its value is the version of the format."""

REASON: Final = "Kept on paper and typed in later."
"""Why the entries are late, where the transcript does not say."""


_STATED: Final = cast("Hashable", str | None)


def _taken(body: type, *names: str, says: dict[str, str] | None = None) -> list[Asked]:
    """Fields of a kind of entry, none of which must be there."""
    told = says or {}
    declared = {one.name: one.declared for one in asked_of(body)}
    return [
        Asked(name, declared[name], needed=False, says=told.get(name, "")) for name in names
    ]


def _needed(*asked: Asked) -> list[Asked]:
    return [Asked(one.name, one.declared, needed=True, says=one.says) for one in asked]


TOP: Final = (
    Asked(MARK, int, needed=True, says=f"the version of this format: {VERSION}"),
    Asked("zone", str, needed=False, says="the zone of the times, such as America/Los_Angeles"),
    Asked("reason", str, needed=False, says="why it was kept on paper; stands with each entry"),
    Asked("by", StaffRef, needed=False, says="who wrote the paper, where one person did"),
    Asked("copy", bool, needed=False, says="true: written out by the program, nobody is added"),
)

STAFF: Final = (
    Asked("name", str, needed=True),
    Asked("roles", tuple[Role, ...], needed=False, says="asked of who is not in the register"),
    *_taken(StaffCopied, "licence"),
    Asked("may_inject", bool, needed=False),
    Asked("in_session", bool, needed=False, says="false: is named and has no part in it"),
    Asked("ref", str, needed=False, says="what the entries call the person, if not the name"),
    Asked("also", tuple[str, ...], needed=False, says="other names that entries have of them"),
)

COUPLE: Final = (
    *_taken(CoupleFormed, "code", says={"code": "such as C-0003; a new couple gets one"}),
    *_taken(ReasonsCopied, "reasons"),
)

PERSON: Final = (
    Asked("partner", Partner, needed=True),
    *_needed(*_taken(PartnerCopied, "family", "given", "born")),
    *_taken(PartnerCopied, "preferred", "pronouns", "weight", "weighed"),
    Asked("allergies", _STATED, needed=False),
    Asked("medicines", _STATED, needed=False),
)

COURSE: Final = (
    *_taken(CourseBooked, "sessions", says={"sessions": "1, 3 or 6; asked of a new course"}),
    *_taken(SessionOpened, "number", says={"number": "which session it is; else the next"}),
)

SESSION: Final = (
    Asked(
        "id", UUID, needed=False, says="of a session that is open; then nothing else is said"
    ),
    *_taken(
        SessionOpened,
        *("planned_preparation", "planned_journey", "planned_integration", "guide"),
        *("protocol", "protocol_version", "protocol_sha256", "clinic", "clinic_address"),
        says={"planned_journey": "with its day; short times stand on this day"},
    ),
    Asked("opened", tuple[Moment, ...], needed=False, says="when; one time, or one each"),
)
OF_A_NEW_SESSION: Final = ("planned_journey", "guide")
"""What must be said of a session that is not there yet."""


class Following(Enum):
    """What can follow a signature."""

    SIGNED = "signed"
    ADDENDUM = "addendum"


AFTER: Final = (
    Asked("kind", Following, needed=True),
    Asked("occurred", Moment, needed=True),
    Asked("by", StaffRef, needed=False),
    Asked("visibility", Visibility, needed=False),
    *(Asked(name, _STATED, needed=False) for name in ("role", "licence", "meaning", "text")),
)
