"""Entries of a person's stream and of a couple's stream."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.values import Kilograms
from kadelyx_desk.domain.visibility import Visibility


class Reason(Enum):
    """Why a couple, or a solo client, comes; a course has one or more."""

    CONFLICT = "recurring arguments"
    TRAUMA = "trauma, anxiety or depression"
    CONNECTION = "deeper connection"


@dataclass(frozen=True, slots=True)
class PersonRegistered(Body):
    """A client: the two identifiers that every dose confirms, and how to address them.

    Said again, it replaces what was said before. `preferred` is the name the person goes by.
    """

    KIND: ClassVar[str] = "person.registered"
    STREAM: ClassVar[StreamKind] = StreamKind.PERSON
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "A client's name and date of birth"

    family: str
    given: str
    born: date
    preferred: str | None = None
    pronouns: str | None = None


@dataclass(frozen=True, slots=True)
class Weighed(Body):
    """A body weight and the day it was taken."""

    KIND: ClassVar[str] = "person.weighed"
    STREAM: ClassVar[StreamKind] = StreamKind.PERSON
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "A weight in kg with its date"

    weight: Kilograms
    on: date


@dataclass(frozen=True, slots=True)
class AllergiesStated(Body):
    """Allergies as the client states them; "none known" is a statement too."""

    KIND: ClassVar[str] = "person.allergies"
    STREAM: ClassVar[StreamKind] = StreamKind.PERSON
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "Allergies as stated"

    text: str


@dataclass(frozen=True, slots=True)
class MedicinesStated(Body):
    """Medicines as the client states them; "none" is a statement too."""

    KIND: ClassVar[str] = "person.medicines"
    STREAM: ClassVar[StreamKind] = StreamKind.PERSON
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "Medicines as stated"

    text: str


@dataclass(frozen=True, slots=True)
class ReasonsStated(Body):
    """Why the couple comes; said again, it replaces what was said before."""

    KIND: ClassVar[str] = "couple.reasons"
    STREAM: ClassVar[StreamKind] = StreamKind.COUPLE
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "Why the couple comes"

    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class CoupleFormed(Body):
    """Who belongs to a couple, and the code that lists and file names use."""

    KIND: ClassVar[str] = "couple.formed"
    STREAM: ClassVar[StreamKind] = StreamKind.COUPLE
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "The two persons of a couple and its code"

    code: str
    a: UUID
    b: UUID | None


@dataclass(frozen=True, slots=True)
class CourseBooked(Body):
    """A course of 1, 3 or 6 sessions, and what it cost in US dollars when it was booked.

    `price` is None for a course that was booked before prices were kept. It stands on the
    course's own page and on its receipt, never on a clinical report.
    """

    KIND: ClassVar[str] = "course.booked"
    STREAM: ClassVar[StreamKind] = StreamKind.COUPLE
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "A course of 1, 3 or 6 sessions, with its price in US dollars"

    course: UUID
    sessions: int
    price: Decimal | None = None
