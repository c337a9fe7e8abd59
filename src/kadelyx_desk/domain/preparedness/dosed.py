"""Who is to be dosed in a session, from its dosing pattern."""

from __future__ import annotations

from kadelyx_desk.domain.entries import DosingPlanned
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner

ONE_IS_DOSED = (Pattern.ALTERNATING, Pattern.ONE_ONLY)
"""The patterns by which the other partner sits; the next session may turn it round."""

ASKS_WHO = (Pattern.STAGGERED, *ONE_IS_DOSED)
"""The patterns that say nothing until it is known who is first, or alone."""


def dosed(snapshot: SessionSnapshot) -> tuple[Partner, ...]:
    """The partners whom the plan doses, A first; everybody while there is no plan."""
    present = partners(snapshot)
    line = snapshot.latest(DosingPlanned, About.COUPLE)
    if line is None or line.body.pattern not in ONE_IS_DOSED or line.body.first is None:
        return present
    return tuple(partner for partner in present if partner is line.body.first)
