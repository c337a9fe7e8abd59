"""What pages are shown of backups: none, a good one, an old one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

from backup_stores import VAULT
from kadelyx_desk.application.backing_up.ports import Remembered
from kadelyx_desk.application.backing_up.service import Order, Outcome
from kadelyx_desk.domain.backups.bundle import Bundle, Cause, Holding, Keys
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.ui.viewmodels.backups.view import BackupsView, backups_view
from list_views import NOW

STICK = Path("KADELYX-1")
AWAY = (
    "The second place is not there now. Plug it in, or switch it on."
    " It is tried again by itself."
)


def _utc(**ago: float) -> Moment:
    return Moment((NOW - timedelta(**ago)).astimezone(UTC), -480, "America/Los_Angeles")


def outcome(made: Moment | None, *, problem: str = "", away: str = "") -> Outcome:
    """What an order left: one good backup, or none."""
    holding = Holding(1204, 12, 1190, frozenset())
    newest = None
    remembered = Remembered()
    if made is not None:
        newest = Bundle("name", VAULT, made, Cause.TIMED, holding, Keys(1, 1), 1000)
        remembered = Remembered(1204, _utc(days=6), made)
    order = Order(Cause.TIMED)
    return Outcome(order, newest, 34 if newest else 0, None, problem, away, remembered, ())


def no_backups() -> BackupsView:
    """The first minute of a clinic."""
    return backups_view(outcome(None), NOW, None)


def good_backups() -> BackupsView:
    """A backup of nine minutes ago, at the second place too."""
    return backups_view(outcome(_utc(minutes=9)), NOW, STICK)


def old_backups() -> BackupsView:
    """The disk is nearly full since three days, and the stick is not there."""
    problem = (
        "The disk is nearly full: there is no room for a backup. "
        "The older ones are as they were."
    )
    left = outcome(_utc(days=8), problem=problem, away=AWAY)
    return backups_view(
        replace(left, remembered=Remembered(1, _utc(days=40), _utc(days=9))), NOW, STICK
    )
