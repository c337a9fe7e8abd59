"""What a session is asked for, beside the entry itself, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.rules import Finding
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Saved:
    """What was recorded, and the cautions that were said to it."""

    link: Link
    cautions: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """When an entry happened that is recorded later, and why."""

    occurred: Moment
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of several entries that are recorded together."""

    about: About
    body: Body
    visibility: Visibility | None = None
