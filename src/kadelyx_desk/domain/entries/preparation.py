"""Entries of the preparation: what is hoped for, what is hard, what is arranged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import Partner, StaffRef


class Said(Enum):
    """An answer to a yes or no question; a question that nobody answered stays open."""

    YES = "yes"
    NO = "no"
    NOT_RECORDED = "not recorded"


class Pattern(Enum):
    """Who is dosed in a session, and in what order."""

    TOGETHER = "both together"
    STAGGERED = "staggered"
    ALTERNATING = "alternating, one dosed and the other sits"
    ONE_ONLY = "one only"


@dataclass(frozen=True, slots=True)
class Intention(Body):
    """What a partner, or both together, hope for from the journey.

    `to_room` says that it stands at the top of the room, where it is shared.
    """

    KIND: ClassVar[str] = "intention"
    MEANING: ClassVar[str] = "What is hoped for"

    text: str
    to_room: bool = True


@dataclass(frozen=True, slots=True)
class Challenge(Body):
    """What a partner, or both together, find hard in the relationship."""

    KIND: ClassVar[str] = "challenge"
    MEANING: ClassVar[str] = "What is hard in the relationship"

    text: str
    to_room: bool = False


@dataclass(frozen=True, slots=True)
class DosingPlanned(Body):
    """The dosing pattern of the session; `first` is dosed first, or alone.

    It says something of both partners, so it is the couple's and in no one-partner form.
    """

    KIND: ClassVar[str] = "dosing.planned"
    MEANING: ClassVar[str] = (
        "The dosing pattern: who is dosed, who first, and the plan in words"
    )

    pattern: Pattern
    first: Partner | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Fasted(Body):
    """When a partner last ate and last drank; None where it was not asked."""

    KIND: ClassVar[str] = "fasting"
    MEANING: ClassVar[str] = "When a partner last ate and drank"

    last_food: Moment | None
    last_drink: Moment | None


@dataclass(frozen=True, slots=True)
class EscortNamed(Body):
    """Who takes a partner home; never the other dosed partner."""

    KIND: ClassVar[str] = "escort"
    MEANING: ClassVar[str] = "Who takes a partner home"

    name: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class RoomItem:
    """One line of the room checklist; `label` is copied, so that it reads alone."""

    code: str
    label: str
    answer: Said
    note: str | None


@dataclass(frozen=True, slots=True)
class RoomChecked(Body):
    """The room was looked over before the journey: light, sound, power, kit, clock."""

    KIND: ClassVar[str] = "room.checked"
    MEANING: ClassVar[str] = "The room checklist, each item with its answer"

    items: tuple[RoomItem, ...]

    @property
    def both_agreed(self) -> bool:
        """It says nothing of either partner, so each may keep it."""
        return True


@dataclass(frozen=True, slots=True)
class PresenceNoted(Body):
    """Who is in the room besides the couple: staff of the register, and others by name."""

    KIND: ClassVar[str] = "room.present"
    MEANING: ClassVar[str] = "Who is in the room besides the couple"

    staff: tuple[StaffRef, ...]
    others: str | None

    @property
    def both_agreed(self) -> bool:
        return True
