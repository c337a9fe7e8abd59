"""Every kind of entry that the record knows, by name."""

from __future__ import annotations

from kadelyx_desk.domain.entries.amendment import Amendment
from kadelyx_desk.domain.entries.audit import Audited
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.clinic import ClinicFounded, ProtocolAdopted, StaffRegistered
from kadelyx_desk.domain.entries.dose import DoseGiven, DoseNotGiven, DoseOrdered, DosePrepared
from kadelyx_desk.domain.entries.integration import (
    Agreement,
    Insight,
    IntegrationBegan,
    Practice,
)
from kadelyx_desk.domain.entries.journey import (
    JourneyEnded,
    JourneyStarted,
    Marked,
    Noted,
    Observed,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.opening import (
    AllergiesCopied,
    PartnerCopied,
    SessionOpened,
    StaffCopied,
)
from kadelyx_desk.domain.entries.people import (
    AllergiesStated,
    CoupleFormed,
    CourseBooked,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.entries.preparation import Challenge, Intention
from kadelyx_desk.domain.entries.signing import Signed

__all__ = [
    "BODIES",
    "KINDS",
    "Agreement",
    "AllergiesCopied",
    "AllergiesStated",
    "Amendment",
    "Audited",
    "Body",
    "Challenge",
    "ClinicFounded",
    "CoupleFormed",
    "CourseBooked",
    "DoseGiven",
    "DoseNotGiven",
    "DoseOrdered",
    "DosePrepared",
    "Insight",
    "IntegrationBegan",
    "Intention",
    "JourneyEnded",
    "JourneyStarted",
    "Marked",
    "Noted",
    "Observed",
    "PartnerCopied",
    "PersonRegistered",
    "Practice",
    "ProtocolAdopted",
    "SessionOpened",
    "Signed",
    "StaffCopied",
    "StaffRegistered",
    "VitalsTaken",
    "Weighed",
]

BODIES: tuple[type[Body], ...] = (
    ClinicFounded,
    StaffRegistered,
    ProtocolAdopted,
    PersonRegistered,
    Weighed,
    AllergiesStated,
    CoupleFormed,
    CourseBooked,
    SessionOpened,
    PartnerCopied,
    AllergiesCopied,
    StaffCopied,
    Intention,
    Challenge,
    DoseOrdered,
    DosePrepared,
    DoseGiven,
    DoseNotGiven,
    JourneyStarted,
    VitalsTaken,
    Observed,
    Noted,
    Marked,
    JourneyEnded,
    IntegrationBegan,
    Insight,
    Practice,
    Agreement,
    Signed,
    Amendment,
    Audited,
)
KINDS: dict[str, type[Body]] = {body.KIND: body for body in BODIES}
"""The kinds by the name that the record writes."""
