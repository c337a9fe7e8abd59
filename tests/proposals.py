"""Entries that are proposed and not recorded, and what the rules say to them."""

from __future__ import annotations

from datetime import datetime

from builders import BORN_A, BORN_B, SAMUEL, Session, draw_up, order
from kadelyx_desk.domain.entries import DoseGiven
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.journey.injection import Bedside, injection
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import About, Partner

__all__ = ["codes", "draw_up", "injected", "order"]


def codes(
    session: Session, about: About, body: Body, occurred: datetime | None = None
) -> list[str]:
    """What the rules say to an entry, as "refuse code" and "caution code"."""
    now = session.clock.read().moment
    moment = now if occurred is None else Moment(occurred, now.offset_minutes, now.zone)
    found = session.service.findings(about, body, moment)
    return [f"{finding.level.value} {finding.code}" for finding in found]


def injected(
    session: Session, partner: Partner = Partner.A, site: str = "left-deltoid"
) -> DoseGiven:
    """The row of the dose that waits, as *Given now* would record it."""
    born = BORN_A if partner is Partner.A else BORN_B
    return injection(
        session.snapshot, session.service.protocol, partner, Bedside(born, site, SAMUEL)
    )
