"""Series of courses for tests of their drawings, made by hand."""

from __future__ import annotations

from decimal import Decimal

from kadelyx_desk.chart.scene import Label, Scene
from kadelyx_desk.domain.course.series import CourseSeries, Dosed, SessionPoint
from kadelyx_desk.domain.entries.integration import Change, Theme
from kadelyx_desk.domain.values import Partner

BOTH = (Partner.A, Partner.B)
SIZE = 12.0


class Plain:
    """Every letter half as wide as the text is high."""

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        del bold
        return len(text) * size / 2


def dosed(rate: str | None, milligrams: str = "50") -> Dosed:
    return Dosed(Decimal(milligrams), None if rate is None else Decimal(rate))


def point(
    number: int,
    rates: tuple[str | None, str | None] | None = None,
    changes: tuple[Change, Change] | None = None,
    themes: tuple[Theme, ...] | None = None,
) -> SessionPoint:
    """A session of both partners."""
    return SessionPoint(
        number,
        {} if rates is None else dict(zip(BOTH, map(dosed, rates), strict=True)),
        {} if changes is None else dict(zip(BOTH, changes, strict=True)),
        themes,
    )


def series(*points: SessionPoint, sessions: int = 3) -> CourseSeries:
    return CourseSeries(sessions, BOTH, points)


def texts(scene: Scene) -> list[str]:
    return [mark.text for mark in scene.marks if isinstance(mark, Label)]


def inside(scene: Scene) -> bool:
    """Whether every mark lies within the drawing."""
    return all(
        bounds.left >= -0.5
        and bounds.top >= -0.5
        and bounds.right <= scene.width + 0.5
        and bounds.bottom <= scene.height + 0.5
        for bounds in (mark.bounds for mark in scene.marks)
    )
