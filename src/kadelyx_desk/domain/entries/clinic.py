"""Entries of the clinic's own stream: who it is, who works there, which protocol it adopted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.visibility import Visibility


class Role(Enum):
    """What a person of the register is at the clinic; one person may be several."""

    GUIDE = "guide"
    INJECTOR = "injector"
    PRESCRIBER = "prescriber"
    DIRECTOR = "director"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class ClinicFounded(Body):
    """The clinic's name and postal address as they stand on a report.

    A clinic made up for a demonstration says so, and so does every page it prints.
    """

    KIND: ClassVar[str] = "clinic.founded"
    STREAM: ClassVar[StreamKind] = StreamKind.CLINIC
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "The clinic's name and address"

    name: str
    address: str | None
    is_demonstration: bool = False


@dataclass(frozen=True, slots=True)
class StaffRegistered(Body):
    """A person of the register. The same `staff` id again replaces what was said before."""

    KIND: ClassVar[str] = "staff.registered"
    STREAM: ClassVar[StreamKind] = StreamKind.CLINIC
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "A person of the staff register"

    staff: UUID
    name: str
    roles: tuple[Role, ...]
    licence: str | None
    may_inject: bool
    active: bool


@dataclass(frozen=True, slots=True)
class ProtocolAdopted(Body):
    """A protocol the clinic works by: its whole text, so that no session depends on a file."""

    KIND: ClassVar[str] = "protocol.adopted"
    STREAM: ClassVar[StreamKind] = StreamKind.CLINIC
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "A protocol adopted by the clinic, with its text and its hash"

    protocol: str
    version: int
    sha256: str
    text: str
