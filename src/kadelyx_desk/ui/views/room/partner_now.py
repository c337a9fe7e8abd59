"""What the room says of one partner at one moment, recomputed at every tick, never counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.domain.entries import DosePrepared, VitalsTaken
from kadelyx_desk.domain.facts import doses, identity, total_given, waiting_dose
from kadelyx_desk.domain.journey.schedule import (
    DueSet,
    DueState,
    awaited_set,
    baselines_missing,
    is_stale,
)
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock, duration, mg, or_blank, since
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.reminder import Pressing

_DASH = "\N{EN DASH}"
BEFORE_DOSE = f"{_DASH}:{_DASH}{_DASH}"
"""The clock before the first injection."""

NOT_MEASURED = _DASH


@dataclass(frozen=True, slots=True)
class Due:
    """A set of vitals that is due: how pressing, its words, and shorter ones for less room."""

    pressing: Pressing
    words: str
    short: str


@dataclass(frozen=True, slots=True)
class PartnerNow:
    """The header's figures of one partner, in words."""

    clock: str
    since: str
    total: str
    sedation: str
    pressure: str
    heart_rate: str
    spo2: str
    age: str
    is_stale: bool
    due: Due | None

    @property
    def spoken(self) -> str:
        """Everything in one line, for a screen reader."""
        figures = {
            "MOAA/S": self.sedation,
            "BP": self.pressure,
            "HR": self.heart_rate,
            "SpO2": self.spo2,
        }
        said = ", ".join(
            f"{name} {or_blank(None if value == NOT_MEASURED else value)}"
            for name, value in figures.items()
        )
        due = f", vitals {self.due.words}" if self.due else ""
        clock = "" if self.clock == BEFORE_DOSE else f"T plus {self.clock}, "
        return f"{clock}{self.since}, ketamine total {self.total}, {said}, {self.age}{due}"


@dataclass(frozen=True, slots=True)
class TileLines:
    """The live lines of a partner's tiles; `is_due` makes that of the vitals bold."""

    vitals: str
    is_due: bool
    dose: str


def local_clock(view: SessionView, utc: datetime) -> str:
    """HH:mm on the session's wall."""
    moment = view.now.moment
    return clock(Moment(utc, moment.offset_minutes, moment.zone).local)


def identity_of(view: SessionView, partner: Partner) -> Identity | None:
    """Who the partner is, from the session's own copy."""
    copied = identity(view.snapshot, partner)
    if copied is None:
        return None
    return Identity(partner, copied.family, copied.given, copied.born)


def partner_now(view: SessionView, partner: Partner) -> PartnerNow:
    """The figures of a partner as they stand at `view.now`.

    All vitals shown are of one set, the last; what it did not measure is a dash, because an
    older figure beside a younger age would be read as current.
    """
    now = view.now.moment.utc
    given = doses(view.snapshot, partner)
    last = view.snapshot.latest(VitalsTaken, About.of(partner))
    first = given[0] if given else None
    total = total_given(view.snapshot, partner)
    set_ = last.body if last else None
    pressure = set_.blood_pressure if set_ else None
    return PartnerNow(
        clock=since(now - first.occurred) if first else BEFORE_DOSE,
        since=(
            f"since dose {first.body.number}, {clock(first.link.entry.occurred.local)}"
            if first
            else "no dose given yet"
        ),
        total=mg(total) if total else "none",
        sedation=_figure(set_.sedation if set_ else None),
        pressure=f"{pressure.systolic}/{pressure.diastolic}" if pressure else NOT_MEASURED,
        heart_rate=_figure(set_.heart_rate if set_ else None),
        spo2=_figure(set_.spo2 if set_ else None),
        age=_age(view, last, partner, now),
        is_stale=last is None
        or is_stale(view.snapshot, view.protocol, partner, last.occurred, now),
        due=_due(view, awaited_set(view.snapshot, view.protocol, partner, now), now),
    )


def tile_lines(view: SessionView, partner: Partner) -> TileLines:
    """What stands on a partner's tiles."""
    now = view.now.moment.utc
    waiting = waiting_dose(view.snapshot, partner)
    return TileLines(*_vitals_line(view, partner, now), _dose_line(view, partner, waiting))


def _figure(value: int | None) -> str:
    return NOT_MEASURED if value is None else str(value)


def _age(
    view: SessionView, last: Line[VitalsTaken] | None, partner: Partner, now: datetime
) -> str:
    if last is None:
        return "no vitals yet"
    passed = duration(max(now - last.occurred, now - now))
    old = is_stale(view.snapshot, view.protocol, partner, last.occurred, now)
    return passed if old else f"{passed} ago"


def _due(view: SessionView, awaited: DueSet | None, now: datetime) -> Due | None:
    if awaited is None or awaited.state is DueState.NEXT:
        return None
    at = local_clock(view, awaited.due)
    if awaited.state is DueState.LATE:
        return Due(Pressing.LATE, f"LATE {duration(now - awaited.due)}", f"LATE {at}")
    return Due(Pressing.DUE, f"DUE since {at}", f"DUE {at}")


def _vitals_line(view: SessionView, partner: Partner, now: datetime) -> tuple[str, bool]:
    awaited = awaited_set(view.snapshot, view.protocol, partner, now)
    if awaited is not None:
        at = local_clock(view, awaited.due)
        is_due = awaited.state is not DueState.NEXT
        return (f"due since {at}" if is_due else f"next {at}"), is_due
    if doses(view.snapshot, partner):
        return "none due", False
    missing = baselines_missing(view.snapshot, view.protocol, partner)
    if missing:
        return f"{missing} baseline{'s' if missing > 1 else ''} to take", False
    last = view.snapshot.latest(VitalsTaken, About.of(partner))
    at = local_clock(view, last.occurred) if last else NOT_MEASURED
    return f"baseline {at}", False


def _dose_line(view: SessionView, partner: Partner, waiting: Line[DosePrepared] | None) -> str:
    if waiting is not None:
        return f"prepared {mg(waiting.body.milligrams)}"
    given = len(doses(view.snapshot, partner))
    if given > 1:
        return f"booster {given - 1} given"
    return "no booster" if given else "none prepared"
