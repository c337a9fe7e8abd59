"""What of the record has no place on paper, each with the reason; no other gap is allowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from kadelyx_desk.domain.entries import (
    Addendum,
    AgreementReviewed,
    Audited,
    ClinicFounded,
    CoupleFormed,
    CourseBooked,
    DoseGiven,
    DoseNotGiven,
    DosePrepared,
    DosingPlanned,
    EventResolved,
    PartnerCopied,
    ProtocolAdopted,
    RescueAnswered,
    SessionOpened,
    Signed,
    StaffCopied,
    StaffRegistered,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.reporting.blanks.pieces import Takes, parts_of, takes

_MACHINE: Final = "the machine gives it when the sheets are typed in"
_BESIDE: Final = "what it belongs to stands in the same box or row"
_CLINIC: Final = "the clinic's own record is made at the machine, not in a session"
_WORKED_OUT: Final = "the program works it out of what is on the sheet"

_REASONS: Final[tuple[tuple[Takes, str], ...]] = (
    (takes(ClinicFounded), _CLINIC),
    (takes(ProtocolAdopted), _CLINIC),
    (takes(StaffRegistered, "staff"), _MACHINE),
    (takes(StaffRegistered, "active"), _CLINIC),
    (takes(StaffCopied, "staff"), _MACHINE),
    (takes(CoupleFormed, "a", "b"), "the letters of the sheets say it"),
    (takes(CourseBooked, "course"), _MACHINE),
    (takes(CourseBooked, "price"), "no price stands on a clinical sheet"),
    (takes(SessionOpened, "couple", "course", "protocol_sha256", "heads"), _MACHINE),
    (takes(PartnerCopied, "person"), _MACHINE),
    (takes(DosePrepared, "order"), _BESIDE),
    (takes(DoseGiven, "prepared"), _BESIDE),
    (takes(DoseGiven, "milligrams_per_kilogram", "cautions"), _WORKED_OUT),
    (takes(DoseNotGiven, "prepared"), _BESIDE),
    (takes(EventResolved, "event"), _BESIDE),
    (takes(RescueAnswered, "rescue"), _BESIDE),
    (takes(AgreementReviewed, "session", "agreement"), _MACHINE),
    (
        takes(Signed, "head", "form", "form_sha256", "program", "signature", "certificate"),
        "ink signs the sheets; a key signs the record that is typed in",
    ),
    (takes(Addendum), "it is added to a signed session, at the machine"),
    (takes(Audited), "the machine's own log"),
)
LEFT_OUT: Final[Mapping[str, str]] = {
    part: reason for parts, reason in _REASONS for part in parts
}
LEFT_OUT_ALONE: Final[Mapping[str, str]] = dict.fromkeys(
    takes(DosingPlanned), "a solo client has no partner to be dosed before or after"
)
"""What is left out besides on the forms of a solo client."""


def unplaced(kinds: Iterable[type[Body]], written: Takes, *, alone: bool = False) -> list[str]:
    """The fields of the kinds that stand on no form and have no reason for it."""
    excused = {*LEFT_OUT, *(LEFT_OUT_ALONE if alone else ())}
    return sorted(
        part
        for kind in kinds
        for part in parts_of(kind)
        if part not in written and part not in excused
    )
