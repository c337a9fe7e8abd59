"""What a couple agreed in an earlier session, as a later one is shown it: never its entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kadelyx_desk.domain.entries import Agreement, Amendment
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility


@dataclass(frozen=True, slots=True)
class EarlierAgreement:
    """An agreement as it stood in its session; `visibility` is the narrowest it ever had."""

    session: UUID
    agreement: UUID
    about: About
    text: str
    owner: About
    due: date | None
    agreed_by: AgreedBy
    visibility: Visibility


@dataclass(frozen=True, slots=True)
class EarlierAgreements:
    """The agreements of one earlier session, in the order in which they were made.

    `problem` is the sentence where that session could not be read.
    """

    number: int = 0
    made: tuple[EarlierAgreement, ...] = ()
    problem: str = ""


def agreements_of(session: UUID, snapshot: SessionSnapshot) -> EarlierAgreements:
    """What stands in a session that was integrated, in words of its own."""
    lines = sorted(snapshot.current(Agreement), key=lambda line: line.link.seq)
    made = tuple(
        EarlierAgreement(
            session=session,
            agreement=line.link.entry.id,
            about=line.link.entry.about,
            text=line.body.text,
            owner=line.body.owner,
            due=line.body.due,
            agreed_by=line.body.agreed_by,
            visibility=_reader(snapshot, line),
        )
        for line in lines
    )
    return EarlierAgreements(opening(snapshot).number, made)


def _reader(snapshot: SessionSnapshot, line: Line[Agreement]) -> Visibility:
    """Who may read the agreement and everything that was ever said of it."""
    entry = line.link.entry
    reader = entry.visibility
    for link in snapshot.links:
        if isinstance(link.entry.body, Amendment) and link.entry.body.target == entry.id:
            reader = reader.narrowed(link.entry.visibility)
    return reader
