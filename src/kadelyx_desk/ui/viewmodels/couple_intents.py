"""What a person asks for at the file of a couple, and at forms that are no session's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent

Statement = PersonRegistered | Weighed | AllergiesStated | MedicinesStated


@dataclass(frozen=True, slots=True)
class SayOf(Intent):
    """Say something new of a partner; what was said before stays readable."""

    couple: UUID
    partner: Partner
    body: Statement


@dataclass(frozen=True, slots=True)
class SayWhy(Intent):
    """Say why the couple comes."""

    couple: UUID
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TakeBack(Intent):
    """Strike a statement out: of a partner, or (None) of the couple."""

    couple: UUID
    partner: Partner | None
    entry: UUID


@dataclass(frozen=True, slots=True)
class BookCourse(Intent):
    """Book another course at the price of the list."""

    couple: UUID
    sessions: int


@dataclass(frozen=True, slots=True)
class MoveSession(Intent):
    """Give a session that has not begun its journey other times; local wall times."""

    session: UUID
    preparation: datetime | None
    journey: datetime
    integration: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class KeepForm(Intent):
    """Half-typed fields of a form that is no session's; none forgets what was kept.

    `stream` is what the form is about; None is the clinic, for a couple that is not there yet.
    """

    stream: UUID | None
    about: About
    form: str
    fields: tuple[tuple[str, str], ...]
