"""What a page of a session is shown, and what it is answered: frozen, and whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, StaffRef
from kadelyx_desk.ui.viewmodels.intents import Intent


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A half-typed text that was found again, and when it was kept."""

    about: About
    form: str
    text: str
    kept: datetime


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as a page shows it at one moment. `last` is the entry recorded last."""

    session: UUID
    snapshot: SessionSnapshot
    protocol: Protocol
    now: Reading
    staff: tuple[StaffRegistered, ...]
    author: StaffRef
    last: Link | None
    drafts: tuple[KeptDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an intent: done, or why not.

    `is_kept` says that the entry in hand was not saved but is kept for *Try again*.
    """

    intent: Intent
    done: bool
    sentence: str = ""
    code: str = ""
    is_kept: bool = False
    link: Link | None = None
