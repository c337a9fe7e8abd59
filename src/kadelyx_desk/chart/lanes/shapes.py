"""The shapes and colours of the partners and of the couple, filled or hollow."""

from __future__ import annotations

from typing import assert_never
from uuid import UUID

from kadelyx_desk.chart.scene import Box, Disc, Mark, Point, Polygon, Role
from kadelyx_desk.domain.values import About, Partner

DIAMOND = 1.25
"""A diamond's half diagonal, where a circle of the same weight has radius 1."""


def role_of(about: About | Partner) -> Role:
    """The colour of a partner's marks; the couple has none of its own."""
    return {"A": Role.A, "B": Role.B}.get(about.value, Role.MUTED)


def stem_of(partner: Partner) -> Role:
    """The colour of the line that joins a partner's systolic and diastolic."""
    return Role.STEM_A if partner is Partner.A else Role.STEM_B


def trend_of(partner: Partner) -> Role:
    """The colour of the line that joins a partner's heart rates."""
    return Role.TREND_A if partner is Partner.A else Role.TREND_B


def shape(
    about: About, centre: Point, half: float, entry_id: UUID | None = None, *, hollow: bool
) -> Mark:
    """The sign of a partner or the couple: circle, diamond, square."""
    role = role_of(about)
    fill, edge = (Role.GROUND, role) if hollow else (role, None)
    x, y = centre.x, centre.y
    match about:
        case About.A:
            return Disc(centre, half, fill, edge, entry_id=entry_id)
        case About.B:
            out = half * DIAMOND
            corners = (
                Point(x, y - out),
                Point(x + out, y),
                Point(x, y + out),
                Point(x - out, y),
            )
            return Polygon(corners, fill, edge, entry_id=entry_id)
        case About.COUPLE:
            corner = Point(x - half, y - half)
            return Box(corner, 2 * half, 2 * half, fill, edge, entry_id=entry_id)
        case _:
            assert_never(about)


def square(centre: Point, half: float, edge: Role) -> Box:
    """A hollow square: a set that was planned."""
    corner = Point(centre.x - half, centre.y - half)
    return Box(corner, 2 * half, 2 * half, Role.GROUND, edge)
