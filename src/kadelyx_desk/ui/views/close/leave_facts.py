"""What the record itself says of a partner who is about to leave, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from kadelyx_desk.domain.facts import last_dose, vitals
from kadelyx_desk.domain.journey.baseline import baseline, in_figures, last_taken
from kadelyx_desk.domain.journey.schedule import leave_not_before
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import NOT_RECORDED, clock, duration
from kadelyx_desk.ui.viewmodels.session_view import SessionView


def facts_of(view: SessionView, partner: Partner) -> list[tuple[str, str]]:
    """Last dose, baseline, last vitals and last MOAA/S, each with its age."""
    first = baseline(view.snapshot, partner)
    return [
        ("Last dose", _dose(view, partner)),
        ("Own baseline", in_figures(first.body if first else None)),
        ("Last vitals", _last(view, partner)),
        ("MOAA/S", _sedation(view, partner)),
    ]


def _dose(view: SessionView, partner: Partner) -> str:
    given = last_dose(view.snapshot, partner)
    free = leave_not_before(view.snapshot, view.protocol, partner)
    if given is None or free is None:
        return "none given"
    words = f"{_age(view, given)}, at {_clock(view, given)}"
    if view.now.moment.utc < free:
        return f"{words}; may leave from {_clock(view, free)}"
    return words


def _last(view: SessionView, partner: Partner) -> str:
    last = last_taken(view.snapshot, partner)
    if last is None:
        return "none since the baseline"
    return f"{in_figures(last.body)}, {_age(view, last.occurred)}"


def _sedation(view: SessionView, partner: Partner) -> str:
    for line in reversed(vitals(view.snapshot, partner)):
        if line.body.sedation is not None:
            return f"{line.body.sedation}, {_age(view, line.occurred)}"
    return NOT_RECORDED


def _age(view: SessionView, utc: datetime) -> str:
    return f"{duration(max(view.now.moment.utc - utc, timedelta(0)))} ago"


def _clock(view: SessionView, utc: datetime) -> str:
    return clock(utc.astimezone(view.now.moment.local.tzinfo))
