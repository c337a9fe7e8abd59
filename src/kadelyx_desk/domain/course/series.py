"""What a course comes to, session by session: doses, responses, themes.

Only what is shared is told here: the file of a couple is a page of both partners.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kadelyx_desk.domain.entries import Amendment, JourneyStarted, Responded, ThemesWorked
from kadelyx_desk.domain.entries.integration import Change, Theme
from kadelyx_desk.domain.facts import (
    doses,
    identity,
    opening,
    partners,
    time_of,
    total_given,
)
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import per_kilogram


@dataclass(frozen=True, slots=True)
class Dosed:
    """All that a partner was given in a session. `per_kilogram` is None without a weight."""

    milligrams: Decimal
    per_kilogram: Decimal | None


@dataclass(frozen=True, slots=True)
class SessionPoint:
    """One session of the course. A partner who was not dosed has a total of 0.

    Nobody has a dose before the journey began. `themes` is None where none were recorded;
    `withheld` counts responses and themes that are not shared.
    """

    number: int
    doses: Mapping[Partner, Dosed]
    changes: Mapping[Partner, Change]
    themes: tuple[Theme, ...] | None
    withheld: int = 0

    @property
    def tells(self) -> bool:
        """Whether anything of it stands in the series."""
        return bool(self.doses or self.changes or self.themes)


@dataclass(frozen=True, slots=True)
class CourseSeries:
    """A course of `sessions`; `points` are those that were opened, by their number."""

    sessions: int
    partners: tuple[Partner, ...]
    points: tuple[SessionPoint, ...]

    @property
    def tells(self) -> bool:
        """Whether there is anything to show."""
        return any(point.tells for point in self.points)

    @property
    def withheld(self) -> int:
        """How many responses and themes are not shared and so not shown."""
        return sum(point.withheld for point in self.points)


NOTHING = CourseSeries(0, (), ())


def series_of(sessions: int, snapshots: Iterable[SessionSnapshot]) -> CourseSeries:
    """The series of a course from its sessions, those that count.

    Args:
        sessions: how many the course has.
        snapshots: its sessions; one that was cancelled is left out by the caller.
    """
    every = sorted(snapshots, key=lambda one: opening(one).number)
    who = {partner for snapshot in every for partner in partners(snapshot)}
    return CourseSeries(
        sessions,
        tuple(partner for partner in Partner if partner in who),
        tuple(_point(snapshot) for snapshot in every),
    )


def _point(snapshot: SessionSnapshot) -> SessionPoint:
    present = partners(snapshot)
    responses = {who: snapshot.latest(Responded, About.of(who)) for who in present}
    themes = snapshot.latest(ThemesWorked, About.COUPLE)
    told = [line for line in (*responses.values(), themes) if line is not None]
    return SessionPoint(
        number=opening(snapshot).number,
        doses=_doses(snapshot),
        changes={
            who: line.body.change
            for who, line in responses.items()
            if line is not None and _is_shared(snapshot, line)
        },
        themes=None
        if themes is None or not _is_shared(snapshot, themes)
        else tuple(theme for theme in Theme if theme in themes.body.themes),
        withheld=sum(1 for line in told if not _is_shared(snapshot, line)),
    )


def _doses(snapshot: SessionSnapshot) -> dict[Partner, Dosed]:
    if time_of(snapshot, JourneyStarted) is None:
        return {}
    return {partner: _dosed(snapshot, partner) for partner in partners(snapshot)}


def _dosed(snapshot: SessionSnapshot, partner: Partner) -> Dosed:
    total = total_given(snapshot, partner)
    if not total:
        return Dosed(total, Decimal(0))
    weights = [line.body.weight for line in doses(snapshot, partner)]
    copied = identity(snapshot, partner)
    weight = weights[-1] or (None if copied is None else copied.weight)
    return Dosed(total, None if weight is None else per_kilogram(total, weight.value))


def _is_shared(snapshot: SessionSnapshot, line: Line[Responded] | Line[ThemesWorked]) -> bool:
    """Whether the entry, and everything that corrected it, may be read by both."""
    entry = line.link.entry
    said = [entry.visibility]
    said += [
        link.entry.visibility
        for link in snapshot.links
        if isinstance(link.entry.body, Amendment) and link.entry.body.target == entry.id
    ]
    return all(visibility is Visibility.SHARED for visibility in said)
