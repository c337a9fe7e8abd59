"""What a transcript asks of each kind of entry: its fields, and which can be worked out.

What the record knows by then is not typed again: an injection repeats its order and its
preparation, so of it a person types the site, the date of birth that was read and who gave it.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, fields
from typing import Any, Final, cast, get_args
from uuid import UUID

from kadelyx_desk.domain.entries import (
    BODIES,
    KINDS,
    Addendum,
    AgreementReviewed,
    Amendment,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    EventResolved,
    Observed,
    PartnerCopied,
    PartnerLeft,
    ReadyToLeave,
    ReasonsCopied,
    RescueAnswered,
    SessionOpened,
    Signed,
    StaffCopied,
    StateBegan,
    StateEnded,
)
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.rules.session import OF_THE_COUPLE
from kadelyx_desk.domain.transcript.typed import Asked, asked_of
from kadelyx_desk.domain.values import About, StaffRef
from kadelyx_desk.domain.visibility import Visibility

OPENING: Final[tuple[type[Body], ...]] = (
    SessionOpened,
    PartnerCopied,
    ReasonsCopied,
    StaffCopied,
)
"""Made from the sections above the entries; only their corrections stand among these."""

NOT_TYPED: Final[tuple[type[Body], ...]] = (*OPENING, Signed, Addendum)
"""A signature is given, never typed; what follows one is told apart from the entries."""

TYPED: Final[dict[str, type[Body]]] = {
    body.KIND: body
    for body in BODIES
    if body.STREAM is StreamKind.SESSION and body not in NOT_TYPED
}
"""The kinds that stand among the entries of a transcript."""

REPLACED: Final[dict[str, type[Body]]] = {
    name: body
    for name, body in KINDS.items()
    if name in {*TYPED, SessionOpened.KIND, PartnerCopied.KIND} - {Amendment.KIND}
}
"""The kinds that can stand in the place of another."""

WORKED_OUT: Final[dict[type[Body], frozenset[str]]] = {
    DoseOrdered: frozenset({"number", "drug", "route"}),
    DosePrepared: frozenset({"order", "number", "drug", "milligrams", "check"}),
    DoseGiven: frozenset(
        field.name
        for field in asked_of(DoseGiven)
        if field.name not in {"site", "birth_date_confirmed", "given_by"}
    ),
    DoseNotGiven: frozenset({"prepared", "milligrams", "volume"}),
    Observed: frozenset({"code", "group", "label"}),
    StateBegan: frozenset({"code", "label"}),
    StateEnded: frozenset({"began"}),
    EventResolved: frozenset({"event"}),
    RescueAnswered: frozenset({"rescue"}),
    ReadyToLeave: frozenset(field.name for field in asked_of(ReadyToLeave)),
    PartnerLeft: frozenset({"unmet"}),
    AgreementReviewed: frozenset({"session", "agreement", "text", "owner", "agreed_by"}),
}
"""What can be left out of a kind because the entries before it say it."""

_KEPT: Final[dict[type[Body], frozenset[str]]] = {
    SessionOpened: frozenset(
        field.name for field in asked_of(SessionOpened) if not field.name.startswith("planned_")
    ),
    PartnerCopied: frozenset({"person"}),
}
"""What a correction of the opening never touches."""

ENVELOPE: Final[tuple[Asked, ...]] = (
    Asked("about", About, needed=False, says="whom it is about; not asked of the couple's own"),
    Asked("occurred", Moment, needed=True, says="when it happened"),
    Asked("visibility", Visibility, needed=False, says="who may read it; else as the kind"),
    Asked("ref", str, needed=False, says="a mark by which a later entry names this one"),
    Asked("late", str, needed=False, says="why it is late; else the reason of the transcript"),
    Asked("by", StaffRef, needed=False, says="who wrote it down on paper"),
    Asked(
        "accepted",
        tuple[str, ...],
        needed=False,
        says="the cautions that are accepted, by the word that the refusal names",
    ),
)
"""What every entry has beside the fields of its kind."""


def fields_of(kind: type[Body]) -> tuple[Asked, ...]:
    """The fields that are typed of a kind."""
    if kind is Amendment:
        return (Asked("target", UUID, needed=True), Asked("reason", str, needed=True))
    return asked_of(kind, WORKED_OUT.get(kind, frozenset()))


def fields_instead(kind: type[Body]) -> tuple[Asked, ...]:
    """The fields of what an amendment says instead; what is left out stays as it was."""
    kept = _KEPT.get(kind, frozenset())
    asked = asked_of(kind, (one.name for one in asked_of(kind)))
    return tuple(one for one in asked if one.name not in kept)


def blanks(kind: type[Body]) -> dict[str, None]:
    """The fields of a kind that may be null and have no other default."""
    may_be_null = {
        one.name for one in asked_of(kind) if types.NoneType in get_args(one.declared)
    }
    given = {field.name for field in fields(cast("Any", kind)) if field.default is not MISSING}
    return dict.fromkeys(may_be_null - given)


def is_the_couples(kind: type[Body]) -> bool:
    """Whether a kind is always the couple's, so that nobody is asked whom it is about."""
    return issubclass(kind, OF_THE_COUPLE)
