"""Reads what a couple agreed the last time, for the page on which it is looked back at."""

from __future__ import annotations

from uuid import UUID

from kadelyx_desk.application.ports import Directory, EntryLog
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements, agreements_of
from kadelyx_desk.domain.entries import IntegrationBegan
from kadelyx_desk.domain.facts import Stage, time_of
from kadelyx_desk.domain.snapshot import project

_INTEGRATED = {Stage.DRAFT, Stage.SIGNED}


def earlier_agreements(log: EntryLog, directory: Directory, session: UUID) -> EarlierAgreements:
    """The agreements of the couple's last session before this one that was integrated.

    Raises:
        RecordAlteredError: the chain of that session does not hold.
    """
    rows = directory.sessions()
    own = next((row for row in rows if row.session == session), None)
    if own is None:
        return EarlierAgreements()
    before = (
        row
        for row in rows
        if row.couple == own.couple
        and row.planned_journey < own.planned_journey
        and row.stage in _INTEGRATED
    )
    for row in sorted(before, key=lambda row: row.planned_journey, reverse=True):
        snapshot = project(log.read(row.session))
        if time_of(snapshot, IntegrationBegan) is not None:
            return agreements_of(row.session, snapshot)
    return EarlierAgreements()
