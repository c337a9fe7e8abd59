"""Entries of care in the room: states that last, adverse events, rescue medicines."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import StaffRef


class EventKind(Enum):
    """What an adverse event is about."""

    SEDATION = "sedation"
    BREATHING = "breathing"
    PRESSURE = "blood pressure"
    AGITATION = "agitation"
    FALL = "fall"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class StateBegan(Body):
    """Something that lasts began: eyeshade on, holding hands. It ends by a `StateEnded`."""

    KIND: ClassVar[str] = "state.began"
    MEANING: ClassVar[str] = "Something that lasts began (eyeshade on, holding hands)"

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class StateEnded(Body):
    """The state that the entry `began` started is over."""

    KIND: ClassVar[str] = "state.ended"
    MEANING: ClassVar[str] = "A state ended"

    began: UUID


@dataclass(frozen=True, slots=True)
class AdverseEvent(Body):
    """An adverse event of one partner; its onset is when the entry occurred.

    One tap records the kind alone; `text` and `action` may follow by a correction.
    `called_medical` says that medical help was called.
    """

    KIND: ClassVar[str] = "event"
    MEANING: ClassVar[str] = "An adverse event: its kind, what happened, what was done"

    event: EventKind
    text: str | None = None
    action: str | None = None
    called_medical: bool = False


@dataclass(frozen=True, slots=True)
class EventResolved(Body):
    """An adverse event is over; when, is when the entry occurred."""

    KIND: ClassVar[str] = "event.resolved"
    MEANING: ClassVar[str] = "An adverse event resolved, and how"

    event: UUID
    text: str | None


@dataclass(frozen=True, slots=True)
class RescueGiven(Body):
    """A rescue medicine given to one partner: `amount` in `unit`, by `route`, for what."""

    KIND: ClassVar[str] = "rescue"
    MEANING: ClassVar[str] = "A rescue medicine given, with dose, route, reason and by whom"

    drug: str
    amount: Decimal
    unit: str
    route: str
    indication: str
    ordered_by: StaffRef
    given_by: StaffRef


@dataclass(frozen=True, slots=True)
class RescueAnswered(Body):
    """How a partner responded to a rescue medicine; when, is when the entry occurred."""

    KIND: ClassVar[str] = "rescue.response"
    MEANING: ClassVar[str] = "The response to a rescue medicine"

    rescue: UUID
    text: str
