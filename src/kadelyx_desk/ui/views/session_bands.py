"""The identity bands of a session's page, from the session's own copy of who is in it."""

from __future__ import annotations

from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views.kit.identity import CoupleBands, Identity


def identity_of(snapshot: SessionSnapshot, partner: Partner) -> Identity | None:
    """Who a partner is, as the bands show it; None for B of a solo client."""
    copied = identity(snapshot, partner)
    if copied is None:
        return None
    return Identity(partner, copied.family, copied.given, copied.born)


def bands_of(snapshot: SessionSnapshot, middle: str = "Shared") -> CoupleBands:
    """The bands across the top of a page.

    Raises:
        LookupError: for a session that holds no partner A.
    """
    a = identity_of(snapshot, Partner.A)
    if a is None:
        message = "the session names no partner"
        raise LookupError(message)
    return CoupleBands(a, identity_of(snapshot, Partner.B), middle)
